package kata.pstree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kata.pstree.Anomaly.Kind;

/** Parents turned into children, which are attached by ascending pid: no list of them needs sorting. */
final class Forest {

    private final Map<Integer, Snapshot.Entry> processes;
    private final Map<Integer, Node> nodes = new HashMap<>();
    private final List<Node> roots = new ArrayList<>();
    private final List<Anomaly> anomalies = new ArrayList<>();

    private Forest(Map<Integer, Snapshot.Entry> processes) {
        this.processes = processes;
    }

    static Forest of(Map<Integer, Snapshot.Entry> processes) {
        Forest forest = new Forest(processes);
        forest.makeNodes();
        Set<Integer> cycleHeads = forest.cycleHeads();
        forest.nodes.keySet().stream().sorted().forEach(pid -> forest.attach(pid, cycleHeads.contains(pid)));
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
        Set<Integer> heads = new HashSet<>();
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

    private void attach(int pid, boolean cycleHead) {
        Node node = nodes.get(pid);
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
