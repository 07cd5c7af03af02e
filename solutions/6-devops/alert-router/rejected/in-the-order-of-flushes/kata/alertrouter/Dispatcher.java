package kata.alertrouter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plays a list of events: alerts come into groups, and groups are flushed when their time has come. */
final class Dispatcher {

    private final Config config;
    private final Set<Map<String, String>> firing = new LinkedHashSet<>();
    private final Map<Group.Key, Group> groups = new LinkedHashMap<>();
    private final List<Notification> sent = new ArrayList<>();

    Dispatcher(Config config) {
        this.config = config;
    }

    List<Notification> run(List<Event> events, long until) {
        for (Event event : events) {
            if (event.at() > until) {
                break;
            }
            flushUntil(event.at() - 1);
            take(event);
        }
        flushUntil(until);
        return sent;
    }

    private void take(Event event) {
        if (event.firing()) {
            firing.add(event.labels());
        } else {
            firing.remove(event.labels());
        }
        for (Route route : AlertRouter.routes(config.root(), event.labels())) {
            Group.Key key = Group.Key.of(route, event.labels());
            if (event.firing()) {
                groups.computeIfAbsent(key, k -> new Group(k, event.at() + config.groupWait()))
                        .fires(event.labels());
            } else if (groups.containsKey(key)) {
                groups.get(key).resolves(event.labels());
            }
        }
    }

    private void flushUntil(long last) {
        long next = nextFlush();
        while (next <= last) {
            flush(next);
            next = nextFlush();
        }
    }

    private long nextFlush() {
        return groups.values().stream().mapToLong(Group::nextFlush).min().orElse(Long.MAX_VALUE);
    }

    private void flush(long now) {
        for (Group group : new ArrayList<>(groups.values())) {
            if (group.nextFlush() == now) {
                Set<Map<String, String>> muted = new HashSet<>(group.alerts());
                muted.removeIf(labels -> !isMuted(labels, now));
                group.flush(now, muted, config).ifPresent(sent::add);
                groups.remove(group.key());
                if (!group.isEmpty()) {
                    groups.put(group.key(), group);
                }
            }
        }
    }

    private boolean isMuted(Map<String, String> labels, long now) {
        return AlertRouter.isInhibited(config.inhibitRules(), labels, List.copyOf(firing))
                || config.silences().stream()
                        .anyMatch(silence -> silence.from() <= now
                                && now < silence.until()
                                && Matching.all(silence.matchers(), labels));
    }
}
