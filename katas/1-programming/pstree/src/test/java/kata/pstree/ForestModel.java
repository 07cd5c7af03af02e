package kata.pstree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sre.katas.fixtures.proc.FakeProcess;

/**
 * The rules of the brief, one by one and without regard to cost: what random trees are compared with.
 * It knows ordinary names only.
 */
final class ForestModel {

    private final TreeMap<Integer, FakeProcess> processes = new TreeMap<>();
    private final List<String> out = new ArrayList<>();

    ForestModel(List<FakeProcess> read) {
        read.forEach(process -> processes.put(process.pid(), process));
    }

    /** A tree under pid 1 with other pids up to 999, in random order. */
    static List<FakeProcess> randomTree(SplittableRandom random, int size) {
        List<FakeProcess> tree = new ArrayList<>(List.of(FakeProcess.of(1, 0, "init")));
        TreeSet<Integer> used = new TreeSet<>(List.of(1));
        while (tree.size() < size) {
            int pid = 2 + random.nextInt(998);
            if (used.add(pid)) {
                int parent = random.nextInt(10) == 0
                        ? 0
                        : tree.get(random.nextInt(tree.size())).pid();
                tree.add(FakeProcess.of(pid, parent, "abc".substring(random.nextInt(3))));
            }
        }
        return tree;
    }

    static void shuffle(List<?> list, SplittableRandom random) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }

    String[] plain() {
        out.clear();
        Stream.concat(processes.keySet().stream(), missing().stream())
                .sorted()
                .filter(this::isRoot)
                .forEach(pid -> print(pid, 0));
        return out.toArray(String[]::new);
    }

    private boolean isRoot(int pid) {
        if (!processes.containsKey(pid)) {
            return !processes.containsKey(1);
        }
        return processes.get(pid).ppid() == 0 || isHeadOfCycle(pid);
    }

    private boolean isHeadOfCycle(int pid) {
        List<Integer> cycle = cycle(pid);
        return !cycle.isEmpty() && Collections.min(cycle) == pid;
    }

    /** The pids met from here upwards until here again; empty if it is never met again. */
    private List<Integer> cycle(int pid) {
        List<Integer> met = new ArrayList<>();
        int at = pid;
        for (int step = 0; step <= processes.size() && processes.containsKey(at); step++) {
            met.add(at);
            at = processes.get(at).ppid();
            if (at == pid) {
                return met;
            }
        }
        return List.of();
    }

    private TreeSet<Integer> missing() {
        return processes.values().stream()
                .map(FakeProcess::ppid)
                .filter(ppid -> ppid != 0 && !processes.containsKey(ppid))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void print(int pid, int depth) {
        String name =
                processes.containsKey(pid) ? new String(processes.get(pid).name(), StandardCharsets.US_ASCII) : "?";
        out.add("  ".repeat(depth) + pid + " " + name);
        TreeMap<Integer, Boolean> children = new TreeMap<>();
        for (Map.Entry<Integer, FakeProcess> entry : processes.entrySet()) {
            if (entry.getValue().ppid() == pid) {
                children.put(entry.getKey(), isHeadOfCycle(entry.getKey()));
            }
        }
        if (pid == 1 && processes.containsKey(1)) {
            missing().forEach(gone -> children.put(gone, false));
        }
        children.forEach((child, closesCycle) -> {
            if (closesCycle) {
                out.add("  ".repeat(depth + 1) + "^" + child);
            } else {
                print(child, depth + 1);
            }
        });
    }

    List<Anomaly> anomalies() {
        List<Anomaly> found = new ArrayList<>();
        processes.forEach((pid, process) -> {
            if (missing().contains(process.ppid())) {
                found.add(new Anomaly(pid, Anomaly.Kind.ORPHAN));
            }
            if (isHeadOfCycle(pid)) {
                boolean alone = process.ppid() == pid;
                found.add(new Anomaly(pid, alone ? Anomaly.Kind.SELF_PARENT : Anomaly.Kind.CYCLE));
            }
        });
        return found;
    }
}
