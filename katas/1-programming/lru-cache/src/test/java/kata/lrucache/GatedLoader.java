package kata.lrucache;

import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import sre.katas.fixtures.steps.BackgroundCall;

/** A loader that lets the test know when it has begun, and that ends when the test lets it. */
final class GatedLoader implements Function<String, Integer> {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Integer value;
    private final RuntimeException failure;

    private GatedLoader(Integer value, RuntimeException failure) {
        this.value = value;
        this.failure = failure;
    }

    static GatedLoader giving(Integer value) {
        return new GatedLoader(value, null);
    }

    static GatedLoader throwing(RuntimeException failure) {
        return new GatedLoader(null, failure);
    }

    @Override
    public Integer apply(String key) {
        begun.countDown();
        await(gate);
        if (failure != null) {
            throw failure;
        }
        return value;
    }

    /** Starts the call that is to run this loader; returns when the loader has begun, or the call has ended without. */
    BackgroundCall begin(Supplier<Integer> call) {
        BackgroundCall background = BackgroundCall.start(() -> {
            try {
                return call.get();
            } finally {
                begun.countDown();
            }
        });
        await(begun);
        return background;
    }

    void open() {
        gate.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
