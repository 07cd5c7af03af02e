package kata.k8sfit;

import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;

class LabelsTest {

    private static final String LABELS = "zone:a,disk:ssd,generation:7";

    private static void check(String pod, String labels, boolean expected, String rule) {
        Node node = Text.node("n1", labels.isEmpty() ? "" : "labels=" + labels);
        Expectation.given("labels", labels.isEmpty() ? "none" : labels)
                .and("pod", pod.isEmpty() ? "asks for nothing" : pod)
                .expected("matches", expected ? "yes" : "no")
                .got(Scheduler.matches(Text.pod(pod), node) ? "yes" : "no")
                .because(rule)
                .check();
    }

    @Test
    void goesAnywhereIfItDoesNotCare() {
        check("", LABELS, true, "No selector, no affinity: every node.");
        check("", "", true, "A node without labels too.");
        check("selector=zone:b", LABELS, false, "But whoever asks for zone b does not want zone a.");
    }

    @Test
    void wantsEveryLabelOfTheSelector() {
        check("selector=zone:a,disk:ssd", LABELS, true, "Both are there.");
        check("selector=zone:a,disk:hdd", LABELS, false, "disk has another value.");
        check("selector=zone:a,gpu:yes", LABELS, false, "gpu is not there.");
    }

    @Test
    void knowsInAndNotIn() {
        check("affinity=zone:IN:b+a", LABELS, true, "a is one of the values.");
        check("affinity=zone:IN:b+c", LABELS, false, "a is none of the values.");
        check("affinity=gpu:IN:yes", LABELS, false, "A label that is not there has no value.");
        check("affinity=zone:NOT_IN:b+c", LABELS, true, "a is none of them.");
        check("affinity=zone:NOT_IN:a+c", LABELS, false, "a is one of them.");
        check("affinity=gpu:NOT_IN:yes", LABELS, true, "A label that is not there is none of them either.");
    }

    @Test
    void knowsExistsAndDoesNotExist() {
        check("affinity=disk:EXISTS", LABELS, true, "disk is there.");
        check("affinity=gpu:EXISTS", LABELS, false, "gpu is not there.");
        check("affinity=gpu:DOES_NOT_EXIST", LABELS, true, "gpu is not there.");
        check("affinity=disk:DOES_NOT_EXIST", LABELS, false, "disk is there.");
    }

    @Test
    void takesAnEmptyValueForAValue() {
        String worker = "worker:,zone:a";
        check("affinity=worker:EXISTS", worker, true, "The label is there. Its value is empty.");
        check("affinity=worker:DOES_NOT_EXIST", worker, false, "The label is there. Its value is empty.");
        check("affinity=worker:IN:+", worker, true, "The empty text is one of the values.");
        check("affinity=worker:IN:+", "zone:a", false, "A label that is not there has no value, not an empty one.");
        check("affinity=worker:NOT_IN:+", worker, false, "The empty text is one of the values.");
        check("affinity=worker:NOT_IN:+", "zone:a", true, "A label that is not there has no value, not an empty one.");
        check("selector=worker:", worker, true, "The label is there with that value, an empty one.");
        check("selector=worker:", "zone:a", false, "The label is not there.");
    }

    @Test
    void comparesNumbers() {
        check("affinity=generation:GT:6", LABELS, true, "7 is greater than 6.");
        check("affinity=generation:GT:7", LABELS, false, "7 is not greater than 7.");
        check("affinity=generation:LT:10", LABELS, true, "7 is less than 10, although not as text.");
        check("affinity=generation:LT:7", LABELS, false, "7 is not less than 7.");
        check("affinity=ticks:GT:3000000000", "ticks:3000000001", true, "These do not fit into an int.");
        check("affinity=generation:GT:6", "generation:007", true, "Digits only: 007 is a whole number, and it is 7.");
    }

    @Test
    void comparesNothingThatIsNoNumber() {
        check("affinity=generation:GT:6", "zone:a", false, "The label is not there.");
        check("affinity=generation:LT:6", "zone:a", false, "The label is not there: it is not 0.");
        check("affinity=generation:GT:6", "generation:new", false, "new is no number, and no reason to throw.");
        check("affinity=generation:LT:6", "generation:5.5", false, "5.5 is no whole number.");
    }

    @Test
    void wantsAllRequirementsOfATerm() {
        check("affinity=zone:IN:a;disk:IN:ssd", LABELS, true, "Both hold.");
        check("affinity=zone:IN:a;disk:IN:hdd", LABELS, false, "In one term all must hold.");
        check("affinity=zone:NOT_IN:b;zone:NOT_IN:a", LABELS, false, "Also if they are about the same label.");
    }

    @Test
    void wantsOneOfTheTerms() {
        check("affinity=zone:IN:b|disk:IN:ssd", LABELS, true, "The second term matches: terms are alternatives.");
        check("affinity=zone:IN:a|disk:IN:hdd", LABELS, true, "The first term matches.");
        check("affinity=zone:IN:b|disk:IN:hdd", LABELS, false, "No term matches.");
        check("affinity=zone:IN:a;disk:IN:hdd|zone:IN:b;disk:IN:ssd", LABELS, false, "Half of each is not one.");
    }

    @Test
    void matchesNothingWithAnEmptyTerm() {
        check("affinity=-", LABELS, false, "A term without requirements matches no node.");
        check("affinity=-|zone:IN:a", LABELS, true, "The other term matches.");
    }

    @Test
    void wantsSelectorAndAffinity() {
        check("selector=zone:a affinity=disk:IN:ssd", LABELS, true, "Both match.");
        check("selector=zone:b affinity=disk:IN:ssd", LABELS, false, "The selector does not match.");
        check("selector=zone:a affinity=disk:IN:hdd", LABELS, false, "The affinity does not match.");
    }

    @Test
    void saysWhatKubernetesSays() {
        Cluster.canned().check("matches", (pod, node) -> Scheduler.matches(pod, node));
    }

    @Test
    void matchesRandomLabels() {
        RandomTexts texts = new RandomTexts(Seed.random("labels"));
        for (int i = 0; i < 600; i++) {
            String labels = texts.labels();
            String pod = texts.wishes().strip();
            Node node = Text.node("n1", labels.isEmpty() ? "" : "labels=" + labels);
            check(pod, labels, SlowModel.matches(Text.pod(pod), node), "Rules 10 to 12.");
        }
    }
}
