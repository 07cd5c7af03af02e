package kata.deporder;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Depth first with a stack of its own, in sorted maps; the walk that meets itself is the cycle. */
public final class DepOrder {

    private DepOrder() {}

    public static <T extends Comparable<T>> List<T> order(Map<T, Set<T>> needs) {
        Walk<T> walk = new Walk<>(needs);
        if (walk.cycle != null) {
            throw new IllegalArgumentException("cycle: " + walk.cycle);
        }
        TreeMap<T, Integer> open = new TreeMap<>();
        TreeMap<T, List<T>> users = new TreeMap<>();
        for (T service : walk.finished) {
            Set<T> its = needs.getOrDefault(service, Set.of());
            open.put(service, its.size());
            its.forEach(need ->
                    users.computeIfAbsent(need, any -> new ArrayList<>()).add(service));
        }
        TreeSet<T> ready = new TreeSet<>();
        open.forEach((service, count) -> {
            if (count == 0) {
                ready.add(service);
            }
        });
        List<T> order = new ArrayList<>();
        for (T next = ready.pollFirst(); next != null; next = ready.pollFirst()) {
            order.add(next);
            for (T user : users.getOrDefault(next, List.of())) {
                int left = open.get(user) - 1;
                open.put(user, left);
                if (left == 0) {
                    ready.add(user);
                }
            }
        }
        return Collections.unmodifiableList(order);
    }

    public static <T extends Comparable<T>> Optional<List<T>> cycle(Map<T, Set<T>> needs) {
        return Optional.ofNullable(new Walk<>(needs).cycle);
    }

    /** From the end: a service's tail is its cost and the longest tail of those that need it. */
    public static <T extends Comparable<T>> Schedule<T> critical(Map<T, Set<T>> needs, Map<T, Duration> cost) {
        Walk<T> walk = new Walk<>(needs);
        if (walk.cycle != null) {
            throw new IllegalArgumentException("cycle: " + walk.cycle);
        }
        Map<T, Duration> behind = new HashMap<>();
        Map<T, T> next = new HashMap<>();
        Duration total = Duration.ZERO;
        T first = null;
        List<T> lastFirst = new ArrayList<>(walk.finished);
        Collections.reverse(lastFirst);
        for (T service : lastFirst) {
            Duration tail = behind.getOrDefault(service, Duration.ZERO).plus(cost.get(service));
            if (first == null || tail.compareTo(total) >= 0) {
                total = tail;
                first = service;
            }
            for (T need : needs.getOrDefault(service, Set.of())) {
                if (tail.compareTo(behind.getOrDefault(need, Duration.ZERO)) >= 0) {
                    behind.put(need, tail);
                    next.put(need, service);
                }
            }
        }
        List<T> path = new ArrayList<>();
        for (T service = first; service != null; service = next.get(service)) {
            path.add(service);
        }
        return new Schedule<>(total, path);
    }

    /** Goes through all services, each finished after its needs, until it meets a cycle. */
    private static final class Walk<T extends Comparable<T>> {
        private final List<T> finished = new ArrayList<>();
        private List<T> cycle;

        Walk(Map<T, Set<T>> needs) {
            Map<T, Boolean> done = new HashMap<>();
            for (T root : needs.keySet()) {
                if (cycle == null && !done.containsKey(root)) {
                    from(root, needs, done);
                }
            }
        }

        private void from(T root, Map<T, Set<T>> needs, Map<T, Boolean> done) {
            Deque<T> way = new ArrayDeque<>();
            Deque<Iterator<T>> rest = new ArrayDeque<>();
            enter(root, needs, done, way, rest);
            while (!way.isEmpty()) {
                if (!rest.getLast().hasNext()) {
                    rest.removeLast();
                    T service = way.removeLast();
                    done.put(service, true);
                    finished.add(service);
                    continue;
                }
                T need = rest.getLast().next();
                Boolean state = done.get(need);
                if (state == null) {
                    enter(need, needs, done, way, rest);
                } else if (!state) {
                    cycle = new ArrayList<>(way);
                    cycle = cycle.subList(cycle.indexOf(need), cycle.size());
                    return;
                }
            }
        }

        private void enter(
                T service, Map<T, Set<T>> needs, Map<T, Boolean> done, Deque<T> way, Deque<Iterator<T>> rest) {
            done.put(service, false);
            way.addLast(service);
            rest.addLast(needs.getOrDefault(service, Set.of()).iterator());
        }
    }
}
