package sre.katas.worker;

import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run could leave to the next one in the same JVM, as it was before the run. {@link #restore}
 * puts back what can be put back, and names what it found: a worker with any dirt serves no further run.
 */
final class Surroundings {

    /**
     * What was found after a run.
     *
     * @param dirt in words, for a learner to hear of
     * @param reusable whether the worker may serve another run
     */
    record Found(List<String> dirt, boolean reusable) {}

    private static final long GRACE_NANOS = 200_000_000;

    private final Properties properties = (Properties) System.getProperties().clone();
    private final LiveThreads threads = LiveThreads.now();
    private final Set<String> sockets = OpenFiles.sockets();
    private final @Nullable Authenticator authenticator = Authenticator.getDefault();
    private final @Nullable CookieHandler cookies = CookieHandler.getDefault();
    private final @Nullable ProxySelector proxies = ProxySelector.getDefault();
    private final Scratch scratch = new Scratch(Path.of(System.getProperty("java.io.tmpdir")));

    private Surroundings() {}

    static Surroundings now() {
        return new Surroundings();
    }

    /** A client notices after a moment that its server has closed, and then closes too. */
    private boolean leftSocket() {
        long deadline = System.nanoTime() + GRACE_NANOS;
        while (!sockets.containsAll(OpenFiles.sockets())) {
            if (System.nanoTime() - deadline > 0) {
                return true;
            }
            Thread.yield();
        }
        return false;
    }

    /** Cleans up after the run. */
    Found restore() {
        List<String> dirt = new ArrayList<>(threads.left());
        boolean idle = !threads.any();
        if (Authenticator.getDefault() != authenticator
                || CookieHandler.getDefault() != cookies
                || ProxySelector.getDefault() != proxies) {
            dirt.add("changed the network defaults of the JVM");
        }
        if (ProcessHandle.current().children().findAny().isPresent()) {
            dirt.add("left a child process");
        }
        if (leftSocket()) {
            dirt.add("left a socket open");
        }
        System.setProperties(properties);
        boolean cleared = scratch.clear();
        return new Found(dirt, dirt.isEmpty() && idle && cleared);
    }
}
