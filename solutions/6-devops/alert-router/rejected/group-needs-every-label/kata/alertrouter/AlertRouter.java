package kata.alertrouter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Decides who is told about an alert, and when. See README.md for the rules. */
public final class AlertRouter {

    private AlertRouter() {}

    /** Stages 1 and 2: the receivers of an alert with these labels, in the order in which the tree is walked. */
    public static List<String> receivers(Route root, Map<String, String> labels) {
        return routes(root, labels).stream().map(Route::receiver).toList();
    }

    /** The deepest routes that match, in the order in which the tree is walked. */
    static List<Route> routes(Route route, Map<String, String> labels) {
        List<Route> found = new ArrayList<>();
        for (Route child : route.routes()) {
            if (Matching.all(child.matchers(), labels)) {
                found.addAll(routes(child, labels));
                if (!child.goesOn()) {
                    break;
                }
            }
        }
        return found.isEmpty() ? List.of(route) : found;
    }

    /**
     * Stage 3: whether an alert is inhibited.
     *
     * @param firing the labels of all alerts that fire; that of the question may be among them
     */
    public static boolean isInhibited(
            List<InhibitRule> rules, Map<String, String> labels, List<Map<String, String>> firing) {
        return rules.stream()
                .anyMatch(rule -> Matching.all(rule.target(), labels)
                        && firing.stream().anyMatch(source -> inhibits(rule, source, labels)));
    }

    private static boolean inhibits(InhibitRule rule, Map<String, String> source, Map<String, String> target) {
        boolean bothAreBoth = Matching.all(rule.source(), target) && Matching.all(rule.target(), source);
        return !bothAreBoth
                && Matching.all(rule.source(), source)
                && rule.equal().stream()
                        .allMatch(label -> Matching.value(source, label).equals(Matching.value(target, label)));
    }

    /**
     * Stages 4 and 5: what is sent.
     *
     * @param events in the order in which they happen
     * @param until the last second to look at
     */
    public static List<Notification> run(Config config, List<Event> events, long until) {
        return new Dispatcher(config).run(events, until);
    }
}
