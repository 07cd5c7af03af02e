package kata.pstree;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kata.pstree.Anomaly.Kind;
import sre.katas.fixtures.proc.ProcFs;

/** Reads each process once; whatever goes wrong with one of them does not stop the others. */
final class SnapshotReader {

    private final ProcFs fs;
    private final Map<Integer, Snapshot.Entry> processes = new HashMap<>();
    private final List<Anomaly> unread = new ArrayList<>();

    private SnapshotReader(ProcFs fs) {
        this.fs = fs;
    }

    static Snapshot read(ProcFs fs) throws IOException {
        SnapshotReader reader = new SnapshotReader(fs);
        for (String name : fs.list("/proc")) {
            if (isPid(name)) {
                reader.readProcess(Integer.parseInt(name));
            }
        }
        return new Snapshot(reader.processes, reader.unread);
    }

    private static boolean isPid(String name) {
        return !name.startsWith("0") && !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private void readProcess(int pid) {
        try {
            Proc proc = Proc.parse(fs.read("/proc/" + pid + "/stat"));
            processes.put(pid, new Snapshot.Entry(proc, proc.threads() > 1 ? threads(pid) : List.of()));
        } catch (IOException e) {
            unread.add(new Anomaly(pid, ended(e) ? Kind.VANISHED : Kind.DENIED));
        } catch (IllegalArgumentException e) {
            unread.add(new Anomaly(pid, Kind.GARBAGE));
        }
    }

    private static boolean ended(IOException e) {
        return e instanceof NoSuchFileException || "No such process".equals(e.getMessage());
    }

    /** Threads belong to the process in whose folder they are: the parent in a thread's stat is that of the process. */
    private List<Integer> threads(int pid) {
        try {
            return fs.list("/proc/" + pid + "/task").stream()
                    .filter(SnapshotReader::isPid)
                    .map(Integer::valueOf)
                    .filter(id -> id != pid)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
