package sre.katas.grader.prove;

import java.util.ArrayList;
import java.util.List;

/** Keeps every CPU busy until it is closed: the loaded machine on which a verdict must be the same. */
final class BusyCpus implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;
    private volatile long sink;

    BusyCpus() {
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Thread thread = new Thread(this::burn, "kata-busy-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    private void burn() {
        long value = 1;
        while (!closed) {
            value = value * 6364136223846793005L + 1442695040888963407L;
        }
        sink = value;
    }

    @Override
    public void close() {
        closed = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
