package kata.alertrouter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sre.katas.fixtures.Expectation;

/** A list of events, played, and what is sent. */
final class Timeline {

    private final Config config;
    private final List<Event> events = new ArrayList<>();

    private Timeline(Config config) {
        this.config = config;
    }

    static Timeline with(Config config) {
        return new Timeline(config);
    }

    /** Waits 30 s, then flushes each 300 s, repeats after 3600 s; nothing is muted. */
    static Timeline with(Route root) {
        return with(config(root, List.of(), List.of()));
    }

    static Config config(Route root, List<InhibitRule> rules, List<Silence> silences) {
        return new Config(root, 30, 300, 3600, rules, silences);
    }

    Timeline fires(long at, String... labels) {
        for (String one : labels) {
            events.add(new Event(at, Texts.labels(one), true));
        }
        return this;
    }

    Timeline resolves(long at, String... labels) {
        for (String one : labels) {
            events.add(new Event(at, Texts.labels(one), false));
        }
        return this;
    }

    /** @param expected as {@link #show} writes notifications, one a line */
    void check(long until, String rule, String... expected) {
        Expectation facts = Expectation.given("routes", Texts.show(config.root()))
                .and(
                        "seconds",
                        "wait " + config.groupWait() + ", interval " + config.groupInterval() + ", repeat "
                                + config.repeatInterval());
        config.inhibitRules()
                .forEach(r -> facts.and("inhibited", Texts.show(r.target()) + " by " + Texts.show(r.source())));
        config.silences()
                .forEach(s ->
                        facts.and("silenced", Texts.show(s.matchers()) + " from " + s.from() + " until " + s.until()));
        facts.and("events", events.stream().map(Timeline::show).collect(Collectors.joining("\n")))
                .and("until", until)
                .expected("sent", expected.length == 0 ? "nothing" : String.join("\n", expected));
        List<Notification> got = AlertRouter.run(config, List.copyOf(events), until);
        facts.got(got.isEmpty() ? "nothing" : got.stream().map(Timeline::show).collect(Collectors.joining("\n")))
                .because(rule)
                .check();
    }

    /** What the rules give, second by second. */
    void checkAsModel(long until, String rule) {
        check(
                until,
                rule,
                SlowModel.run(config, events, until).stream()
                        .map(Timeline::show)
                        .toArray(String[]::new));
    }

    private static String show(Event event) {
        return event.at() + (event.firing() ? " fires " : " resolves ") + Texts.show(event.labels());
    }

    /** Such as {@code 30 db {cluster=a} firing {alert=X cluster=a} resolved none}. */
    private static String show(Notification sent) {
        return sent.at() + " " + sent.receiver() + " " + Texts.show(sent.group()) + " firing " + show(sent.firing())
                + " resolved " + show(sent.resolved());
    }

    private static String show(Collection<Map<String, String>> alerts) {
        return alerts.isEmpty()
                ? "none"
                : alerts.stream().map(Texts::show).sorted().collect(Collectors.joining(" "));
    }
}
