package sre.katas.worker;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run could change for the next one in the same JVM, as it was before the run. {@link
 * #restore} puts back what can be put back, and names all that was found changed: a worker with any
 * dirt serves no further run.
 */
final class Surroundings {

    private static final long GRACE_MILLIS = 100;

    private final Set<Thread> threads;
    private final Properties properties;
    private final Locale locale;
    private final TimeZone zone;
    private final Thread.@Nullable UncaughtExceptionHandler handler;
    private final Set<String> sockets = OpenFiles.sockets();
    private PrintStream out = System.out;
    private PrintStream err = System.err;
    private InputStream in = System.in;

    private Surroundings() {
        this.threads = liveThreads();
        this.properties = (Properties) System.getProperties().clone();
        this.locale = Locale.getDefault();
        this.zone = TimeZone.getDefault();
        this.handler = Thread.getDefaultUncaughtExceptionHandler();
    }

    static Surroundings now() {
        return new Surroundings();
    }

    /** Streams of its own for each run: what an attempt closes or replaces is gone after the run. */
    void shieldStreams() {
        out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        err = new PrintStream(new FileOutputStream(FileDescriptor.err), true);
        in = new ByteArrayInputStream(new byte[0]);
        System.setOut(out);
        System.setErr(err);
        System.setIn(in);
    }

    /** What the run left changed; empty if nothing. */
    List<String> restore() {
        Thread.interrupted();
        List<String> dirt = new ArrayList<>();
        if (System.out != out || System.err != err || System.in != in) {
            dirt.add("replaced a standard stream");
        }
        if (System.out.checkError()) {
            dirt.add("closed standard output");
        }
        restoreProperties(dirt);
        if (!Locale.getDefault().equals(locale) || !TimeZone.getDefault().equals(zone)) {
            dirt.add("changed the default locale or time zone");
        }
        if (Thread.getDefaultUncaughtExceptionHandler() != handler) {
            dirt.add("set a default handler of uncaught exceptions");
        }
        leftThreads().forEach(name -> dirt.add("left thread " + name));
        if (ProcessHandle.current().children().findAny().isPresent()) {
            dirt.add("left a child process");
        }
        if (!sockets.containsAll(OpenFiles.sockets())) {
            dirt.add("left a socket open");
        }
        return dirt;
    }

    private void restoreProperties(List<String> dirt) {
        Properties now = (Properties) System.getProperties().clone();
        now.keySet().removeIf(key -> key.toString().startsWith("kata."));
        Properties then = (Properties) properties.clone();
        then.keySet().removeIf(key -> key.toString().startsWith("kata."));
        if (!now.equals(then)) {
            dirt.add("changed the system properties");
        }
        System.setProperties((Properties) properties.clone());
    }

    private Set<String> leftThreads() {
        Set<Thread> left = liveThreads();
        left.removeAll(threads);
        left.remove(Thread.currentThread());
        long deadline = System.nanoTime() + GRACE_MILLIS * 1_000_000;
        for (Thread thread : left) {
            joinUntil(thread, deadline);
        }
        return left.stream().filter(Thread::isAlive).map(Thread::getName).collect(Collectors.toSet());
    }

    private static void joinUntil(Thread thread, long deadline) {
        try {
            long millis = (deadline - System.nanoTime()) / 1_000_000;
            if (millis > 0) {
                thread.join(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Set<Thread> liveThreads() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] found = new Thread[root.activeCount() + 16];
        int count = root.enumerate(found, true);
        while (count == found.length) {
            found = new Thread[found.length * 2];
            count = root.enumerate(found, true);
        }
        Set<Thread> threads = new HashSet<>();
        for (int i = 0; i < count; i++) {
            threads.add(found[i]);
        }
        return threads;
    }
}
