package kata.alertrouter;

import static kata.alertrouter.Texts.matchers;
import static kata.alertrouter.Texts.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Golden;
import sre.katas.fixtures.Seed;

/** Stage 5: a flush is a notification only if there is news. */
class NewsTest {

    private static final Route ROOT = route("ops", "");
    private static final String REPEAT =
            "No news: the next notification comes with the first flush that is repeat_interval or more after the last one.";

    @Test
    void isQuietWithoutNews() {
        Timeline.with(ROOT)
                .fires(0, "alert=A")
                .fires(200, "alert=A")
                .check(3600, REPEAT, "30 ops {} firing {alert=A} resolved none");
    }

    @Test
    void repeatsAfterAWhile() {
        Timeline.with(ROOT)
                .fires(0, "alert=A")
                .check(
                        7300,
                        REPEAT,
                        "30 ops {} firing {alert=A} resolved none",
                        "3630 ops {} firing {alert=A} resolved none",
                        "7230 ops {} firing {alert=A} resolved none");
    }

    @Test
    void repeatsAtAFlushOnly() {
        Timeline.with(new Config(ROOT, 30, 300, 1000, List.of(), List.of()))
                .fires(0, "alert=A")
                .check(
                        2500,
                        REPEAT + " Flushes are at 30, 330, 630, 930, 1230 …",
                        "30 ops {} firing {alert=A} resolved none",
                        "1230 ops {} firing {alert=A} resolved none",
                        "2430 ops {} firing {alert=A} resolved none");
    }

    @Test
    void countsTheRepeatFromTheLastNotification() {
        Timeline.with(new Config(ROOT, 30, 300, 1000, List.of(), List.of()))
                .fires(0, "alert=A")
                .fires(700, "alert=B")
                .check(
                        2000,
                        REPEAT,
                        "30 ops {} firing {alert=A} resolved none",
                        "930 ops {} firing {alert=A} {alert=B} resolved none");
    }

    @Test
    void tellsThatAnAlertIsResolved() {
        Timeline.with(ROOT)
                .fires(0, "alert=A", "alert=B")
                .resolves(100, "alert=A")
                .resolves(400, "alert=B")
                .check(
                        9000,
                        "An alert that is resolved is told once, then it leaves the group. An empty group is gone.",
                        "30 ops {} firing {alert=A} {alert=B} resolved none",
                        "330 ops {} firing {alert=B} resolved {alert=A}",
                        "630 ops {} firing none resolved {alert=B}");
    }

    @Test
    void doesNotTellOfWhatNobodyHeard() {
        Timeline.with(ROOT)
                .fires(0, "alert=A")
                .resolves(20, "alert=A")
                .check(9000, "It was over before anybody was told: there is nothing to take back.");
    }

    @Test
    void tellsOfAnAlertThatCameBack() {
        Timeline.with(ROOT)
                .fires(0, "alert=A", "alert=B")
                .resolves(100, "alert=A")
                .fires(200, "alert=A")
                .check(
                        3000,
                        "At the flush it fires, as it did at the last one: no news.",
                        "30 ops {} firing {alert=A} {alert=B} resolved none");
        Timeline.with(ROOT)
                .fires(0, "alert=A", "alert=B")
                .resolves(100, "alert=A")
                .fires(400, "alert=A")
                .check(
                        3000,
                        "It fires, and the last notification did not say so: news.",
                        "30 ops {} firing {alert=A} {alert=B} resolved none",
                        "330 ops {} firing {alert=B} resolved {alert=A}",
                        "630 ops {} firing {alert=A} {alert=B} resolved none");
    }

    @Test
    void beginsANewGroupWhenTheOldIsGone() {
        Timeline.with(ROOT)
                .fires(0, "alert=A")
                .resolves(100, "alert=A")
                .fires(400, "alert=A")
                .check(
                        3000,
                        "The group was empty after the flush at 330, and gone. A new one waits, and knows nothing of it.",
                        "30 ops {} firing {alert=A} resolved none",
                        "330 ops {} firing none resolved {alert=A}",
                        "430 ops {} firing {alert=A} resolved none");
    }

    @Test
    void knowsNothingOfTheGroupBefore() {
        Timeline.with(new Config(ROOT, 30, 300, 3600, List.of(), List.of(new Silence(matchers("alert=A"), 300, 400))))
                .fires(0, "alert=A")
                .resolves(50, "alert=A")
                .fires(500, "alert=A")
                .check(
                        1000,
                        "At 330 A is resolved, but silenced: nothing is sent, and the group is gone. The one that A makes at"
                                + " 500 is new: it knows nothing of what the old one has told.",
                        "30 ops {} firing {alert=A} resolved none",
                        "530 ops {} firing {alert=A} resolved none");
    }

    @Test
    void tellsOfEachResolvedAlertOnce() {
        Timeline.with(ROOT)
                .fires(0, "alert=A", "alert=B")
                .resolves(100, "alert=A")
                .fires(340, "alert=C")
                .resolves(350, "alert=C")
                .check(
                        700,
                        "C came and went between two flushes. It is resolved, and was not among the resolved of the last"
                                + " notification, which had A: news.",
                        "30 ops {} firing {alert=A} {alert=B} resolved none",
                        "330 ops {} firing {alert=B} resolved {alert=A}",
                        "630 ops {} firing {alert=B} resolved {alert=C}");
    }

