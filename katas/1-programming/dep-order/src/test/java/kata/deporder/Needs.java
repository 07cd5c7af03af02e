package kata.deporder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Graphs for the tests. Order of iteration is fixed, so that a failure reads the same each time. */
final class Needs {

    private Needs() {}

    /** One service a line: {@code "web: api cache"} needs two, {@code "db:"} needs none. */
    static Map<String, Set<String>> of(String... lines) {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = line.split(":", -1);
            Set<String> its = new LinkedHashSet<>();
            for (String need : parts[1].trim().split(" ")) {
                if (!need.isEmpty()) {
                    its.add(need);
                }
            }
            needs.put(parts[0], its);
        }
        return needs;
    }

    static <T> Map<T, Set<T>> copy(Map<T, Set<T>> needs) {
        Map<T, Set<T>> copy = new LinkedHashMap<>();
        needs.forEach((service, its) -> copy.put(service, new LinkedHashSet<>(its)));
        return copy;
    }

    /** Every name, in order: those that only appear as a need, too. */
    static <T extends Comparable<T>> TreeSet<T> names(Map<T, Set<T>> needs) {
        TreeSet<T> names = new TreeSet<>(needs.keySet());
        needs.values().forEach(names::addAll);
        return names;
    }

    /** Up to eight services without a cycle: a service needs only those behind it in a shuffled row. */
    static Map<String, Set<String>> randomWithoutCycle(SplittableRandom random) {
        List<String> row = row(random);
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            Set<String> its = drawn(row.subList(i + 1, row.size()), random, 0.3);
            if (!its.isEmpty() || random.nextInt(3) > 0) {
                needs.put(row.get(i), its);
            }
        }
        return needs;
    }

    /** Up to eight services that need any others, now and then themselves: about half have a cycle. */
    static Map<String, Set<String>> random(SplittableRandom random) {
        List<String> row = row(random);
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        row.forEach(name -> needs.put(name, drawn(row, random, 0.9 / row.size())));
        return needs;
    }

    private static List<String> row(SplittableRandom random) {
        List<String> row = new ArrayList<>(List.of("api", "bus", "cdn", "db", "etl", "fax", "git", "hub"));
        for (int i = row.size() - 1; i > 0; i--) {
            Collections.swap(row, i, random.nextInt(i + 1));
        }
        return row.subList(0, 2 + random.nextInt(7));
    }

    private static Set<String> drawn(List<String> from, SplittableRandom random, double chance) {
        Set<String> drawn = new LinkedHashSet<>();
        for (String name : from) {
            if (random.nextDouble() < chance) {
                drawn.add(name);
            }
        }
        return drawn;
    }
}
