package kata.alertrouter;

import static kata.alertrouter.Texts.labels;
import static kata.alertrouter.Texts.matchers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;

/** Stage 3: one alert makes others quiet. */
class InhibitionTest {

    private static final InhibitRule BY_CLUSTER = rule("alert=ClusterDown", "severity=warning", "cluster");
    private static final String BOTH_SIDES =
            "Where source and target match both sides of the rule, neither inhibits the other; so no alert inhibits itself.";

    private static InhibitRule rule(String source, String target, String equal) {
        return new InhibitRule(matchers(source), matchers(target), Texts.words(equal));
    }

    private static void check(boolean expected, String labels, List<InhibitRule> rules, String rule, String... firing) {
        List<Map<String, String>> all = Stream.of(firing).map(Texts::labels).toList();
        Expectation.given("rules", rules.stream().map(InhibitionTest::show).collect(Collectors.joining("\n")))
                .and("firing", all.stream().map(Texts::show).collect(Collectors.joining("\n")))
                .and("alert", Texts.show(labels(labels)))
                .expected(expected ? "inhibited" : "not inhibited")
                .got(AlertRouter.isInhibited(rules, labels(labels), all) ? "inhibited" : "not inhibited")
                .because(rule)
                .check();
    }

    private static String show(InhibitRule rule) {
        return Texts.show(rule.source()) + " inhibits " + Texts.show(rule.target()) + " of equal " + rule.equal();
    }

    @Test
    void inhibitsATargetWhileASourceFires() {
        String target = "alert=Slow severity=warning cluster=a";
        check(
                true,
                target,
                List.of(BY_CLUSTER),
                "A source of the same cluster fires.",
                "alert=ClusterDown cluster=a",
                target);
        check(false, target, List.of(BY_CLUSTER), "No source fires.", target);
    }

    @Test
    void inhibitsNothingElse() {
        check(
                false,
                "alert=Down severity=critical cluster=a",
                List.of(BY_CLUSTER),
                "It does not match the target side.",
                "alert=ClusterDown cluster=a");
    }

    @Test
    void wantsEqualLabels() {
        InhibitRule rule = rule("alert=ClusterDown", "severity=warning", "cluster region");
        String why = "Each label of equal must have the same value in both.";
        check(false, "severity=warning cluster=b", List.of(BY_CLUSTER), why, "alert=ClusterDown cluster=a");
        check(false, "severity=warning cluster=a region=x", List.of(rule), why, "alert=ClusterDown cluster=a region=y");
        check(true, "severity=warning cluster=a region=x", List.of(rule), why, "alert=ClusterDown cluster=a region=x");
        check(
                false,
                "severity=warning cluster=a region=x",
                List.of(rule),
                why + " Both in one source.",
                "alert=ClusterDown cluster=a region=y",
                "alert=ClusterDown cluster=b region=x");
    }

    @Test
    void takesTwoAbsentLabelsForEqual() {
        String why = "A label that is absent counts as an empty one: absent in both is equal, absent in one is not.";
        check(true, "alert=Slow severity=warning", List.of(BY_CLUSTER), why, "alert=ClusterDown");
        check(false, "alert=Slow severity=warning", List.of(BY_CLUSTER), why, "alert=ClusterDown cluster=a");
        check(false, "alert=Slow severity=warning cluster=a", List.of(BY_CLUSTER), why, "alert=ClusterDown");
    }

    @Test
    void takesAnAbsentAndAnEmptyLabelForEqual() {
        String why = "A label that is absent counts as an empty one, so absent and empty are equal.";
        check(true, "alert=Slow severity=warning", List.of(BY_CLUSTER), why, "alert=ClusterDown cluster=");
        check(true, "alert=Slow severity=warning cluster=", List.of(BY_CLUSTER), why, "alert=ClusterDown");
    }

    @Test
    void needsNoEqualLabels() {
        check(
                true,
                "severity=warning cluster=b",
                List.of(rule("alert=ClusterDown", "severity=warning", "")),
                "A rule without equal labels inhibits everywhere.",
                "alert=ClusterDown cluster=a");
    }

    @Test
    void asksEveryRule() {
        InhibitRule other = rule("alert=Maintenance", "team=~.+", "");
        check(
                true,
                "team=db severity=warning cluster=b",
                List.of(BY_CLUSTER, other),
                "One rule that inhibits is enough, whatever the others say.",
                "alert=ClusterDown cluster=a",
                "alert=Maintenance");
    }

    @Test
    void letsNoAlertInhibitItself() {
        InhibitRule rule = rule("severity=~critical|warning", "severity=warning", "cluster");
        String own = "alert=Slow severity=warning cluster=a";
        check(false, own, List.of(rule), BOTH_SIDES, own);
        check(
                true,
                own,
                List.of(rule),
                "A critical alert matches the source side only.",
                own,
                "alert=Down severity=critical cluster=a");
    }

    @Test
    void letsNoTwoAlertsInhibitEachOther() {
        InhibitRule rule = rule("severity=~critical|warning", "severity=warning", "cluster");
        check(
                false,
                "alert=Slow severity=warning cluster=a",
                List.of(rule),
                BOTH_SIDES + " Else two warnings would hide each other, and nobody would hear of either.",
                "alert=Slow severity=warning cluster=a",
                "alert=Full severity=warning cluster=a");
    }

    @Test
    void letsASourceOfBothSidesInhibitATargetOfOne() {
        InhibitRule rule = rule("alert=~NodeDown|RackDown", "alert=~NodeDown|DiskSlow", "rack");
        check(
                true,
                "alert=DiskSlow rack=7",
                List.of(rule),
                "NodeDown matches both sides, but DiskSlow matches the target side only: it is inhibited.",
                "alert=NodeDown rack=7");
        check(
                true,
                "alert=NodeDown rack=7",
                List.of(rule),
                "NodeDown matches both sides, but RackDown matches the source side only: NodeDown is inhibited.",
                "alert=NodeDown rack=7",
                "alert=RackDown rack=7");
    }
}
