package sre.katas.grader.hostile;

import static sre.katas.grader.work.TestVerdict.PASSED;
import static sre.katas.grader.work.TestVerdict.RUNTIME_ERROR;
import static sre.katas.grader.work.TestVerdict.TIME_LIMIT;

import java.util.List;

/** Attempts that start threads and do not end them. */
final class ThreadRows {

    private ThreadRows() {}

    static List<Row> rows() {
        return List.of(
                Row.strike("threads: thousands that wait", THOUSANDS)
                        .gives(PASSED)
                        .notes("left 2000 threads"),
                Row.strike(
                                "threads: thousands that it joins",
                                THOUSANDS.replace("return", "for (Thread t : all) t.join(); return"))
                        .gives(TIME_LIMIT)
                        .standsIn("strike"),
                Row.strike(
                                "threads: leaves a user thread",
                                "new Thread(() -> LockSupport.park(), \"mine\").start(); return \"right\";")
                        .gives(PASSED)
                        .notes("left thread mine"),
                Row.strike("threads: leaves a daemon that burns CPU", DAEMON)
                        .gives(PASSED)
                        .notes("left thread burner"),
                Row.strike(
                                "threads: leaves a thread with a name of a megabyte",
                                DAEMON.replace("\"burner\"", "\"x\".repeat(1 << 20)"))
                        .gives(PASSED)
                        .notes("left thread xxx"),
                Row.strike(
                                "threads: ends its own in time",
                                "Thread t = new Thread(() -> sleep(10)); t.start(); t.join(); return \"right\";")
                        .gives(PASSED)
                        .quietly(),
                Row.strike(
                                "threads: leaves an executor",
                                "Executors.newFixedThreadPool(2).submit(() -> 1).get(); return \"right\";")
                        .gives(PASSED)
                        .notes("left thread pool-"),
                Row.strike(
                                "threads: keeps a client of java.net.http",
                                "java.net.http.HttpClient.newHttpClient(); return \"right\";")
                        .gives(PASSED)
                        .quietly(),
                Row.strike("threads: poisons the common pool", POISONS)
                        .gives(PASSED)
                        .notes("common pool"),
                Row.strike(
                                "threads: uses the common pool as it should",
                                "CompletableFuture.runAsync(() -> { }).join(); return \"right\";")
                        .gives(PASSED)
                        .quietly(),
                Row.strike("threads: leaves a timer", TIMER).gives(PASSED).notes("left thread Timer-"),
                Row.strike("threads: replaces the handler of uncaught exceptions", HANDLER)
                        .gives(PASSED)
                        .notes("handler"),
                Row.strike(
                                "threads: dies of an exception in another thread",
                                "Thread t = new Thread(() -> { throw new Error(); }); t.start(); t.join(); return \"right\";")
                        .gives(PASSED),
                Row.strike("threads: stops the threads of the harness", INTERRUPTS_ALL)
                        .gives(PASSED),
                Row.strike("threads: virtual ones that burn CPU", VIRTUAL.formatted("spin()"))
                        .gives(PASSED)
                        .sinceJava(21)
                        .notes("the attempt left "),
                Row.strike("threads: virtual ones that end", VIRTUAL.formatted("sleep(1)") + "")
                        .gives(PASSED)
                        .sinceJava(21)
                        .notes("uses reflection"),
                Row.strike("threads: stops the thread of the test", "Thread.currentThread().stop(); return null;")
                        .gives(RUNTIME_ERROR));
    }

    private static final String THOUSANDS = """
            List<Thread> all = new ArrayList<>();
            for (int i = 0; i < 2000; i++) {
                Thread thread = new Thread(null, () -> { while (true) LockSupport.park(); }, "t" + i, 16384);
                thread.setDaemon(true);
                thread.start();
                all.add(thread);
            }
            return "right";
            """;

    private static final String DAEMON = """
            Thread thread = new Thread(() -> spin(), "burner");
            thread.setDaemon(true);
            thread.start();
            return "right";
            """;

    private static final String POISONS = """
            for (int i = 0; i < 64; i++) ForkJoinPool.commonPool().execute(() -> { while (true) LockSupport.park(); });
            return "right";
            """;

    private static final String TIMER = """
            new java.util.Timer().schedule(new TimerTask() { public void run() { } }, 3_600_000);
            return "right";
            """;

    private static final String HANDLER = """
            Thread.setDefaultUncaughtExceptionHandler((thread, e) -> spin());
            return "right";
            """;

    private static final String INTERRUPTS_ALL = """
            Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);
            return "right";
            """;

    private static final String VIRTUAL = """
            Method start = Thread.class.getMethod("startVirtualThread", Runnable.class);
            Thread last = null;
            for (int i = 0; i < 4; i++) last = (Thread) start.invoke(null, (Runnable) () -> %s);
            last.join(200);
            return "right";
            """;
}
