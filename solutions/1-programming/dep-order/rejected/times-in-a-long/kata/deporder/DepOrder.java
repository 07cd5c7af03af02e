package kata.deporder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/** Kahn's algorithm: start what waits for nothing, and see who waits for nothing then. */
public final class DepOrder {

    private DepOrder() {}

    /** What starts when the smallest ready service always goes first. */
    public static <T extends Comparable<T>> List<T> order(Map<T, Set<T>> needs) {
        List<T> order = startable(needs);
        cycleAmongTheBlocked(needs, order).ifPresent(cycle -> {
            throw new IllegalArgumentException("these need one another: " + cycle);
        });
        return order;
    }

    /** A cycle among the services that can never start. */
    public static <T extends Comparable<T>> Optional<List<T>> cycle(Map<T, Set<T>> needs) {
        return cycleAmongTheBlocked(needs, startable(needs));
    }

    /** Each service starts as soon as the last of its needs is up. */
    public static <T extends Comparable<T>> Schedule<T> critical(Map<T, Set<T>> needs, Map<T, Duration> cost) {
        Map<T, Duration> upAt = new HashMap<>();
        Map<T, T> waitedFor = new HashMap<>();
        Duration total = Duration.ZERO;
        T last = null;
        for (T service : order(needs)) {
            Duration start = Duration.ZERO;
            for (T need : needs.getOrDefault(service, Set.of())) {
                if (upAt.get(need).compareTo(start) > 0) {
                    start = upAt.get(need);
                    waitedFor.put(service, need);
                }
            }
            Duration up = Duration.ofNanos(start.toNanos() + cost.get(service).toNanos());
            upAt.put(service, up);
            if (up.compareTo(total) > 0) {
                total = up;
                last = service;
            }
        }
        return new Schedule<>(total, chainTo(last, waitedFor));
    }

    /** The services that can start, in order; those on a cycle, or behind one, are missing. */
    private static <T extends Comparable<T>> List<T> startable(Map<T, Set<T>> needs) {
        Map<T, Integer> waits = new HashMap<>();
        Map<T, List<T>> neededBy = new HashMap<>();
        needs.forEach((service, itsNeeds) -> {
            waits.merge(service, itsNeeds.size(), Integer::sum);
            for (T need : itsNeeds) {
                waits.putIfAbsent(need, 0);
                neededBy.computeIfAbsent(need, any -> new ArrayList<>()).add(service);
            }
        });
        Queue<T> ready = new PriorityQueue<>();
        waits.forEach((service, count) -> {
            if (count == 0) {
                ready.add(service);
            }
        });
        List<T> started = new ArrayList<>();
        while (!ready.isEmpty()) {
            T service = ready.remove();
            started.add(service);
            for (T waiting : neededBy.getOrDefault(service, List.of())) {
                if (waits.merge(waiting, -1, Integer::sum) == 0) {
                    ready.add(waiting);
                }
            }
        }
        return started;
    }

    /** Whoever is blocked needs someone who is blocked: going from need to need must come round. */
    private static <T> Optional<List<T>> cycleAmongTheBlocked(Map<T, Set<T>> needs, List<T> started) {
        Set<T> blocked = new HashSet<>(needs.keySet());
        // One by one: removeAll(list) searches the list for each element when the list is the longer one.
        started.forEach(blocked::remove);
        if (blocked.isEmpty()) {
            return Optional.empty();
        }
        Set<T> walked = new LinkedHashSet<>();
        T here = blocked.iterator().next();
        while (walked.add(here)) {
            here = needs.get(here).stream()
                    .filter(blocked::contains)
                    .findFirst()
                    .orElseThrow();
        }
        List<T> walk = new ArrayList<>(walked);
        return Optional.of(walk.subList(walk.indexOf(here), walk.size()));
    }

    private static <T> List<T> chainTo(T last, Map<T, T> waitedFor) {
        LinkedList<T> chain = new LinkedList<>();
        for (T service = last; service != null; service = waitedFor.get(service)) {
            chain.addFirst(service);
        }
        return chain;
    }
}
