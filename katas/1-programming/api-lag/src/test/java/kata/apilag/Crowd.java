package kata.apilag;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A transport that many threads use, and that keeps count of them. */
final class Crowd implements HttpTransport {

    /** What an endpoint does with a request; it may hold it for a while. */
    interface Endpoint {
        HttpReply answer(URI uri) throws IOException, InterruptedException;
    }

    private final Endpoint endpoint;
    private final Set<Thread> users = new HashSet<>();
    private final Set<Thread> before = live();
    private int inFlight;
    private int peak;
    private int most;

    Crowd(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public HttpReply get(URI uri, Map<String, String> headers, Duration timeout, int maxBytes)
            throws IOException, InterruptedException {
        enter();
        try {
            return endpoint.answer(uri);
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        users.add(Thread.currentThread());
        inFlight++;
        peak = Math.max(peak, inFlight);
    }

    private synchronized void leave() {
        inFlight--;
    }

    /** How many requests were in flight at once at the most. */
    synchronized int peak() {
        return peak;
    }

    /** How many threads there were more than before, at the most, when {@link #countThreads} looked. */
    synchronized int mostThreads() {
        return most;
    }

    void countThreads() {
        Set<Thread> now = live();
        now.removeAll(before);
        synchronized (this) {
            most = Math.max(most, now.size());
        }
    }

    /** Whether this thread has sent a request. */
    synchronized boolean hasUsed(Thread thread) {
        return users.contains(thread);
    }

    /** The threads that sent requests, but for the calling one, and still live some seconds later. */
    Set<String> survivors() throws InterruptedException {
        Set<Thread> left;
        synchronized (this) {
            left = new HashSet<>(users);
        }
        left.remove(Thread.currentThread());
        long patience = System.nanoTime() + Duration.ofSeconds(3).toNanos();
        for (Thread thread : left) {
            thread.join(Math.max(1, (patience - System.nanoTime()) / 1_000_000));
        }
        return left.stream().filter(Thread::isAlive).map(Thread::getName).collect(Collectors.toSet());
    }

    private static Set<Thread> live() {
        Thread[] found = new Thread[Thread.activeCount() * 2 + 1000];
        int count = Thread.enumerate(found);
        Set<Thread> live = new HashSet<>();
        for (int i = 0; i < count; i++) {
            live.add(found[i]);
        }
        return live;
    }
}
