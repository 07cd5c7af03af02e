package kata.alertrouter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Looks at every second from the first event to the end, and at every group in it. */
public final class AlertRouter {

    private static final class Group {
        Route route;
        Map<String, String> labels;
        long made;
        Map<Map<String, String>, Boolean> alerts = new LinkedHashMap<>();
        Set<Map<String, String>> toldFiring;
        Set<Map<String, String>> toldResolved;
        long toldAt;
    }

    private AlertRouter() {}

    public static List<String> receivers(Route root, Map<String, String> labels) {
        List<String> names = new ArrayList<>();
        for (Route route : search(root, labels)) {
            names.add(route.receiver());
        }
        return names;
    }

    private static List<Route> search(Route root, Map<String, String> labels) {
        List<Route> told = new ArrayList<>();
        walk(root, labels, told);
        return told;
    }

    private static void walk(Route route, Map<String, String> labels, List<Route> told) {
        boolean handled = false;
        for (Route child : route.routes()) {
            if (!fits(child.matchers(), labels)) {
                continue;
            }
            walk(child, labels, told);
            handled = true;
            if (!child.goesOn()) {
                return;
            }
        }
        if (!handled) {
            told.add(route);
        }
    }

    private static boolean fits(List<Matcher> matchers, Map<String, String> labels) {
        for (Matcher matcher : matchers) {
            String value = labels.containsKey(matcher.label()) ? labels.get(matcher.label()) : "";
            boolean regex = matcher.op() == Matcher.Op.MATCHES || matcher.op() == Matcher.Op.NOT_MATCHES;
            boolean negated = matcher.op() == Matcher.Op.NOT_EQUAL || matcher.op() == Matcher.Op.NOT_MATCHES;
            boolean same = regex ? value.matches(matcher.value()) : value.equals(matcher.value());
            if (same == negated) {
                return false;
            }
        }
        return true;
    }

    public static boolean isInhibited(
            List<InhibitRule> rules, Map<String, String> labels, List<Map<String, String>> firing) {
        for (InhibitRule rule : rules) {
            for (Map<String, String> source : firing) {
                boolean fits = fits(rule.target(), labels) && fits(rule.source(), source);
                boolean twoSided = fits(rule.source(), labels) && fits(rule.target(), source);
                for (String name : rule.equal()) {
                    String left = source.get(name) == null ? "" : source.get(name);
                    String right = labels.get(name) == null ? "" : labels.get(name);
                    fits &= left.equals(right);
                }
                if (fits && !twoSided) {
                    return true;
                }
            }
        }
        return false;
    }

    public static List<Notification> run(Config config, List<Event> events, long until) {
        List<Notification> sent = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        Set<Map<String, String>> firing = new HashSet<>();
        int next = 0;
        for (long now = events.isEmpty() ? until + 1 : events.get(0).at(); now <= until; now++) {
            while (next < events.size() && events.get(next).at() == now) {
                take(events.get(next++), config.root(), groups, firing);
            }
            for (Group group : List.copyOf(groups)) {
                long age = now - group.made - config.groupWait();
                if (age >= 0 && age % config.groupInterval() == 0) {
                    flush(group, now, config, firing, sent);
                    if (group.alerts.isEmpty()) {
                        groups.removeIf(other -> other == group);
                    }
                }
            }
        }
        return sent;
    }

    private static void take(Event event, Route root, List<Group> groups, Set<Map<String, String>> firing) {
        if (event.firing()) {
            firing.add(event.labels());
        } else {
            firing.remove(event.labels());
        }
        for (Route route : search(root, event.labels())) {
            Map<String, String> labels = new TreeMap<>();
            for (String name : route.groupBy()) {
                if (event.labels().containsKey(name)) {
                    labels.put(name, event.labels().get(name));
                }
            }
            Group group = null;
            for (Group one : groups) {
                group = one.route == route && one.labels.equals(labels) ? one : group;
            }
            if (group == null) {
                group = new Group();
                group.route = route;
                group.labels = labels;
                group.made = event.at();
                if (event.firing()) {
                    groups.add(group);
                }
            }
            if (event.firing() || group.alerts.containsKey(event.labels())) {
                group.alerts.put(event.labels(), event.firing());
            }
        }
    }

    private static void flush(
            Group group, long now, Config config, Set<Map<String, String>> world, List<Notification> sent) {
        Set<Map<String, String>> firing = new HashSet<>();
        Set<Map<String, String>> resolved = new HashSet<>();
        for (Map<String, String> alert : group.alerts.keySet()) {
            boolean muted = isInhibited(config.inhibitRules(), alert, new ArrayList<>(world));
            for (Silence silence : config.silences()) {
                muted |= silence.from() <= now && silence.until() > now && fits(silence.matchers(), alert);
            }
            if (!muted) {
                (group.alerts.get(alert) ? firing : resolved).add(alert);
            }
        }
        group.alerts.values().removeIf(fires -> !fires);
        if (isNews(group, firing, resolved, now, config.repeatInterval())) {
            group.toldFiring = firing;
            group.toldResolved = resolved;
            group.toldAt = now;
            sent.add(new Notification(now, group.route.receiver(), group.labels, firing, resolved));
        }
    }

    private static boolean isNews(
            Group group, Set<Map<String, String>> firing, Set<Map<String, String>> resolved, long now, long repeat) {
        if (group.toldFiring == null) {
            return !firing.isEmpty();
        }
        if (firing.isEmpty()) {
            return !resolved.isEmpty() && !group.toldFiring.isEmpty();
        }
        boolean repeats = now - group.toldAt >= repeat;
        return repeats || !group.toldFiring.containsAll(firing) || !group.toldResolved.containsAll(resolved);
    }
}
