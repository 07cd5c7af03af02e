package kata.pstree;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kata.pstree.Anomaly.Kind;
import sre.katas.fixtures.proc.ProcFs;

/**
 * Lists of children by pid, as one would write them for a graph: cycles are what is left when
 * processes without children have been peeled off again and again.
 */
public final class PsTree {

    private final Map<Integer, Proc> procs = new TreeMap<>();
    private final Map<Integer, SortedSet<Integer>> threads = new HashMap<>();
    private final Map<Integer, SortedSet<Integer>> children = new HashMap<>();
    private final SortedSet<Integer> heads = new TreeSet<>();
    private final SortedSet<Anomaly> anomalies = new TreeSet<>(
            (a, b) -> a.pid() != b.pid() ? a.pid() - b.pid() : a.kind().compareTo(b.kind()));

    private PsTree() {}

    public static PsTree read(ProcFs fs) throws IOException {
        PsTree tree = new PsTree();
        List<String> names = fs.list("/proc");
        names.removeIf(name -> !name.matches("[1-9]\\d*"));
        for (int pid : names.stream().mapToInt(Integer::parseInt).sorted().toArray()) {
            try {
                tree.procs.put(pid, Proc.parse(fs.read("/proc/" + pid + "/stat")));
            } catch (NoSuchFileException e) {
                tree.anomalies.add(new Anomaly(pid, Kind.VANISHED));
            } catch (IOException e) {
                tree.anomalies.add(new Anomaly(
                        pid, String.valueOf(e.getMessage()).contains("No such process") ? Kind.VANISHED : Kind.DENIED));
            } catch (IllegalArgumentException e) {
                tree.anomalies.add(new Anomaly(pid, Kind.GARBAGE));
            }
        }
        for (Proc proc : tree.procs.values()) {
            if (proc.threads() > 1) {
                tree.readThreads(fs, proc.pid());
            }
        }
        tree.peel();
        tree.link();
        return tree;
    }

    private void readThreads(ProcFs fs, int pid) {
        try {
            SortedSet<Integer> ids = new TreeSet<>();
            fs.list("/proc/" + pid + "/task").forEach(id -> ids.add(Integer.valueOf(id)));
            ids.remove(pid);
            threads.put(pid, ids);
        } catch (IOException e) {
            threads.remove(pid);
        }
    }

    private void peel() {
        Map<Integer, Integer> degree = new HashMap<>();
        procs.values().forEach(proc -> degree.merge(proc.ppid(), 1, Integer::sum));
        Deque<Integer> bare = new ArrayDeque<>();
        procs.keySet().stream().filter(pid -> !degree.containsKey(pid)).forEach(bare::add);
        SortedSet<Integer> left = new TreeSet<>(procs.keySet());
        while (!bare.isEmpty()) {
            int pid = bare.poll();
            left.remove(pid);
            int parent = procs.get(pid).ppid();
            if (degree.merge(parent, -1, Integer::sum) == 0 && procs.containsKey(parent)) {
                bare.add(parent);
            }
        }
        while (!left.isEmpty()) {
            int head = left.first();
            heads.add(head);
            int at = head;
            while (left.remove(at)) {
                at = procs.get(at).ppid();
            }
            anomalies.add(new Anomaly(head, procs.get(head).ppid() == head ? Kind.SELF_PARENT : Kind.CYCLE));
        }
    }

    private void link() {
        for (Proc proc : procs.values()) {
            int parent = proc.ppid();
            children(parent).add(proc.pid());
            if (heads.contains(proc.pid())) {
                children(0).add(proc.pid());
            }
            if (parent != 0 && !procs.containsKey(parent)) {
                anomalies.add(new Anomaly(proc.pid(), Kind.ORPHAN));
                children(procs.containsKey(1) ? 1 : 0).add(parent);
            }
            if (procs.containsKey(parent) && procs.get(parent).startTicks() > proc.startTicks()) {
                anomalies.add(new Anomaly(proc.pid(), Kind.PID_REUSED));
            }
        }
    }

