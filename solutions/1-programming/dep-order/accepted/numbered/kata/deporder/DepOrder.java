package kata.deporder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/** Numbers in place of services, in their order; needs as arrays. The fastest of the answers. */
public final class DepOrder {

    private DepOrder() {}

    public static <T extends Comparable<T>> List<T> order(Map<T, Set<T>> needs) {
        Numbered<T> graph = new Numbered<>(needs);
        return graph.named(graph.orderOrThrow());
    }

    public static <T extends Comparable<T>> Optional<List<T>> cycle(Map<T, Set<T>> needs) {
        Numbered<T> graph = new Numbered<>(needs);
        int[] order = graph.start();
        return order.length == graph.names.size() ? Optional.empty() : Optional.of(graph.named(graph.cycle(order)));
    }

    public static <T extends Comparable<T>> Schedule<T> critical(Map<T, Set<T>> needs, Map<T, Duration> cost) {
        Numbered<T> graph = new Numbered<>(needs);
        Duration[] up = new Duration[graph.names.size()];
        int last = -1;
        for (int service : graph.orderOrThrow()) {
            Duration start = Duration.ZERO;
            for (int need : graph.needs[service]) {
                start = up[need].compareTo(start) > 0 ? up[need] : start;
            }
            up[service] = start.plus(cost.get(graph.names.get(service)));
            last = last < 0 || up[service].compareTo(up[last]) > 0 ? service : last;
        }
        return last < 0
                ? new Schedule<>(Duration.ZERO, List.of())
                : new Schedule<>(up[last], graph.named(graph.slowestWay(last, up)));
    }

    private static final class Numbered<T extends Comparable<T>> {
        private final List<T> names;
        private final int[][] needs;

        Numbered(Map<T, Set<T>> given) {
            TreeSet<T> sorted = new TreeSet<>(given.keySet());
            given.values().forEach(sorted::addAll);
            names = new ArrayList<>(sorted);
            Map<T, Integer> numbers = new HashMap<>();
            for (T name : names) {
                numbers.put(name, numbers.size());
            }
            needs = new int[names.size()][];
            for (int i = 0; i < needs.length; i++) {
                needs[i] = given.getOrDefault(names.get(i), Set.of()).stream()
                        .mapToInt(numbers::get)
                        .toArray();
            }
        }

        int[] start() {
            int[] waits = new int[needs.length];
            int[] users = new int[needs.length];
            for (int service = 0; service < needs.length; service++) {
                waits[service] = needs[service].length;
                for (int need : needs[service]) {
                    users[need]++;
                }
            }
            int[][] usedBy = new int[needs.length][];
            for (int i = 0; i < needs.length; i++) {
                usedBy[i] = new int[users[i]];
            }
            for (int service = 0; service < needs.length; service++) {
                for (int need : needs[service]) {
                    usedBy[need][--users[need]] = service;
                }
            }
            PriorityQueue<Integer> ready = new PriorityQueue<>();
            for (int i = 0; i < needs.length; i++) {
                if (waits[i] == 0) {
                    ready.add(i);
                }
            }
            int[] order = new int[needs.length];
            int started = 0;
            while (!ready.isEmpty()) {
                int service = ready.remove();
                order[started++] = service;
                for (int user : usedBy[service]) {
                    if (--waits[user] == 0) {
                        ready.add(user);
                    }
                }
            }
            return Arrays.copyOf(order, started);
        }

        int[] orderOrThrow() {
            int[] order = start();
            if (order.length < needs.length) {
                throw new IllegalArgumentException("there is a cycle");
            }
            return order;
        }

        int[] cycle(int[] order) {
            boolean[] free = new boolean[needs.length];
            Arrays.stream(order).forEach(service -> free[service] = true);
            int here = 0;
            while (free[here]) {
                here++;
            }
            int[] blockedNeed = new int[needs.length];
            for (int i = 0; i < needs.length; i++) {
                for (int need : needs[i]) {
                    blockedNeed[i] = free[need] ? blockedNeed[i] : need;
                }
            }
            for (int i = 0; i < needs.length; i++) {
                here = blockedNeed[here];
            }
            List<Integer> ring = new ArrayList<>(List.of(here));
            for (int next = blockedNeed[here]; next != here; next = blockedNeed[next]) {
                ring.add(next);
            }
            return ring.stream().mapToInt(Integer::intValue).toArray();
        }

        int[] slowestWay(int last, Duration[] up) {
            List<Integer> way = new ArrayList<>(List.of(last));
            int here = last;
            while (needs[here].length > 0) {
                here = Arrays.stream(needs[here])
                        .boxed()
                        .max((a, b) -> up[a].compareTo(up[b]))
                        .orElseThrow();
                way.add(here);
            }
            Collections.reverse(way);
            return way.stream().mapToInt(Integer::intValue).toArray();
        }

        List<T> named(int[] numbers) {
            List<T> named = new ArrayList<>();
            Arrays.stream(numbers).forEach(number -> named.add(names.get(number)));
            return named;
        }
    }
}
