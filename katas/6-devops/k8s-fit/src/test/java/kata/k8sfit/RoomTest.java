package kata.k8sfit;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;

class RoomTest {

    private static void check(String pod, String allocatable, String[] running, String expected, String rule) {
        Expectation facts = Expectation.given("pod", pod)
                .and("allocatable", allocatable)
                .and("running pods", running.length == 0 ? "none" : String.join("\n", running))
                .expected("lacking", expected);
        Set<String> got = Scheduler.lacking(Text.pod(pod), Text.node("n1", "allocatable=" + allocatable, running));
        facts.got(got == null ? "null" : got.isEmpty() ? "nothing" : String.join(", ", new TreeSet<>(got)))
                .because(rule)
                .check();
    }

    private static String[] running(String... pods) {
        return pods;
    }

    @Test
    void hasRoomOnAnEmptyNode() {
        check(
                "containers=cpu:1,memory:1Gi",
                "cpu:4,memory:8Gi,pods:110",
                running(),
                "nothing",
                "There is more than enough.");
        check(
                "containers=cpu:5,memory:1Gi",
                "cpu:4,memory:8Gi,pods:110",
                running(),
                "cpu",
                "5 CPUs do not fit into 4.");
        check(
                "containers=cpu:5,memory:9Gi",
                "cpu:4,memory:8Gi,pods:110",
                running(),
                "cpu, memory",
                "All that is lacking is named.");
    }

    @Test
    void takesAwayWhatRunningPodsRequest() {
        check(
                "containers=cpu:1,memory:1Gi",
                "cpu:4,memory:8Gi,pods:110",
                running("containers=cpu:2,memory:1Gi", "containers=cpu:1500m,memory:1Gi"),
                "cpu",
                "3.5 of 4 CPUs are set aside for those that run.");
        check(
                "containers=cpu:1",
                "cpu:4,pods:110",
                running("containers=cpu:1|cpu:500m init=cpu:2500m overhead=cpu:750m"),
                "cpu",
                "The running pod counts by the same rules: 2.5 for its init container, and its overhead, are 3.25.");
    }

    @Test
    void fillsANodeToTheBrim() {
        check(
                "containers=cpu:1500m,memory:2Gi",
                "cpu:4,memory:8Gi,pods:110",
                running("containers=cpu:2.5,memory:6Gi"),
                "nothing",
                "Exactly enough is enough.");
        check(
                "containers=cpu:1501m,memory:2Gi",
                "cpu:4,memory:8Gi,pods:110",
                running("containers=cpu:2.5,memory:6Gi"),
                "cpu",
                "A thousandth too much is too much.");
        check(
                "containers=cpu:100m|cpu:200m",
                "cpu:300m,pods:110",
                running(),
                "nothing",
                "0.1 + 0.2 is 0.3, although not as doubles.");
        check(
                "containers=cpu:200m",
                "cpu:300m,pods:110",
                running("containers=cpu:100m"),
                "nothing",
                "0.1 + 0.2 is 0.3, although not as doubles: equal fits.");
    }

    @Test
    void knowsTheUnits() {
        check("containers=memory:8G", "memory:8Gi,pods:9", running(), "nothing", "8G is less than 8Gi.");
        check("containers=memory:8Gi", "memory:8G,pods:9", running(), "memory", "8Gi is more than 8G.");
        check("containers=memory:100M", "memory:1e8,pods:9", running(), "nothing", "1e8 bytes are 100M.");
    }

    @Test
    void asksForRequestsNotForLimits() {
        check(
                "containers=cpu:1!cpu:16,memory:64Gi",
                "cpu:4,memory:8Gi,pods:110",
                running("containers=cpu:1!cpu:16,memory:64Gi"),
                "nothing",
                "Limits may be far above what a node has: that is overcommitment, and allowed.");
    }

    @Test
    void countsPods() {
        check(
                "containers=cpu:1m",
                "cpu:4,pods:2",
                running("containers=cpu:1m", "containers=cpu:1m"),
                "pods",
                "Two may run, and two do.");
        check("containers=-", "cpu:4,pods:2", running("containers=cpu:1m"), "nothing", "One more may run.");
        check("containers=-", "cpu:4", running(), "pods", "allocatable does not name pods: 0 may run.");
        check(
                "containers=cpu:9",
                "cpu:4,pods:2",
                running("containers=-", "containers=-"),
                "cpu, pods",
                "A pod that requests nothing is one pod too.");
        check("containers=-", "pods:1k", running("containers=-"), "nothing", "The number of pods is a quantity, too.");
    }

    @Test
    void knowsAnyResource() {
        check(
                "containers=example.com/gpu:1",
                "cpu:4,pods:9",
                running(),
                "example.com/gpu",
                "The node does not name it, so it has none.");
        check(
                "containers=example.com/gpu:2,ephemeral-storage:1Gi",
                "example.com/gpu:4,ephemeral-storage:1Gi,pods:9",
                running("containers=example.com/gpu:1|example.com/gpu:1,ephemeral-storage:1"),
                "ephemeral-storage",
                "Every resource is counted in the same way.");
    }

    @Test
    void lacksNothingThatIsNotRequested() {
        check(
                "containers=memory:1Gi",
                "cpu:1,memory:8Gi,pods:9",
                running("containers=cpu:3"),
                "nothing",
                "The node has promised more cpu than it has. But this pod requests none.");
        check(
                "containers=cpu:0,memory:1Gi",
                "cpu:1,memory:8Gi,pods:9",
                running("containers=cpu:3"),
                "nothing",
                "A request of 0 is none.");
    }

    @Test
    void saysWhatKubernetesSays() {
        Cluster.canned().check("lacks", (pod, node) -> String.join(",", new TreeSet<>(Scheduler.lacking(pod, node))));
    }

    @Test
    void findsRoomOnRandomNodes() {
        RandomTexts texts = new RandomTexts(Seed.random("room"));
        for (int i = 0; i < 300; i++) {
            String pod = texts.requests();
            String allocatable = texts.allocatable();
            String[] running =
                    IntStream.range(0, i % 3).mapToObj(one -> texts.requests()).toArray(String[]::new);
            Node node = Text.node("n1", "allocatable=" + allocatable, running);
            TreeSet<String> expected = SlowModel.lacking(Text.pod(pod), node);
            check(
                    pod,
                    allocatable,
                    running,
                    expected.isEmpty() ? "nothing" : String.join(", ", expected),
                    "Rules 5 to 7: see the fixed cases of this stage.");
        }
    }
}
