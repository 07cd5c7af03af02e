package kata.alertrouter;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One class: routes get numbers by a walk of the tree, and flushes wait in a priority queue. */
public final class AlertRouter {

    private record Found(String path, Route route) {}

    private record Flush(long at, long made, State state) implements Comparable<Flush> {
        @Override
        public int compareTo(Flush other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(made, other.made);
        }
    }

    private static final class State {
        private final String key;
        private final String receiver;
        private final Map<String, String> labels;
        private final Set<Map<String, String>> firing = new HashSet<>();
        private final Set<Map<String, String>> resolved = new HashSet<>();
        private Notification last;

        State(String key, String receiver, Map<String, String> labels) {
            this.key = key;
            this.receiver = receiver;
            this.labels = labels;
        }
    }

    private AlertRouter() {}

    public static List<String> receivers(Route root, Map<String, String> labels) {
        List<Found> found = new ArrayList<>();
        search(root, "", labels, found);
        return found.stream().map(f -> f.route().receiver()).toList();
    }

    private static void search(Route route, String path, Map<String, String> labels, List<Found> found) {
        int before = found.size();
        for (int i = 0; i < route.routes().size(); i++) {
            Route child = route.routes().get(i);
            if (child.matchers().stream().allMatch(m -> test(m, labels))) {
                search(child, path + "." + i, labels, found);
                if (!child.goesOn()) {
                    break;
                }
            }
        }
        if (found.size() == before) {
            found.add(new Found(path, route));
        }
    }

    private static boolean test(Matcher matcher, Map<String, String> labels) {
        String value = labels.get(matcher.label()) == null ? "" : labels.get(matcher.label());
        Predicate<String> equal = matcher.value()::equals;
        Predicate<String> match = v ->
                Pattern.compile("^(?:" + matcher.value() + ")\\z").matcher(v).find();
        return switch (matcher.op()) {
            case EQUAL -> equal.test(value);
            case NOT_EQUAL -> equal.negate().test(value);
            case MATCHES -> match.test(value);
            case NOT_MATCHES -> match.negate().test(value);
        };
    }

    public static boolean isInhibited(
            List<InhibitRule> rules, Map<String, String> labels, List<Map<String, String>> firing) {
        for (InhibitRule rule : rules) {
            Predicate<Map<String, String>> source = l -> rule.source().stream().allMatch(m -> test(m, l));
            Predicate<Map<String, String>> target = l -> rule.target().stream().allMatch(m -> test(m, l));
            Predicate<Map<String, String>> may = source.test(labels) ? source.and(target.negate()) : source;
            if (target.test(labels)
                    && firing.stream()
                            .filter(may)
                            .anyMatch(s -> rule.equal().stream()
                                    .allMatch(e -> s.getOrDefault(e, "").equals(labels.getOrDefault(e, ""))))) {
                return true;
            }
        }
        return false;
    }

    public static List<Notification> run(Config config, List<Event> events, long until) {
        List<Notification> out = new ArrayList<>();
        Map<String, State> states = new HashMap<>();
        Set<Map<String, String>> world = new HashSet<>();
        PriorityQueue<Flush> queue = new PriorityQueue<>();
        long made = 0;
        int next = 0;
        while (true) {
            boolean event = next < events.size() && events.get(next).at() <= until;
            if (event
                    && (queue.isEmpty() || events.get(next).at() <= queue.peek().at())) {
                Event e = events.get(next++);
                boolean changed = e.firing() ? world.add(e.labels()) : world.remove(e.labels());
                List<Found> found = new ArrayList<>();
                search(config.root(), "", e.labels(), found);
                for (Found f : changed ? found : List.<Found>of()) {
                    Map<String, String> common = new HashMap<>(e.labels());
                    common.keySet().removeIf(label -> !f.route().groupBy().contains(label));
                    String key = f.path()
                            + common.entrySet().stream()
                                    .sorted(Map.Entry.comparingByKey())
                                    .toList();
                    State state = states.get(key);
                    if (state == null && e.firing()) {
                        state = new State(key, f.route().receiver(), common);
                        states.put(key, state);
                        queue.add(new Flush(e.at() + config.groupWait(), made++, state));
                    }
                    if (state != null) {
                        (e.firing() ? state.firing : state.resolved).add(e.labels());
                        (e.firing() ? state.resolved : state.firing).remove(e.labels());
                    }
                }
            } else if (!queue.isEmpty() && queue.peek().at() <= until) {
                Flush flush = queue.poll();
                State state = flush.state();
                Predicate<Map<String, String>> muted = l -> isInhibited(config.inhibitRules(), l, List.copyOf(world))
                        || config.silences().stream()
                                .anyMatch(s -> flush.at() >= s.from()
                                        && flush.at() < s.until()
                                        && s.matchers().stream().allMatch(m -> test(m, l)));
                Notification now = new Notification(
                        flush.at(),
                        state.receiver,
                        state.labels,
                        state.firing.stream().filter(muted.negate()).collect(toCollection(LinkedHashSet::new)),
                        state.resolved.stream().filter(muted.negate()).collect(toCollection(LinkedHashSet::new)));
                if (news(state.last, now, config.repeatInterval())) {
                    state.last = now;
                    out.add(now);
                }
                state.resolved.clear();
                if (state.firing.isEmpty()) {
                    states.remove(state.key);
                } else {
                    queue.add(new Flush(flush.at() + config.groupInterval(), flush.made(), state));
                }
            } else {
                return out;
            }
        }
    }

    private static boolean news(Notification last, Notification now, long repeat) {
        boolean fires = !now.firing().isEmpty();
        if (last == null || !fires) {
            boolean told = last != null && !last.firing().isEmpty();
            return fires || told && !now.resolved().isEmpty();
        }
        return now.firing().stream().anyMatch(a -> !last.firing().contains(a))
                || now.resolved().stream().anyMatch(a -> !last.resolved().contains(a))
                || now.at() >= last.at() + repeat;
    }
}
