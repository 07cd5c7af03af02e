package kata.pstree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import sre.katas.fixtures.proc.ProcFs;

/** The processes of a machine, as a tree. */
public final class PsTree {

    private final Snapshot snapshot;
    private final Forest forest;

    private PsTree(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.forest = Forest.of(snapshot.processes());
    }

    /**
     * Reads all processes. Nothing is read from {@code fs} after this has returned.
     *
     * @throws IOException only if {@code /proc} itself cannot be listed
     */
    public static PsTree read(ProcFs fs) throws IOException {
        return new PsTree(SnapshotReader.read(fs));
    }

    /** All processes, one a line, children below their parent and indented. */
    public String plain() {
        return PlainPrinter.print(forest);
    }

    /** What is wrong, by pid, and for one pid in the order of {@link Anomaly.Kind}. */
    public List<Anomaly> anomalies() {
        List<Anomaly> all = new ArrayList<>(snapshot.unread());
        all.addAll(forest.anomalies());
        all.sort(Comparator.comparingInt(Anomaly::pid).thenComparing(Anomaly::kind));
        return List.copyOf(all);
    }

    /**
     * The drawing of one process and all below it, as {@code pstree -A} makes it.
     *
     * @param root the process at the left
     * @param pids whether to show pids; without them, equal siblings are merged
     * @throws IllegalArgumentException if there is no process {@code root}
     */
    public String draw(int root, boolean pids) {
        Node node = forest.find(root).orElseThrow(() -> new IllegalArgumentException("there is no process " + root));
        return new Drawing(snapshot, pids).of(node);
    }
}
