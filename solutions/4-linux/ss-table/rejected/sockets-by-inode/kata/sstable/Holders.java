package kata.sstable;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which processes hold which socket: one walk through {@code /proc}. */
final class Holders {

    private static final Pattern PID = Pattern.compile("[0-9]+");
    private static final Pattern SOCKET = Pattern.compile("socket:\\[([0-9]+)]");

    private final Proc proc;
    private final Map<Long, TreeSet<Integer>> pids = new HashMap<>();

    private Holders(Proc proc) {
        this.proc = proc;
    }

    /** Looks at every process that can be seen. */
    static Holders in(Proc proc) throws IOException {
        Holders holders = new Holders(proc);
        for (String name : proc.list("/proc")) {
            if (PID.matcher(name).matches()) {
                holders.look("/proc/" + name + "/fd", Integer.parseInt(name));
            }
        }
        return holders;
    }

    /** The pids, rising; none if nobody holds it. */
    List<Integer> of(Socket socket) {
        return List.copyOf(pids.getOrDefault(socket.inode(), new TreeSet<>()));
    }

    private void look(String folder, int pid) {
        List<String> names;
        try {
            names = proc.list(folder);
        } catch (IOException goneOrHidden) {
            return;
        }
        for (String name : names) {
            inodeOf(folder + "/" + name).ifPresent(inode -> hold(inode, pid));
        }
    }

    private void hold(long inode, int pid) {
        pids.computeIfAbsent(inode, key -> new TreeSet<>()).add(pid);
    }

    private Optional<Long> inodeOf(String link) {
        try {
            Matcher target = SOCKET.matcher(proc.link(link));
            return target.matches() ? Optional.of(Long.valueOf(target.group(1))) : Optional.empty();
        } catch (IOException goneOrHidden) {
            return Optional.empty();
        }
    }
}