    @Test
    void tellsOfResolvedAlertsAlsoAtFirst() {
        Timeline.with(ROOT)
                .fires(0, "alert=A", "alert=B")
                .resolves(10, "alert=A")
                .check(
                        100,
                        "None was sent, and B fires: news. All alerts of the group are told, the resolved ones, too.",
                        "30 ops {} firing {alert=B} resolved {alert=A}");
    }

    @Test
    void repeatsNotASecondTooEarly() {
        Timeline.with(new Config(ROOT, 30, 100, 301, List.of(), List.of()))
                .fires(0, "alert=A")
                .check(
                        500,
                        REPEAT + " The flush at 330 comes 300 seconds after the last one: one too few.",
                        "30 ops {} firing {alert=A} resolved none",
                        "430 ops {} firing {alert=A} resolved none");
    }

    @Test
    void leavesResolvedAlertsOutThatAreInhibited() {
        InhibitRule rule = new InhibitRule(matchers("alert=Down"), matchers("alert=Slow"), List.of());
        Timeline.with(new Config(Texts.grouped(ROOT, "alert"), 30, 300, 3600, List.of(rule), List.of()))
                .fires(0, "alert=Slow")
                .fires(40, "alert=Down")
                .resolves(50, "alert=Slow")
                .check(
                        400,
                        "Down fires, so Slow is inhibited, whether it fires or is resolved.",
                        "30 ops {alert=Slow} firing {alert=Slow} resolved none",
                        "70 ops {alert=Down} firing {alert=Down} resolved none");
    }

    @Test
    void silencesAllWithoutAMatcher() {
        Timeline.with(new Config(ROOT, 30, 300, 3600, List.of(), List.of(new Silence(List.of(), 0, 100))))
                .fires(0, "alert=A")
                .check(
                        400,
                        "All matchers of the silence hold: it has none.",
                        "330 ops {} firing {alert=A} resolved none");
    }

    @Test
    void leavesSilencedAlertsOut() {
        Silence silence = new Silence(matchers("alert=A"), 0, 330);
        Timeline.with(Timeline.config(ROOT, List.of(), List.of(silence)))
                .fires(0, "alert=A", "alert=B")
                .check(
                        3000,
                        "Silences are asked at the flush. This one is over in second 330, and then A is news.",
                        "30 ops {} firing {alert=B} resolved none",
                        "330 ops {} firing {alert=A} {alert=B} resolved none");
        Timeline.with(Timeline.config(ROOT, List.of(), List.of(new Silence(matchers("alert=A"), 30, 331))))
                .fires(0, "alert=A")
                .check(700, "It begins in second 30.", "630 ops {} firing {alert=A} resolved none");
        Timeline.with(Timeline.config(ROOT, List.of(), List.of(new Silence(matchers("alert=A"), 31, 331))))
                .fires(0, "alert=A")
                .check(
                        700,
                        "In second 30 it has not begun. Later it mutes A: that is no news, and neither is A afterwards.",
                        "30 ops {} firing {alert=A} resolved none");
    }

    @Test
    void doesNotTakeASilencedAlertForResolved() {
        Silence silence = new Silence(matchers("alert=A"), 100, 1000);
        Timeline.with(Timeline.config(ROOT, List.of(), List.of(silence)))
                .fires(0, "alert=A")
                .check(
                        2000,
                        "A silence mutes an alert, it resolves nothing. When it ends, A is no news.",
                        "30 ops {} firing {alert=A} resolved none");
    }

    @Test
    void forgetsWhatIsResolvedInSilence() {
        Silence silence = new Silence(matchers("alert=A"), 100, 1000);
        Timeline.with(Timeline.config(ROOT, List.of(), List.of(silence)))
                .fires(0, "alert=A", "alert=B")
                .resolves(200, "alert=A")
                .check(
                        2000,
                        "A resolved alert leaves the group at the flush, muted or not.",
                        "30 ops {} firing {alert=A} {alert=B} resolved none");
    }

    @Test
    void leavesInhibitedAlertsOut() {
        InhibitRule rule = new InhibitRule(matchers("alert=Down"), matchers("alert=Slow"), List.of("host"));
        Route root = route("ops", "", route("pager", "alert=Down"));
        Timeline.with(Timeline.config(root, List.of(rule), List.of()))
                .fires(0, "alert=Slow host=a", "alert=Slow host=b")
                .fires(10, "alert=Down host=a")
                .resolves(500, "alert=Down host=a")
                .check(
                        1000,
                        "Rules are asked at the flush, with all alerts that fire then, whatever their route.",
                        "30 ops {} firing {alert=Slow host=b} resolved none",
                        "40 pager {} firing {alert=Down host=a} resolved none",
                        "630 ops {} firing {alert=Slow host=a} {alert=Slow host=b} resolved none",
                        "640 pager {} firing none resolved {alert=Down host=a}");
    }

