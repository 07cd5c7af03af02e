package sre.katas.grader.hostile;

import static sre.katas.grader.work.TestVerdict.CRASHED;
import static sre.katas.grader.work.TestVerdict.EXITED;
import static sre.katas.grader.work.TestVerdict.PASSED;
import static sre.katas.grader.work.TestVerdict.RUNTIME_ERROR;
import static sre.katas.grader.work.TestVerdict.TIME_LIMIT;

import java.util.List;
import sre.katas.grader.work.Isolation;

/** Attempts that end the JVM they run in. */
final class ExitRows {

    private ExitRows() {}

    static List<Row> rows() {
        return List.of(
                Row.strike("exits: with 0", "System.exit(0); return null;")
                        .gives(EXITED)
                        .standsIn("strike"),
                Row.strike("exits: with 1", "System.exit(1); return null;")
                        .gives(EXITED)
                        .standsIn("strike"),
                Row.strike("exits: halts with 0", "Runtime.getRuntime().halt(0); return null;")
                        .gives(EXITED),
                Row.strike(
                                "exits: halts with the code of an exhausted heap",
                                "Runtime.getRuntime().halt(3); return null;")
                        .gives(EXITED),
                Row.strike(
                                "exits: from another thread",
                                "new Thread(() -> System.exit(0)).start(); sleep(60_000); return null;")
                        .gives(EXITED),
                Row.strike("exits: with a shutdown hook that loops", HOOK_LOOPS).gives(EXITED),
                Row.strike("exits: right, and a shutdown hook that loops stays behind", HOOK_STAYS)
                        .gives(PASSED),
                Row.strike("exits: a thread left behind exits during a later test", EXITS_LATER)
                        .after("GO.countDown(); sleepIfFresh(); return \"after\";")
                        .members(LATER)
                        .gives(EXITED)
                        .says("after it had returned"),
                Row.strike(
                                "exits: a thread left behind halts during a later test",
                                EXITS_LATER.replace("System.exit(0)", "Runtime.getRuntime().halt(0)"))
                        .after("GO.countDown(); sleepIfFresh(); return \"after\";")
                        .members(LATER)
                        .gives(EXITED)
                        .says("after it had returned"),
                Row.strike("exits: destroys its own process", "ProcessHandle.current().destroyForcibly(); return null;")
                        .gives(RUNTIME_ERROR),
                Row.strike("exits: kills its own process from a shell", KILLS_ITSELF)
                        .gives(CRASHED)
                        .gives(Isolation.NAMESPACES, TIME_LIMIT),
                Row.strike("exits: terminates its own process from a shell", KILLS_ITSELF.replace("-KILL", "-TERM"))
                        .gives(CRASHED),
                Row.strike("exits: crashes the JVM", CRASHES).gives(CRASHED));
    }

    private static final String HOOK_LOOPS = """
            Runtime.getRuntime().addShutdownHook(new Thread(() -> spin()));
            System.exit(0);
            return null;
            """;

    private static final String HOOK_STAYS = """
            Runtime.getRuntime().addShutdownHook(new Thread(() -> spin()));
            return "right";
            """;

    private static final String LATER = """
            static final CountDownLatch GO = new CountDownLatch(1);
            static volatile boolean struck;
            static void sleepIfFresh() { if (struck) sleep(60_000); }
            """;

    private static final String EXITS_LATER = """
            struck = true;
            Thread late = new Thread(() -> {
                try { GO.await(); } catch (InterruptedException e) { return; }
                System.exit(0);
            });
            late.setDaemon(true);
            late.start();
            return "right";
            """;

    private static final String KILLS_ITSELF = """
            new ProcessBuilder("sh", "-c", "kill -KILL $PPID").start().waitFor();
            sleep(60_000);
            return null;
            """;

    private static final String CRASHES = """
            Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
            field.setAccessible(true);
            Object unsafe = field.get(null);
            unsafe.getClass().getMethod("putAddress", long.class, long.class).invoke(unsafe, 0L, 0L);
            return null;
            """;
}
