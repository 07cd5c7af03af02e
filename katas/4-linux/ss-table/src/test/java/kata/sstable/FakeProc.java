package kata.sstable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sre.katas.fixtures.Expectation;

/** A made-up {@code /proc}. */
final class FakeProc implements Proc {

    /** Where a link leads that may not be read. */
    static final String DENIED = "(may not be read)";

    private final Map<String, List<String>> folders = new LinkedHashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private final Map<String, Integer> looks = new HashMap<>();
    private final StringBuilder told = new StringBuilder();
    private boolean strict;

    FakeProc() {
        folders.put("/proc", new ArrayList<>(List.of("self", "net", "meminfo")));
    }

    /** A process and where its links lead; null is a link that vanishes while one looks. */
    FakeProc process(String pid, String... targets) {
        folders.get("/proc").add(0, pid);
        List<String> names = new ArrayList<>();
        folders.put("/proc/" + pid + "/fd", names);
        for (int fd = 0; fd < targets.length; fd++) {
            names.add(0, String.valueOf(fd));
            links.put("/proc/" + pid + "/fd/" + fd, targets[fd]);
            told.append("/proc/" + pid + "/fd/" + fd + " -> " + (targets[fd] == null ? "(vanishes)" : targets[fd]))
                    .append('\n');
        }
        return this;
    }

    /** A process that has ended, or belongs to somebody else, when one looks. */
    FakeProc hidden(String pid) {
        folders.get("/proc").add(1, pid);
        told.append("/proc/" + pid + "/fd (cannot be listed)\n");
        return this;
    }

    /** From now on each folder and each link may be looked at once. */
    FakeProc eachOnce() {
        strict = true;
        return this;
    }

    /** Nothing of it can be seen. */
    FakeProc notMounted() {
        folders.clear();
        return this;
    }

    @Override
    public List<String> list(String folder) throws IOException {
        once("list", folder);
        List<String> names = folders.get(folder);
        if (names == null) {
            throw new AccessDeniedException(folder);
        }
        return List.copyOf(names);
    }

    @Override
    public String link(String path) throws IOException {
        once("link", path);
        String target = links.get(path);
        if (target == null) {
            throw new NoSuchFileException(path);
        }
        if (target.equals(DENIED)) {
            throw new AccessDeniedException(path);
        }
        return target;
    }

    private void once(String call, String path) {
        if (looks.merge(path, 1, Integer::sum) > 1 && strict) {
            throw Expectation.given("call", call + "(" + path + ")")
                    .expected("calls", 1)
                    .got("the second one")
                    .because("Rule 14: look at each folder and each link at most once, however many sockets there are.")
                    .failure();
        }
    }

    @Override
    public String toString() {
        return told.toString().stripTrailing();
    }
}
