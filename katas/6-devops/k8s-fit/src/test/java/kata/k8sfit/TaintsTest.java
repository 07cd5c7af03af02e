package kata.k8sfit;

import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;

class TaintsTest {

    private static void check(String tolerations, String taints, boolean expected, String rule) {
        Pod pod = Text.pod(tolerations.isEmpty() ? "" : "tolerations=" + tolerations);
        Node node = Text.node("n1", taints.isEmpty() ? "" : "taints=" + taints);
        Expectation.given("taints (key:value:effect)", taints.isEmpty() ? "none" : taints)
                .and("tolerations (key:operator:value:effect)", tolerations.isEmpty() ? "none" : tolerations)
                .expected("tolerates", expected ? "yes" : "no")
                .got(Scheduler.tolerates(pod, node) ? "yes" : "no")
                .because(rule)
                .check();
    }

    @Test
    void staysAwayFromTaintedNodes() {
        check("", "", true, "No taints, nothing to tolerate.");
        check("", "dedicated:gpu:NoSchedule", false, "The taint keeps away all who do not tolerate it.");
        check("", "drain::NoExecute", false, "NoExecute also evicts; of course nobody new comes.");
    }

    @Test
    void tolerates() {
        check("dedicated:Equal:gpu:NoSchedule", "dedicated:gpu:NoSchedule", true, "Key, value and effect agree.");
        check("dedicated:Equal:db:NoSchedule", "dedicated:gpu:NoSchedule", false, "The value is another one.");
        check("special:Equal:gpu:NoSchedule", "dedicated:gpu:NoSchedule", false, "The key is another one.");
        check("dedicated:Equal:gpu:NoExecute", "dedicated:gpu:NoSchedule", false, "The effect is another one.");
        check("dedicated:Equal:gpu:NoSchedule", "", true, "A toleration is no wish: other nodes are fine too.");
    }

    @Test
    void ignoresWhatIsOnlyPreferred() {
        check("", "spot::PreferNoSchedule", true, "PreferNoSchedule keeps nobody away.");
        check("", "spot::PreferNoSchedule|dedicated:gpu:NoSchedule", false, "But the other taint does.");
    }

    @Test
    void toleratesEveryTaint() {
        String taints = "dedicated:gpu:NoSchedule|drain::NoExecute";
        check(
                "dedicated:Equal:gpu:NoSchedule",
                taints,
                false,
                "Nothing tolerates drain. One untolerated taint is enough.");
        check("drain:Exists::NoExecute|dedicated:Equal:gpu:NoSchedule", taints, true, "Each taint has its toleration.");
    }

    @Test
    void takesAnEmptyEffectForAll() {
        check(
                "dedicated:Equal:gpu:",
                "dedicated:gpu:NoSchedule|dedicated:gpu:NoExecute",
                true,
                "An empty effect is any.");
        check("dedicated:Equal:db:", "dedicated:gpu:NoSchedule", false, "The value must agree nevertheless.");
    }

    @Test
    void takesExistsForAnyValue() {
        check("dedicated:Exists::NoSchedule", "dedicated:gpu:NoSchedule", true, "Exists does not ask for the value.");
        check("dedicated:Exists::NoSchedule", "dedicated::NoSchedule", true, "An empty value is a value too.");
        check(
                "dedicated:Exists:yes:NoSchedule",
                "dedicated:gpu:NoSchedule",
                true,
                "Exists asks for no value, also if it has one.");
        check("special:Exists::NoSchedule", "dedicated:gpu:NoSchedule", false, "The key must agree.");
    }

    @Test
    void takesAnEmptyKeyForAll() {
        check(":Exists::", "dedicated:gpu:NoSchedule|drain::NoExecute", true, "An empty key with Exists: everything.");
        check(":Exists::NoExecute", "drain::NoExecute|broken:yes:NoExecute", true, "Every key, with this effect.");
        check(":Exists::NoExecute", "dedicated:gpu:NoSchedule", false, "The effect must agree.");
    }

    @Test
    void takesAnEmptyOperatorForEqual() {
        check("dedicated::gpu:NoSchedule", "dedicated:gpu:NoSchedule", true, "Equal is what is meant.");
        check(
                "dedicated:::NoSchedule",
                "dedicated:gpu:NoSchedule",
                false,
                "Equal to the empty value: that is not gpu.");
        check("drain:::NoExecute", "drain::NoExecute", true, "Both values are empty.");
    }

    @Test
    void saysWhatKubernetesSays() {
        Cluster.canned().check("tolerates", (pod, node) -> Scheduler.tolerates(pod, node));
    }

    @Test
    void bearsRandomTaints() {
        RandomTexts texts = new RandomTexts(Seed.random("taints"));
        for (int i = 0; i < 400; i++) {
            String taints = texts.taints();
            String tolerations = texts.tolerations();
            Pod pod = Text.pod(tolerations.isEmpty() ? "" : "tolerations=" + tolerations);
            Node node = Text.node("n1", taints.isEmpty() ? "" : "taints=" + taints);
            check(tolerations, taints, SlowModel.tolerates(pod, node), "Rules 8 and 9.");
        }
    }
}
