// Asks the code of kube-scheduler. Called by regen.sh, which puts it into the tree of Kubernetes' sources.
//
// Reads lines from stdin and answers on stdout:
//
//	quantity TEXT      -> TEXT, a tab, and its value, or "invalid"
//	node NAME FIELDS   a node of the cluster
//	on NODE FIELDS     a pod that runs there
//	pod NAME FIELDS    -> for each node: what is lacking, whether taints are tolerated and labels match, and both scores
//
// FIELDS are those of the text form of the kata's tests.
package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"sort"
	"strings"

	v1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	v1helper "k8s.io/kubernetes/pkg/apis/core/v1/helper"
	"k8s.io/kubernetes/pkg/scheduler/apis/config"
	"k8s.io/kubernetes/pkg/scheduler/framework"
	"k8s.io/kubernetes/pkg/scheduler/framework/plugins/helper"
	"k8s.io/kubernetes/pkg/scheduler/framework/plugins/noderesources"
	frameworkruntime "k8s.io/kubernetes/pkg/scheduler/framework/runtime"
	"k8s.io/kubernetes/pkg/scheduler/internal/cache"
)

// As the kata names them.
var operators = map[string]v1.NodeSelectorOperator{
	"IN": v1.NodeSelectorOpIn, "NOT_IN": v1.NodeSelectorOpNotIn, "EXISTS": v1.NodeSelectorOpExists,
	"DOES_NOT_EXIST": v1.NodeSelectorOpDoesNotExist, "GT": v1.NodeSelectorOpGt, "LT": v1.NodeSelectorOpLt}

func fields(words []string) map[string]string {
	out := map[string]string{}
	for _, word := range words {
		at := strings.Index(word, "=")
		out[word[:at]] = word[at+1:]
	}
	return out
}

func split(text, separator string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, separator)
}

func pairs(text string) map[string]string {
	out := map[string]string{}
	for _, pair := range split(text, ",") {
		at := strings.Index(pair, ":")
		out[pair[:at]] = pair[at+1:]
	}
	return out
}

func resources(text string) v1.ResourceList {
	out := v1.ResourceList{}
	for name, quantity := range pairs(text) {
		out[v1.ResourceName(name)] = resource.MustParse(quantity)
	}
	return out
}

func containers(text string) []v1.Container {
	var out []v1.Container
	for _, one := range split(text, "|") {
		part := strings.Split(one+"!", "!")
		out = append(out, v1.Container{Resources: v1.ResourceRequirements{
			Requests: resources(strings.TrimPrefix(part[0], "-")), Limits: resources(part[1])}})
	}
	return out
}

func pod(name string, field map[string]string) *v1.Pod {
	out := &v1.Pod{ObjectMeta: metav1.ObjectMeta{Name: name, UID: "uid"}}
	out.Spec.Containers = containers(field["containers"])
	out.Spec.InitContainers = containers(field["init"])
	if field["overhead"] != "" {
		out.Spec.Overhead = resources(field["overhead"])
	}
	out.Spec.NodeSelector = pairs(field["selector"])
	for _, one := range split(field["tolerations"], "|") {
		part := strings.Split(one, ":")
		out.Spec.Tolerations = append(out.Spec.Tolerations, v1.Toleration{
			Key: part[0], Operator: v1.TolerationOperator(part[1]), Value: part[2], Effect: v1.TaintEffect(part[3])})
	}
	if field["affinity"] != "" {
		selector := &v1.NodeSelector{}
		for _, term := range strings.Split(field["affinity"], "|") {
			selector.NodeSelectorTerms = append(selector.NodeSelectorTerms, v1.NodeSelectorTerm{MatchExpressions: requirements(term)})
		}
		out.Spec.Affinity = &v1.Affinity{NodeAffinity: &v1.NodeAffinity{RequiredDuringSchedulingIgnoredDuringExecution: selector}}
	}
	return out
}

