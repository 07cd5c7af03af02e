package kata.lrucache;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A load under way: one thread brings the value, all others who want it wait here. */
final class Flight<V> {

    private final Thread loader = Thread.currentThread();
    private final CompletableFuture<V> result = new CompletableFuture<>();

    /** A flight that need not be waited for. */
    static <V> Flight<V> landed(V value) {
        Flight<V> flight = new Flight<>();
        flight.land(value);
        return flight;
    }

    void land(V value) {
        result.complete(value);
    }

    void crash(Throwable cause) {
        result.completeExceptionally(cause);
    }

    /**
     * The value, or what the loader threw.
     *
     * @throws IllegalStateException if the caller is the one who is to bring it: it would wait for ever
     */
    V await() {
        if (loader == Thread.currentThread() && !result.isDone()) {
            throw new IllegalStateException("a loader asks for the very key that it is loading");
        }
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException exception ? exception : e;
        }
    }
}