    private SortedSet<Integer> children(int pid) {
        return children.computeIfAbsent(pid, key -> new TreeSet<>());
    }

    private static String repeat(String text, int times) {
        char[] chars = new char[times * text.length()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = text.charAt(i % text.length());
        }
        return new String(chars);
    }

    public String plain() {
        StringBuilder out = new StringBuilder();
        Deque<int[]> todo = new ArrayDeque<>();
        pushAll(todo, 0, 0);
        while (!todo.isEmpty()) {
            int[] next = todo.removeLast();
            int pid = next[0];
            int depth = next[1];
            out.append(repeat(" ", Math.min(depth * 2, 60)));
            if (depth > 0 && heads.contains(pid)) {
                out.append('^').append(pid).append('\n');
                continue;
            }
            Proc proc = procs.get(pid);
            String name = name(pid);
            out.append(pid).append(' ').append(proc != null && proc.kernelThread() ? "[" + name + "]" : name);
            out.append(proc != null && proc.state() == 'Z' ? " <defunct>\n" : "\n");
            pushAll(todo, pid, depth + 1);
        }
        return out.toString();
    }

    private void pushAll(Deque<int[]> todo, int parent, int depth) {
        List<Integer> reversed = new ArrayList<>(children.getOrDefault(parent, new TreeSet<>()));
        for (int i = reversed.size() - 1; i >= 0; i--) {
            todo.addLast(new int[] {reversed.get(i), depth});
        }
    }

    private String name(int pid) {
        if (!procs.containsKey(pid)) {
            return "?";
        }
        StringBuilder out = new StringBuilder();
        procs.get(pid).comm().chars().forEach(c -> {
            if (c == '\\') {
                out.append("\\\\");
            } else if (c > 31 && c < 127) {
                out.append((char) c);
            } else {
                out.append('\\')
                        .append((char) ('0' + c / 64))
                        .append((char) ('0' + c / 8 % 8))
                        .append((char) ('0' + c % 8));
            }
        });
        return out.toString();
    }

    public List<Anomaly> anomalies() {
        return new ArrayList<>(anomalies);
    }

    public String draw(int root, boolean pids) {
        if (!procs.containsKey(root) && !children.containsKey(root)) {
            throw new IllegalArgumentException("no process with pid " + root);
        }
        StringBuilder out = new StringBuilder();
        print(tree(root, pids, false), "", "", 1, out);
        return out.toString();
    }

    /** What is compared and drawn: records are equal if all below them is. */
    private record Tree(String label, List<Tree> below) {}

    private Tree tree(int pid, boolean pids, boolean asChild) {
        if (asChild && heads.contains(pid)) {
            return new Tree("^" + pid, List.of());
        }
        TreeMap<Integer, Tree> below = new TreeMap<>();
        for (int child : children.getOrDefault(pid, new TreeSet<>())) {
            below.put(child, tree(child, pids, true));
        }
        for (int id : threads.getOrDefault(pid, new TreeSet<>())) {
            below.put(id, new Tree("{" + name(pid) + "}" + (pids ? "(" + id + ")" : ""), List.of()));
        }
        return new Tree(name(pid) + (pids ? "(" + pid + ")" : ""), List.copyOf(below.values()));
    }

    private static void print(Tree tree, String indent, String closing, int count, StringBuilder out) {
        String label = count == 1 ? tree.label() : count + "*[" + tree.label();
        String closed = count == 1 ? closing : closing + "]";
        out.append(label);
        List<Tree> distinct = tree.below().stream().distinct().toList();
        if (distinct.isEmpty()) {
            out.append(closed).append('\n');
            return;
        }
        String pad = indent + repeat(" ", label.length());
        for (Tree child : distinct) {
            boolean first = child == distinct.get(0);
            boolean last = child == distinct.get(distinct.size() - 1);
            out.append(first && last ? "---" : first ? "-+-" : last ? pad + " `-" : pad + " |-");
            int same = (int) tree.below().stream().filter(child::equals).count();
            print(child, pad + (last ? "   " : " | "), closed, same, out);
        }
    }
}
