package kata.pstree;

import java.util.ArrayList;
import java.util.List;

/** One line of the tree: a process, the place of a parent that was not read, a thread, or the mark that closes a cycle. */
final class Node {

    enum Kind {
        PROCESS,
        MISSING,
        THREAD,
        BACK_EDGE
    }

    private final Kind kind;
    private final int pid;
    private final String name;
    private final String plain;
    private final List<Node> children = new ArrayList<>();

    private Node(Kind kind, int pid, String name, String plain) {
        this.kind = kind;
        this.pid = pid;
        this.name = name;
        this.plain = plain;
    }

    static Node process(Proc proc) {
        String name = Names.printable(proc.comm());
        String shown = proc.kernelThread() ? "[" + name + "]" : name;
        String mark = proc.state() == 'Z' ? " <defunct>" : "";
        return new Node(Kind.PROCESS, proc.pid(), name, proc.pid() + " " + shown + mark);
    }

    static Node missing(int pid) {
        return new Node(Kind.MISSING, pid, "?", pid + " ?");
    }

    static Node backEdge(int pid) {
        return new Node(Kind.BACK_EDGE, pid, "^" + pid, "^" + pid);
    }

    Node thread(int id) {
        return new Node(Kind.THREAD, id, "{" + name + "}", "");
    }

    boolean isProcess() {
        return kind == Kind.PROCESS;
    }

    int pid() {
        return pid;
    }

    /** The line in the plain format, without its indent. */
    String plain() {
        return plain;
    }

    String label(boolean pids) {
        return pids && kind != Kind.BACK_EDGE ? name + "(" + pid + ")" : name;
    }

    List<Node> children() {
        return children;
    }
}
