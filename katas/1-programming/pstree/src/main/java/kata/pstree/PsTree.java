package kata.pstree;

import java.io.IOException;
import java.util.List;
import sre.katas.fixtures.proc.ProcFs;

/** The processes of a machine, as a tree. */
public final class PsTree {

    private PsTree() {}

    /**
     * Reads all processes. Nothing is read from {@code fs} after this has returned.
     *
     * @throws IOException only if {@code /proc} itself cannot be listed
     */
    public static PsTree read(ProcFs fs) throws IOException {
        throw new UnsupportedOperationException("PsTree.read");
    }

    /** All processes, one a line, children below their parent and indented. */
    public String plain() {
        throw new UnsupportedOperationException("PsTree.plain");
    }

    /** What is wrong, by pid, and for one pid in the order of {@link Anomaly.Kind}. */
    public List<Anomaly> anomalies() {
        throw new UnsupportedOperationException("PsTree.anomalies");
    }

    /**
     * The drawing of one process and all below it, as {@code pstree -A} makes it.
     *
     * @param root the process at the left
     * @param pids whether to show pids; without them, equal siblings are merged
     * @throws IllegalArgumentException if there is no process {@code root}
     */
    public String draw(int root, boolean pids) {
        throw new UnsupportedOperationException("PsTree.draw");
    }
}
