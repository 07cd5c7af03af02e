package kata.alertrouter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rules of the brief, second by second: what is sent for a list of events. For short times only. */
final class SlowModel {

    private final Config config;
    private final List<Team> teams = new ArrayList<>();
    private final List<Map<String, String>> burning = new ArrayList<>();
    private final List<Notification> sent = new ArrayList<>();

    private SlowModel(Config config) {
        this.config = config;
    }

    static List<Notification> run(Config config, List<Event> events, long until) {
        SlowModel model = new SlowModel(config);
        long first = events.stream().mapToLong(Event::at).min().orElse(until + 1);
        for (long second = first; second <= until; second++) {
            for (Event event : events) {
                if (event.at() == second) {
                    model.happens(event);
                }
            }
            model.flush(second);
        }
        return model.sent;
    }

    /** The alerts of one route and one set of labels: whether each of them fires. */
    private static final class Team {
        final Route route;
        final Map<String, String> labels;
        final long madeAt;
        final Map<Map<String, String>, Boolean> alerts = new LinkedHashMap<>();
        Notification last;

        Team(Route route, Map<String, String> labels, long madeAt) {
            this.route = route;
            this.labels = labels;
            this.madeAt = madeAt;
        }
    }

    private void happens(Event event) {
        burning.remove(event.labels());
        if (event.firing()) {
            burning.add(event.labels());
            for (Route route : routesOf(config.root(), event.labels())) {
                team(route, event).alerts.put(event.labels(), true);
            }
        } else {
            teams.forEach(team -> team.alerts.computeIfPresent(event.labels(), (labels, fires) -> false));
        }
    }

    private static List<Route> routesOf(Route route, Map<String, String> labels) {
        List<Route> found = new ArrayList<>();
        for (Route child : route.routes()) {
            if (hold(child.matchers(), labels)) {
                found.addAll(routesOf(child, labels));
                if (!child.goesOn()) {
                    return found;
                }
            }
        }
        return found.isEmpty() ? List.of(route) : found;
    }

    /** A route is itself and no other, even if that looks alike. */
    private Team team(Route route, Event event) {
        Map<String, String> labels = new TreeMap<>();
        for (String name : route.groupBy()) {
            if (event.labels().containsKey(name)) {
                labels.put(name, event.labels().get(name));
            }
        }
        for (Team team : teams) {
            if (team.route == route && team.labels.equals(labels)) {
                return team;
            }
        }
        Team made = new Team(route, labels, event.at());
        teams.add(made);
        return made;
    }

    private void flush(long now) {
        for (Team team : List.copyOf(teams)) {
            long since = now - team.madeAt - config.groupWait();
            if (since >= 0 && since % config.groupInterval() == 0) {
                tell(team, now);
                team.alerts.values().removeIf(fires -> !fires);
                if (team.alerts.isEmpty()) {
                    teams.remove(team);
                }
            }
        }
    }

    private void tell(Team team, long now) {
        Set<Map<String, String>> firing = audible(team, true, now);
        Set<Map<String, String>> resolved = audible(team, false, now);
        if (isNews(team.last, firing, resolved, now)) {
            team.last = new Notification(now, team.route.receiver(), team.labels, firing, resolved);
            sent.add(team.last);
        }
    }

    private boolean isNews(
            Notification last, Set<Map<String, String>> firing, Set<Map<String, String>> resolved, long now) {
        if (firing.isEmpty() && resolved.isEmpty()) {
            return false;
        }
        if (last == null) {
            return !firing.isEmpty();
        }
        if (firing.isEmpty()) {
            return !last.firing().isEmpty();
        }
        return !last.firing().containsAll(firing)
                || !last.resolved().containsAll(resolved)
                || now - last.at() >= config.repeatInterval();
    }

    private Set<Map<String, String>> audible(Team team, boolean fires, long now) {
        return team.alerts.entrySet().stream()
                .filter(alert -> alert.getValue() == fires)
                .map(Map.Entry::getKey)
                .filter(labels -> !silenced(labels, now) && !inhibited(labels))
                .collect(Collectors.toSet());
    }

    private boolean silenced(Map<String, String> labels, long now) {
        return config.silences().stream()
                .anyMatch(
                        silence -> silence.from() <= now && now < silence.until() && hold(silence.matchers(), labels));
    }

    private boolean inhibited(Map<String, String> labels) {
        return config.inhibitRules().stream()
                .anyMatch(rule -> burning.stream().anyMatch(source -> inhibits(rule, source, labels)));
    }

    private static boolean inhibits(InhibitRule rule, Map<String, String> source, Map<String, String> target) {
        boolean each = hold(rule.target(), target) && hold(rule.source(), source);
        boolean both = hold(rule.source(), target) && hold(rule.target(), source);
        return each
                && !both
                && rule.equal().stream().allMatch(name -> value(source, name).equals(value(target, name)));
    }

    private static boolean hold(Collection<Matcher> matchers, Map<String, String> labels) {
        return matchers.stream().allMatch(matcher -> holds(matcher, value(labels, matcher.label())));
    }

    private static boolean holds(Matcher matcher, String value) {
        return switch (matcher.op()) {
            case EQUAL -> value.equals(matcher.value());
            case NOT_EQUAL -> !value.equals(matcher.value());
            case MATCHES -> value.matches(matcher.value());
            case NOT_MATCHES -> !value.matches(matcher.value());
        };
    }

    private static String value(Map<String, String> labels, String name) {
        return labels.getOrDefault(name, "");
    }
}