    @Test
    void letsASilencedAlertInhibit() {
        InhibitRule rule = new InhibitRule(matchers("alert=Down"), matchers("alert=Slow"), List.of());
        Silence silence = new Silence(matchers("alert=Down"), 0, 9000);
        Timeline.with(Timeline.config(ROOT, List.of(rule), List.of(silence)))
                .fires(0, "alert=Slow", "alert=Down")
                .check(1000, "Down is silenced, but it fires: Slow is inhibited.");
    }

    @Test
    void tellsOnceThatAnAlertCameAndWent() {
        Timeline.with(ROOT)
                .fires(0, "alert=B")
                .fires(100, "alert=A")
                .resolves(200, "alert=A")
                .fires(400, "alert=A")
                .resolves(500, "alert=A")
                .check(
                        2000,
                        "B fires, so the group is told of A. When A comes and goes again, the last notification had it already.",
                        "30 ops {} firing {alert=B} resolved none",
                        "330 ops {} firing {alert=B} resolved {alert=A}");
    }

    @Test
    void doesNotTellNothingTwice() {
        Silence silence = new Silence(matchers("alert=B"), 0, 9000);
        Timeline.with(Timeline.config(ROOT, List.of(), List.of(silence)))
                .fires(0, "alert=A", "alert=B")
                .resolves(100, "alert=A")
                .fires(400, "alert=C")
                .resolves(500, "alert=C")
                .check(
                        2000,
                        "Nothing fired in the last notification, and nothing fires now that is not muted: C came and went unheard.",
                        "30 ops {} firing {alert=A} resolved none",
                        "330 ops {} firing none resolved {alert=A}");
    }

    @Test
    void tellsThatNothingFiresAnyMoreWhateverWasTold() {
        Silence silence = new Silence(matchers("alert=B"), 350, 900);
        Timeline.with(Timeline.config(ROOT, List.of(), List.of(silence)))
                .fires(0, "alert=B")
                .fires(100, "alert=A")
                .resolves(200, "alert=A")
                .fires(400, "alert=A")
                .resolves(500, "alert=A")
                .check(
                        1000,
                        "B fired in the last notification, and at 630 nothing fires that is not muted: that is news,"
                                + " also if A was told as resolved before.",
                        "30 ops {} firing {alert=B} resolved none",
                        "330 ops {} firing {alert=B} resolved {alert=A}",
                        "630 ops {} firing none resolved {alert=A}",
                        "930 ops {} firing {alert=B} resolved none");
    }

    @Test
    void sendsWhatTheRulesSayOfRandomTimes() {
        RandomTimelines timelines = new RandomTimelines(Seed.random("sendsWhatTheRulesSayOfRandomTimes"));
        for (int i = 0; i < 600; i++) {
            timelines.check("Rules 7 to 16, second by second.");
        }
    }

    @Test
    void agreesWithAnAlertmanager() {
        InhibitRule down = new InhibitRule(matchers("alertname=Down"), matchers("alertname=Slow"), List.of("case"));
        InhibitRule severe =
                new InhibitRule(matchers("severity=~critical|warning"), matchers("severity=warning"), List.of("case"));
        List<Silence> silences = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (String line : lines("/kata/alertrouter/timeline.events")) {
            String[] words = line.split(" ");
            String labels = "case=" + words[1] + " alertname=" + words[2];
            long at = Long.parseLong(words[0]);
            if (words[3].equals("silenced")) {
                silences.add(new Silence(matchers(labels), at, Long.parseLong(words[4])));
            } else {
                String all = labels + (words.length > 4 ? " " + words[4] : "");
                events.add(new Event(at, Texts.labels(all), words[3].equals("fires")));
            }
        }
        events.sort(Comparator.comparingLong(Event::at));
        Route root = new Route("hook", List.of(), false, List.of("case"), List.of());
        Config config = new Config(root, 10, 30, 100, List.of(down, severe), silences);
        String got = AlertRouter.run(config, List.copyOf(events), 169).stream()
                .sorted(Comparator.<Notification, String>comparing(
                                n -> n.group().get("case"))
                        .thenComparing(Notification::at))
                .map(n -> n.at() + " " + n.group().get("case") + " firing " + names(n.firing()) + " resolved "
                        + names(n.resolved()))
                .collect(Collectors.joining("\n"));
        Expectation.given("events", String.join("\n", lines("/kata/alertrouter/timeline.events")))
                .and("tenths of a second", "wait 10, interval 30, repeat 100")
                .and("inhibited", "Slow by Down, and warning by critical or warning, of one case")
                .expected("sent", Golden.text(NewsTest.class, "timeline").strip())
                .got(got)
                .because("This is what a real Alertmanager sent.")
                .check();
    }

    private static String names(Set<Map<String, String>> alerts) {
        return alerts.isEmpty()
                ? "none"
                : alerts.stream().map(a -> a.get("alertname")).sorted().collect(Collectors.joining(","));
    }

    private static List<String> lines(String resource) {
        try (InputStream in = NewsTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
