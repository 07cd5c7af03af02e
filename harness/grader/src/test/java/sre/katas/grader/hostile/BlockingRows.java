package sre.katas.grader.hostile;

import static sre.katas.grader.work.TestVerdict.PASSED;
import static sre.katas.grader.work.TestVerdict.TIME_LIMIT;

import java.util.List;

/** Attempts that wait for what never comes. */
final class BlockingRows {

    private BlockingRows() {}

    static List<Row> rows() {
        return List.of(
                Row.strike("blocks: deadlock", DEADLOCK).gives(TIME_LIMIT).standsIn("strike"),
                Row.strike("blocks: waits for ever", "synchronized (this) { wait(); } return null;")
                        .gives(TIME_LIMIT)
                        .standsIn("strike"),
                Row.strike("blocks: parks for ever", "while (true) LockSupport.park();")
                        .gives(TIME_LIMIT)
                        .standsIn("strike"),
                Row.strike("blocks: sleeps for ever", "Thread.sleep(Long.MAX_VALUE); return null;")
                        .gives(TIME_LIMIT)
                        .standsIn("strike"),
                Row.strike("blocks: joins itself", "Thread.currentThread().join(); return null;")
                        .gives(TIME_LIMIT)
                        .standsIn("strike"),
                Row.strike("blocks: takes from an empty queue", "return new LinkedBlockingQueue<String>().take();")
                        .gives(TIME_LIMIT)
                        .standsIn("strike"),
                Row.strike(
                                "blocks: joins a future that nobody completes",
                                "return new CompletableFuture<String>().join();")
                        .gives(TIME_LIMIT)
                        .standsIn("strike"),
                Row.strike("blocks: reads stdin", "return System.in.read() == -1 ? \"right\" : \"wrong\";")
                        .gives(PASSED)
                        .quietly(),
                Row.strike("blocks: reads the descriptor of stdin", READS_DESCRIPTOR)
                        .gives(PASSED),
                Row.strike("blocks: accepts on a socket", ACCEPTS)
                        .gives(TIME_LIMIT)
                        .standsIn("strike"),
                Row.strike("blocks: waits for a lock that an earlier test keeps", "LOCK.lock(); return \"right\";")
                        .members("static final ReentrantLock LOCK = new ReentrantLock();")
                        .before("Thread t = new Thread(() -> { LOCK.lock(); LockSupport.park(); }); t.setDaemon(true);"
                                + " t.start(); while (!LOCK.isLocked()) Thread.onSpinWait(); return \"before\";")
                        .gives(TIME_LIMIT)
                        .standsIn("strike"));
    }

    private static final String DEADLOCK = """
            Object a = new Object(), b = new Object();
            CountDownLatch both = new CountDownLatch(2);
            Thread other = new Thread(() -> { synchronized (b) { both.countDown(); await(both); synchronized (a) { } } });
            other.start();
            synchronized (a) { both.countDown(); await(both); synchronized (b) { } }
            return "right";
            }
            static void await(CountDownLatch latch) {
                try { latch.await(); } catch (InterruptedException e) { throw new IllegalStateException(e); }
            """;

    private static final String READS_DESCRIPTOR = """
            return new FileInputStream(FileDescriptor.in).read() == -1 ? "right" : "wrong";
            """;

    private static final String ACCEPTS = """
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return server.accept();
            }
            """;
}