func requirements(term string) []v1.NodeSelectorRequirement {
	var out []v1.NodeSelectorRequirement
	if term == "-" {
		return out
	}
	for _, one := range strings.Split(term, ";") {
		part := strings.Split(one+":", ":")
		out = append(out, v1.NodeSelectorRequirement{
			Key: part[0], Operator: operators[part[1]], Values: split(part[2], "+")})
	}
	return out
}

func node(name string, field map[string]string) *v1.Node {
	out := &v1.Node{ObjectMeta: metav1.ObjectMeta{Name: name, Labels: pairs(field["labels"])}}
	out.Status.Allocatable = resources(field["allocatable"])
	for _, one := range split(field["taints"], "|") {
		part := strings.Split(one, ":")
		out.Spec.Taints = append(out.Spec.Taints, v1.Taint{Key: part[0], Value: part[1], Effect: v1.TaintEffect(part[2])})
	}
	return out
}

func answer(out *bufio.Writer, pod *v1.Pod, nodes []*v1.Node, running []*v1.Pod) {
	snapshot := cache.NewSnapshot(running, nodes)
	handle, err := frameworkruntime.NewFramework(nil, nil, nil, frameworkruntime.WithSnapshotSharedLister(snapshot))
	must(err)
	resources := []config.ResourceSpec{{Name: "cpu", Weight: 1}, {Name: "memory", Weight: 1}}
	least, err := noderesources.NewLeastAllocated(&config.NodeResourcesLeastAllocatedArgs{Resources: resources}, handle)
	must(err)
	most, err := noderesources.NewMostAllocated(runtime.Object(&config.NodeResourcesMostAllocatedArgs{Resources: resources}), handle)
	must(err)
	for _, node := range nodes {
		info, err := snapshot.NodeInfos().Get(node.Name)
		must(err)
		var lacks []string
		for _, one := range noderesources.Fits(pod, info) {
			lacks = append(lacks, string(one.ResourceName))
		}
		sort.Strings(lacks)
		_, untolerated := v1helper.FindMatchingUntoleratedTaint(node.Spec.Taints, pod.Spec.Tolerations, func(taint *v1.Taint) bool {
			return taint.Effect == v1.TaintEffectNoSchedule || taint.Effect == v1.TaintEffectNoExecute
		})
		matches := helper.PodMatchesNodeSelectorAndAffinityTerms(pod, node)
		fmt.Fprintf(out, "%s %s lacks=%s tolerates=%t matches=%t", pod.Name, node.Name, strings.Join(lacks, ","), !untolerated, matches)
		if len(lacks) == 0 && !untolerated && matches {
			fmt.Fprintf(out, " least=%d most=%d", score(least, pod, node), score(most, pod, node))
		}
		fmt.Fprintln(out)
	}
}

func score(plugin framework.Plugin, pod *v1.Pod, node *v1.Node) int64 {
	score, status := plugin.(framework.ScorePlugin).Score(context.Background(), nil, pod, node.Name)
	must(status.AsError())
	return score
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	var nodes []*v1.Node
	var running []*v1.Pod
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		if text := strings.TrimPrefix(lines.Text(), "quantity "); text != lines.Text() {
			value, err := resource.ParseQuantity(text)
			if err != nil {
				fmt.Fprintf(out, "%s\tinvalid\n", text)
			} else {
				fmt.Fprintf(out, "%s\t%s\n", text, value.AsDec())
			}
			continue
		}
		words := strings.Fields(lines.Text())
		if len(words) == 0 {
			continue
		}
		switch field := fields(words[2:]); words[0] {
		case "node":
			nodes = append(nodes, node(words[1], field))
		case "on":
			one := pod(fmt.Sprintf("running-%d", len(running)), field)
			one.Spec.NodeName = words[1]
			running = append(running, one)
		case "pod":
			answer(out, pod(words[1], field), nodes, running)
		}
	}
}
