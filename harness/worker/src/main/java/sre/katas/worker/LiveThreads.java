package sre.katas.worker;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;

/**
 * The threads of this JVM at one moment, and which of those that came later are somebody's to end.
 * The JDK keeps threads of its own for a while after their work is done: the common pool's, those
 * that carry virtual threads, the reaper of child processes, those of a java.net.http client, which
 * cannot be closed before JDK 21. Idle, they are nobody's fault.
 */
final class LiveThreads {

    private static final long GRACE_MILLIS = 100;
    private static final int MOST_NAMES = 3;
    private static final int LONGEST_NAME = 60;
    private static final Set<String> GROUPS_OF_THE_JDK = Set.of("system", "InnocuousThreadGroup", "CarrierThreads");
    private static final String HTTP_CLIENT = "HttpClient-";
    /** Threads that serve virtual ones; one of them waits outside Java's own states. */
    private static final String VIRTUAL = "VirtualThread-";

    private static final String COMMON_POOL = "ForkJoinPool.commonPool";

    private final Set<Thread> threads = all();

    static LiveThreads now() {
        return new LiveThreads();
    }

    /** Those that live now and did not then, idle threads of the JDK left out. */
    Set<Thread> newOnes() {
        return newAlive().stream().filter(thread -> !idle(thread)).collect(Collectors.toSet());
    }

    /** Whether any thread lives now that did not then, the JDK's own included. */
    boolean any() {
        return newAlive().stream().anyMatch(thread -> !isOfTheJvm(thread));
    }

    /** What is left after a moment's grace, in words; empty if nothing is. */
    List<String> left() {
        long deadline = System.nanoTime() + GRACE_MILLIS * 1_000_000;
        newOnes().forEach(thread -> joinUntil(thread, deadline));
        Set<Thread> left = newOnes();
        if (left.isEmpty()) {
            return List.of();
        }
        if (left.stream().allMatch(LiveThreads::isOfCommonPool)) {
            return List.of("left work running in the common pool");
        }
        List<String> names = left.stream()
                .map(Thread::getName)
                .sorted()
                .limit(MOST_NAMES)
                .map(LiveThreads::cut)
                .toList();
        return List.of(
                left.size() == 1
                        ? "left thread " + names.get(0)
                        : "left " + left.size() + " threads: " + String.join(", ", names)
                                + (left.size() > MOST_NAMES ? ", …" : ""));
    }

    private Set<Thread> newAlive() {
        Set<Thread> found = all();
        found.removeAll(threads);
        found.remove(Thread.currentThread());
        found.removeIf(thread -> !thread.isAlive());
        return found;
    }

    private static boolean idle(Thread thread) {
        if (isOfTheJvm(thread) || thread.getName().startsWith(VIRTUAL)) {
            return true;
        }
        if (isOfCommonPool(thread)) {
            return ForkJoinPool.commonPool().isQuiescent();
        }
        ThreadGroup group = thread.getThreadGroup();
        Thread.State state = thread.getState();
        boolean waits = state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
        if (thread.getName().startsWith(HTTP_CLIENT)) {
            // The selector waits in the kernel, which a thread's state does not show.
            return waits || thread.getName().endsWith("-SelectorManager");
        }
        return group == null || (GROUPS_OF_THE_JDK.contains(group.getName()) && waits);
    }

    /** The reaper of child processes; and the worker's first thread, which bears this name once main has returned. */
    private static boolean isOfTheJvm(Thread thread) {
        return thread.getName().startsWith("process reaper") || thread.getName().equals("DestroyJavaVM");
    }

    private static boolean isOfCommonPool(Thread thread) {
        return thread.getName().startsWith(COMMON_POOL);
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    private static void joinUntil(Thread thread, long deadline) {
        try {
            long millis = (deadline - System.nanoTime()) / 1_000_000;
            if (millis > 0) {
                thread.join(millis);
            }
        } catch (InterruptedException e) {
            // A thread that was left behind may interrupt this one: it gets no grace for that.
            Thread.interrupted();
        }
    }

    private static Set<Thread> all() {
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
