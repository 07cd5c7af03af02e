package kata.pstree;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kata.pstree.Anomaly.Kind;
import sre.katas.fixtures.proc.ProcFs;

/**
 * Processes as rows of parallel arrays, sorted by pid, and the tree as links between row numbers:
 * first child, next sibling. Threads are rows too, which the plain format leaves out. No recursion
 * anywhere.
 */
public final class PsTree {

    private static final int NONE = -1;

    private final List<Anomaly> anomalies = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private int[] firstChild = {};
    private int[] nextSibling = {};
    private int firstRoot = NONE;

    /** A row; a mark that closes a cycle has the pid of its process, and comes after it. */
    private record Row(int pid, Proc proc, String kind, int threadOf) {
        String name() {
            return switch (kind) {
                case "process" -> escape(proc.comm());
                case "thread" -> "{" + escape(proc.comm()) + "}";
                case "mark" -> "^" + pid;
                default -> "?";
            };
        }

        String plain() {
            if (kind.equals("mark")) {
                return name();
            }
            boolean kernel = proc != null && proc.kernelThread();
            boolean dead = proc != null && proc.state() == 'Z';
            return pid + (kernel ? " [" : " ") + name() + (kernel ? "]" : "") + (dead ? " <defunct>" : "");
        }
    }

    private PsTree() {}

    public static PsTree read(ProcFs fs) throws IOException {
        PsTree tree = new PsTree();
        for (String name : fs.list("/proc")) {
            if (!name.isEmpty() && name.charAt(0) != '0' && name.chars().allMatch(c -> '0' <= c && c <= '9')) {
                tree.readOne(fs, name);
            }
        }
        tree.link();
        tree.anomalies.sort(Comparator.comparingInt(Anomaly::pid).thenComparing(Anomaly::kind));
        return tree;
    }

    private void readOne(ProcFs fs, String name) {
        int pid = Integer.parseInt(name);
        Proc proc = null;
        Kind wrong = null;
        try {
            proc = Proc.parse(fs.read("/proc/" + name + "/stat"));
        } catch (IllegalArgumentException e) {
            wrong = Kind.GARBAGE;
        } catch (IOException e) {
            boolean ended = e instanceof NoSuchFileException
                    || String.valueOf(e.getMessage()).endsWith("No such process");
            wrong = ended ? Kind.VANISHED : Kind.DENIED;
        }
        if (wrong != null) {
            anomalies.add(new Anomaly(pid, wrong));
            return;
        }
        rows.add(new Row(pid, proc, "process", 0));
        if (proc.threads() > 1) {
            readThreads(fs, proc);
        }
    }

    private void readThreads(ProcFs fs, Proc proc) {
        try {
            for (String id : fs.list("/proc/" + proc.pid() + "/task")) {
                if (!id.equals(Integer.toString(proc.pid()))) {
                    rows.add(new Row(Integer.parseInt(id), proc, "thread", proc.pid()));
                }
            }
        } catch (IOException e) {
            // It ended in the meantime: shown as it was read, without threads.
        }
    }

