package kata.pstree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kata.pstree.Anomaly.Kind;

/** Parents turned into children. Everything is walked by ascending pid, so that lists need no sorting. */
final class Forest {

    private final NavigableMap<Integer, Snapshot.Entry> processes;
    private final NavigableMap<Integer, Node> nodes = new TreeMap<>();
    private final List<Node> roots = new ArrayList<>();
    private final List<Anomaly> anomalies = new ArrayList<>();

    private Forest(NavigableMap<Integer, Snapshot.Entry> processes) {
        this.processes = processes;
    }

    static Forest of(NavigableMap<Integer, Snapshot.Entry> processes) {
        Forest forest = new Forest(processes);
        forest.makeNodes();
        Set<Integer> cycleHeads = forest.cycleHeads();
        forest.nodes.forEach((pid, node) -> forest.attach(node, cycleHeads.contains(pid)));
        return forest;
    }

    List<Node> roots() {
        return roots;
    }

    Optional<Node> find(int pid) {
        return Optional.ofNullable(nodes.get(pid));
    }

    List<Anomaly> anomalies() {
        return anomalies;
    }

    private void makeNodes() {
        processes.forEach((pid, entry) -> {
            Proc proc = entry.proc();
            nodes.put(pid, Node.process(proc));
            Snapshot.Entry parent = processes.get(proc.ppid());
            if (proc.ppid() == 0) {
                return;
            }
            if (parent == null) {
                nodes.computeIfAbsent(proc.ppid(), Node::missing);
                anomalies.add(new Anomaly(pid, Kind.ORPHAN));
            } else if (proc.startTicks() < parent.proc().startTicks()) {
                anomalies.add(new Anomaly(pid, Kind.PID_REUSED));
            }
        });
    }

    /** The smallest pid of each cycle. Each process is walked over once: a walk ends where another one has been. */
    private Set<Integer> cycleHeads() {
        Set<Integer> heads = new TreeSet<>();
        Map<Integer, Integer> walkOf = new HashMap<>();
        for (int start : processes.keySet()) {
            int pid = start;
            while (processes.containsKey(pid) && walkOf.putIfAbsent(pid, start) == null) {
                pid = parent(pid);
            }
            boolean metItself = processes.containsKey(pid) && walkOf.get(pid).equals(start);
            if (metItself) {
                int head = smallestOfCycle(pid);
                heads.add(head);
                anomalies.add(new Anomaly(head, parent(head) == head ? Kind.SELF_PARENT : Kind.CYCLE));
            }
        }
        return heads;
    }

    private int smallestOfCycle(int member) {
        int smallest = member;
        for (int pid = parent(member); pid != member; pid = parent(pid)) {
            smallest = Math.min(smallest, pid);
        }
        return smallest;
    }

    private int parent(int pid) {
        return processes.get(pid).proc().ppid();
    }

    private void attach(Node node, boolean cycleHead) {
        int pid = node.pid();
        if (cycleHead) {
            roots.add(node);
            nodes.get(parent(pid)).children().add(Node.backEdge(pid));
            return;
        }
        boolean read = processes.containsKey(pid);
        Node parent = read ? nodes.get(parent(pid)) : processes.containsKey(1) ? nodes.get(1) : null;
        (parent == null ? roots : parent.children()).add(node);
    }
}
