package kata.pstree;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kata.pstree.Anomaly.Kind;
import sre.katas.fixtures.proc.ProcFs;

/** The processes of a machine, as a tree. */
public final class PsTree {

    private static final class Node {
        final int pid;
        final Proc proc;
        final String name;
        final TreeMap<Integer, Node> children = new TreeMap<>();
        final Set<Integer> threads = new HashSet<>();
        final boolean back;

        Node(int pid, Proc proc, String name, boolean back) {
            this.pid = pid;
            this.proc = proc;
            this.name = name;
            this.back = back;
        }

        String line() {
            if (back) {
                return name;
            }
            if (proc == null) {
                return pid + " ?";
            }
            return pid + " " + (proc.kernelThread() ? "[" + name + "]" : name)
                    + (proc.state() == 'Z' ? " <defunct>" : "");
        }
    }

    private final TreeMap<Integer, Node> nodes = new TreeMap<>();
    private final TreeMap<Integer, Node> roots = new TreeMap<>();
    private final List<Anomaly> anomalies = new ArrayList<>();

    private PsTree() {}

    public static PsTree read(ProcFs fs) throws IOException {
        PsTree tree = new PsTree();
        for (String name : fs.list("/proc")) {
            if (name.matches("[1-9][0-9]*")) {
                tree.readOne(fs, Integer.parseInt(name));
            }
        }
        tree.link();
        tree.anomalies.sort(Comparator.comparing(Anomaly::pid).thenComparing(Anomaly::kind));
        return tree;
    }

    private void readOne(ProcFs fs, int pid) {
        Proc proc;
        try {
            proc = Proc.parse(fs.read("/proc/" + pid + "/stat"));
        } catch (NoSuchFileException e) {
            anomalies.add(new Anomaly(pid, Kind.VANISHED));
            return;
        } catch (IOException e) {
            boolean gone = "No such process".equals(e.getMessage());
            anomalies.add(new Anomaly(pid, gone ? Kind.VANISHED : Kind.DENIED));
            return;
        } catch (IllegalArgumentException e) {
            anomalies.add(new Anomaly(pid, Kind.GARBAGE));
            return;
        }
        Node node = new Node(pid, proc, escape(proc.comm()), false);
        nodes.put(pid, node);
        try {
            for (String id : fs.list("/proc/" + pid + "/task")) {
                node.threads.add(Integer.parseInt(id));
            }
        } catch (IOException e) {
            node.threads.clear();
        }
        node.threads.remove(pid);
    }

    private static String escape(String comm) {
        StringBuilder out = new StringBuilder();
        for (char c : comm.toCharArray()) {
            if (c == '\\') {
                out.append("\\\\");
            } else if (c < 32 || c > 126) {
                out.append('\\').append(c >> 6).append(c >> 3 & 7).append(c & 7);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private void link() {
        Set<Integer> heads = cycleHeads();
        Node init = nodes.get(1);
        for (Node node : List.copyOf(nodes.values())) {
            int ppid = node.proc.ppid();
            Node parent = nodes.get(ppid);
            if (ppid == 0) {
                roots.put(node.pid, node);
            } else if (heads.contains(node.pid)) {
                roots.put(node.pid, node);
                parent.children.put(node.pid, new Node(node.pid, null, "^" + node.pid, true));
            } else {
                if (parent == null) {
                    parent = new Node(ppid, null, "?", false);
                    nodes.put(ppid, parent);
                    (init == null ? roots : init.children).put(ppid, parent);
                }
                parent.children.put(node.pid, node);
            }
            if (ppid != 0 && parent.proc == null) {
                anomalies.add(new Anomaly(node.pid, Kind.ORPHAN));
            } else if (ppid != 0 && node.proc.startTicks() < parent.proc.startTicks()) {
                anomalies.add(new Anomaly(node.pid, Kind.PID_REUSED));
            }
        }
    }

    private Set<Integer> cycleHeads() {
        Set<Integer> heads = new HashSet<>();
        Set<Integer> done = new HashSet<>();
        for (int start : nodes.keySet()) {
            List<Integer> path = new ArrayList<>();
            Set<Integer> onPath = new HashSet<>();
            int pid = start;
            while (nodes.containsKey(pid) && !done.contains(pid) && onPath.add(pid)) {
                path.add(pid);
                pid = nodes.get(pid).proc.ppid();
            }
            if (onPath.contains(pid)) {
                int head = path.subList(path.indexOf(pid), path.size()).stream()
                        .min(Integer::compare)
                        .orElseThrow();
                heads.add(head);
                anomalies.add(new Anomaly(head, nodes.get(head).proc.ppid() == head ? Kind.SELF_PARENT : Kind.CYCLE));
            }
            done.addAll(path);
        }
        return heads;
    }

    public String plain() {
        StringBuilder out = new StringBuilder();
        Deque<Node> stack = new ArrayDeque<>();
        Deque<Integer> depths = new ArrayDeque<>();
        push(stack, depths, roots, 0);
        while (!stack.isEmpty()) {
            Node node = stack.pop();
            int depth = depths.pop();
            out.append(" ".repeat(Math.min(60, depth * 2))).append(node.line()).append("\n");
            push(stack, depths, node.children, depth + 1);
        }
        return out.toString();
    }

    private static void push(Deque<Node> stack, Deque<Integer> depths, TreeMap<Integer, Node> children, int depth) {
        for (Node child : children.descendingMap().values()) {
            stack.push(child);
            depths.push(depth);
        }
    }

    public List<Anomaly> anomalies() {
        return anomalies;
    }

    public String draw(int root, boolean pids) {
        Node node = nodes.get(root);
        if (node == null) {
            throw new IllegalArgumentException("no process " + root);
        }
        return String.join("\n", block(node, pids, 1)) + "\n";
    }

    /** The lines of a process and all below it, drawn as if nothing were around it. */
    private List<String> block(Node node, boolean pids, int count) {
        String label =
                (count > 1 ? count + "*[" : "") + (pids && !node.back ? node.name + "(" + node.pid + ")" : node.name);
        List<List<String>> blocks = new ArrayList<>();
        for (List<Node> group : groups(node, pids)) {
            blocks.add(block(group.get(0), pids, group.size()));
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            boolean last = i == blocks.size() - 1;
            String first = i > 0 ? (last ? " `-" : " |-") : last ? "---" : "-+-";
            for (String line : blocks.get(i)) {
                String left = lines.isEmpty() ? label : " ".repeat(label.length());
                lines.add(left + first + line);
                first = last ? "   " : " | ";
            }
        }
        if (lines.isEmpty()) {
            lines.add(label);
        }
        if (count > 1) {
            lines.replaceAll(line -> line + "]");
        }
        return lines;
    }

    private Collection<List<Node>> groups(Node node, boolean pids) {
        TreeMap<Integer, Node> all = new TreeMap<>(node.children);
        for (int id : node.threads) {
            all.put(id, new Node(id, null, "{" + node.name + "}", false));
        }
        Map<String, List<Node>> groups = new LinkedHashMap<>();
        for (Node child : all.values()) {
            String key = pids ? "" + child.pid : shape(child);
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(child);
        }
        return groups.values();
    }

    private String shape(Node node) {
        StringBuilder shape =
                new StringBuilder().append(node.name.length()).append(':').append(node.name);
        shape.append('{').append(node.threads.size()).append('|');
        TreeMap<Integer, String> inOrder = new TreeMap<>();
        node.threads.forEach(id -> inOrder.put(id, "{}"));
        node.children.forEach((pid, child) -> inOrder.put(pid, shape(child)));
        inOrder.values().forEach(shape::append);
        return shape.append('}').toString();
    }
}
