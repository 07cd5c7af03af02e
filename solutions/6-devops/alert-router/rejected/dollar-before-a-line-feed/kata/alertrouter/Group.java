package kata.alertrouter;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The alerts of one route that have the same values in the labels to group by. */
final class Group {

    /** Two routes that look alike are two routes all the same: they are told apart by identity. */
    record Key(Route route, Map<String, String> labels) {

        static Key of(Route route, Map<String, String> labels) {
            Map<String, String> common = new TreeMap<>(labels);
            common.keySet().retainAll(route.groupBy());
            return new Key(route, common);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.route == route && key.labels.equals(labels);
        }

        @Override
        public int hashCode() {
            return labels.hashCode();
        }
    }

    private final Key key;
    private final Map<Map<String, String>, Boolean> alerts = new LinkedHashMap<>();
    private Optional<Notification> last = Optional.empty();
    private long nextFlush;

    Group(Key key, long firstFlush) {
        this.key = key;
        this.nextFlush = firstFlush;
    }

    Key key() {
        return key;
    }

    long nextFlush() {
        return nextFlush;
    }

    Set<Map<String, String>> alerts() {
        return alerts.keySet();
    }

    boolean isEmpty() {
        return alerts.isEmpty();
    }

    void fires(Map<String, String> labels) {
        alerts.put(labels, true);
    }

    void resolves(Map<String, String> labels) {
        alerts.replace(labels, false);
    }

    /** What is to be sent, if anything. Resolved alerts leave the group. */
    Optional<Notification> flush(long now, Set<Map<String, String>> muted, Config config) {
        Set<Map<String, String>> firing = new LinkedHashSet<>();
        Set<Map<String, String>> resolved = new LinkedHashSet<>();
        alerts.forEach((labels, fires) -> {
            if (!muted.contains(labels)) {
                (fires ? firing : resolved).add(labels);
            }
        });
        Notification notification = new Notification(now, key.route().receiver(), key.labels(), firing, resolved);
        boolean due = last.map(before -> isDue(before, notification, config)).orElse(!firing.isEmpty());
        if (due) {
            last = Optional.of(notification);
        }
        alerts.values().removeIf(fires -> !fires);
        nextFlush = now + config.groupInterval();
        return due ? last : Optional.empty();
    }

    private static boolean isDue(Notification before, Notification now, Config config) {
        if (!before.firing().containsAll(now.firing())) {
            return true;
        }
        if (now.firing().isEmpty()) {
            return !now.resolved().isEmpty() && !before.firing().isEmpty();
        }
        return !before.resolved().containsAll(now.resolved()) || now.at() - before.at() >= config.repeatInterval();
    }
}