    private void link() {
        Map<Integer, Proc> byPid = new HashMap<>();
        rows.stream().filter(row -> row.kind().equals("process")).forEach(row -> byPid.put(row.pid(), row.proc()));
        Map<Integer, Boolean> missing = new HashMap<>();
        for (Proc proc : byPid.values()) {
            Proc parent = byPid.get(proc.ppid());
            if (proc.ppid() != 0 && parent == null) {
                missing.put(proc.ppid(), true);
                anomalies.add(new Anomaly(proc.pid(), Kind.ORPHAN));
            } else if (parent != null && proc.startTicks() < parent.startTicks()) {
                anomalies.add(new Anomaly(proc.pid(), Kind.PID_REUSED));
            }
        }
        missing.keySet().forEach(pid -> rows.add(new Row(pid, null, "missing", 0)));
        Map<Integer, Boolean> heads = heads(byPid);
        heads.keySet().forEach(pid -> rows.add(new Row(pid, byPid.get(pid), "mark", 0)));
        rows.sort(Comparator.comparingInt(Row::pid));
        Map<Integer, Integer> rowOf = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).kind().equals("process") || rows.get(i).kind().equals("missing")) {
                rowOf.put(rows.get(i).pid(), i);
            }
        }
        firstChild = filled(rows.size());
        nextSibling = filled(rows.size());
        for (int i = rows.size() - 1; i >= 0; i--) {
            Row row = rows.get(i);
            int parent = switch (row.kind()) {
                case "thread" -> rowOf.get(row.threadOf());
                case "missing" -> byPid.containsKey(1) ? rowOf.get(1) : NONE;
                case "mark" -> rowOf.get(row.proc().ppid());
                default ->
                    row.proc().ppid() == 0 || heads.containsKey(row.pid())
                            ? NONE
                            : rowOf.get(row.proc().ppid());
            };
            if (parent == NONE) {
                nextSibling[i] = firstRoot;
                firstRoot = i;
            } else {
                nextSibling[i] = firstChild[parent];
                firstChild[parent] = i;
            }
        }
    }

    private static int[] filled(int length) {
        int[] links = new int[length];
        Arrays.fill(links, NONE);
        return links;
    }

    /** Marks each process with the walk that met it first; a walk that meets itself has found a cycle. */
    private Map<Integer, Boolean> heads(Map<Integer, Proc> byPid) {
        Map<Integer, Boolean> heads = new HashMap<>();
        Map<Integer, Integer> walks = new HashMap<>();
        int walk = 0;
        for (Proc start : byPid.values()) {
            walk++;
            Proc at = start;
            while (at != null && !walks.containsKey(at.pid())) {
                walks.put(at.pid(), walk);
                at = byPid.get(at.ppid());
            }
            if (at != null && walks.get(at.pid()) == walk) {
                int smallest = at.pid();
                for (Proc on = byPid.get(at.ppid()); on != at; on = byPid.get(on.ppid())) {
                    smallest = Math.min(smallest, on.pid());
                }
                heads.put(smallest, true);
                anomalies.add(new Anomaly(smallest, at.ppid() == at.pid() ? Kind.SELF_PARENT : Kind.CYCLE));
            }
        }
        return heads;
    }

    public String plain() {
        StringBuilder out = new StringBuilder();
        int[] path = new int[rows.size() + 1];
        int depth = 0;
        path[0] = firstRoot;
        while (depth >= 0) {
            int row = path[depth];
            if (row == NONE) {
                depth--;
                continue;
            }
            path[depth] = nextSibling[row];
            if (!rows.get(row).kind().equals("thread")) {
                for (int i = 0; i < depth && i < 30; i++) {
                    out.append("  ");
                }
                out.append(rows.get(row).plain()).append('\n');
            }
            path[++depth] = firstChild[row];
        }
        return out.toString();
    }

    public List<Anomaly> anomalies() {
        return Collections.unmodifiableList(anomalies);
    }

    /** What is still to be drawn: one group, what stands before it, and the brackets around it. */
    private record Pending(int row, int count, String before, String indent, String brackets) {}

    public String draw(int root, boolean pids) {
        int start = NONE;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).pid() == root
                    && (rows.get(i).kind().equals("process")
                            || rows.get(i).kind().equals("missing"))) {
                start = i;
            }
        }
        if (start == NONE) {
            throw new IllegalArgumentException("no process " + root);
        }
        int[] shapes = pids ? new int[0] : shapes();
        StringBuilder out = new StringBuilder();
        List<Pending> stack = new ArrayList<>(List.of(new Pending(start, 1, "", "", "")));
        while (!stack.isEmpty()) {
            Pending now = stack.remove(stack.size() - 1);
            Row row = rows.get(now.row());
            String text = row.name() + (pids && !row.kind().equals("mark") ? "(" + row.pid() + ")" : "");
            String label = now.count() > 1 ? now.count() + "*[" + text : text;
            String brackets = now.count() > 1 ? now.brackets() + "]" : now.brackets();
            out.append(now.before()).append(label);
            List<int[]> groups = groups(now.row(), shapes);
            if (groups.isEmpty()) {
                out.append(brackets).append('\n');
            }
            String indent = now.indent() + " ".repeat(label.length());
            for (int i = groups.size() - 1; i >= 0; i--) {
                boolean last = i == groups.size() - 1;
                String before = i == 0 ? (last ? "---" : "-+-") : indent + (last ? " `-" : " |-");
                int[] group = groups.get(i);
                stack.add(new Pending(group[0], group[1], before, indent + (last ? "   " : " | "), brackets));
            }
        }
        return out.toString();
    }

    /** Pairs of a row and how often it comes. */
    private List<int[]> groups(int parent, int[] shapes) {
        List<int[]> groups = new ArrayList<>();
        Map<Integer, int[]> byShape = new HashMap<>();
        for (int child = firstChild[parent]; child != NONE; child = nextSibling[child]) {
            int[] group = shapes.length == 0 ? null : byShape.get(shapes[child]);
            if (group != null) {
                group[1]++;
            } else {
                group = new int[] {child, 1};
                groups.add(group);
                if (shapes.length > 0) {
                    byShape.put(shapes[child], group);
                }
            }
        }
        return groups;
    }

    /** Equal numbers for equal subtrees; children before parents, in the reverse of the order of a walk. */
    private int[] shapes() {
        int[] order = new int[rows.size()];
        int filled = 0;
        int[] stack = new int[rows.size() + 1];
        int top = 0;
        for (int root = firstRoot; root != NONE; root = nextSibling[root]) {
            stack[top++] = root;
            while (top > 0) {
                int row = stack[--top];
                order[filled++] = row;
                for (int child = firstChild[row]; child != NONE; child = nextSibling[child]) {
                    stack[top++] = child;
                }
            }
        }
        int[] shapes = new int[rows.size()];
        Map<List<Object>, Integer> known = new HashMap<>();
        while (filled > 0) {
            int row = order[--filled];
            List<Object> key = new ArrayList<>(List.of(rows.get(row).name()));
            for (int child = firstChild[row]; child != NONE; child = nextSibling[child]) {
                key.add(shapes[child]);
            }
            int fresh = known.size();
            shapes[row] = known.computeIfAbsent(key, unused -> fresh);
        }
        return shapes;
    }

    private static String escape(String comm) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < comm.length(); i++) {
            char c = comm.charAt(i);
            if (c == '\\') {
                out.append('\\');
            }
            if (c >= 32 && c < 127) {
                out.append(c);
            } else {
                String octal = "00" + Integer.toOctalString(c);
                out.append('\\').append(octal.substring(octal.length() - 3));
            }
        }
        return out.toString();
    }
}
