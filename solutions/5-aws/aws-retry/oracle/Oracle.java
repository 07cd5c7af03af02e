import java.time.Duration;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;
import software.amazon.awssdk.retries.internal.DefaultStandardRetryStrategy;
import software.amazon.awssdk.retries.internal.circuitbreaker.TokenBucketStore;

/** Asks the retry strategy of the AWS SDK for Java: ceilings of the waits, quota, hints. */
class Oracle {
    static class Throttled extends RuntimeException {}

    static DefaultStandardRetryStrategy strategy(int attempts, int tokens) {
        var b = DefaultStandardRetryStrategy.builder();
        b.tokenBucketStore(TokenBucketStore.builder().tokenBucketMaxCapacity(tokens).build());
        b.tokenBucketExceptionCost(14).throttlingTokenBucketExceptionCost(5);
        b.maxAttempts(attempts);
        b.backoffStrategy(BackoffStrategy.exponentialDelayWithoutJitter(Duration.ofMillis(50), Duration.ofSeconds(20)));
        b.throttlingBackoffStrategy(BackoffStrategy.exponentialDelayWithoutJitter(Duration.ofSeconds(1), Duration.ofSeconds(20)));
        b.treatAsThrottling(t -> t instanceof Throttled);
        b.retryOnException(t -> true);
        b.circuitBreakerEnabled(true);
        return (DefaultStandardRetryStrategy) b.build();
    }

    static RetryToken start(DefaultStandardRetryStrategy s) {
        return s.acquireInitialToken(AcquireInitialTokenRequest.create("scope")).token();
    }

    static RetryToken fail(DefaultStandardRetryStrategy s, RetryToken token, RuntimeException failure, Duration hint) {
        try {
            var b = RefreshRetryTokenRequest.builder().token(token).failure(failure);
            if (hint != null) b.suggestedDelay(hint);
            var r = s.refreshRetryToken(b.build());
            System.out.println("  wait " + r.delay().toMillis() + " ms  " + r.token());
            return r.token();
        } catch (TokenAcquisitionFailedException e) {
            System.out.println("  refused: " + e.getMessage() + " " + e.token());
            return null;
        }
    }

    public static void main(String[] a) {
        for (RuntimeException f : new RuntimeException[] {new RuntimeException("transient"), new Throttled()}) {
            System.out.println(f);
            var s = strategy(12, 500);
            var t = start(s);
            for (int i = 0; i < 11; i++) t = fail(s, t, f, null);
        }
        System.out.println("hints 10 ms, 3 s against 50 ms and 100 ms");
        var s = strategy(3, 500);
        var t = fail(s, start(s), new RuntimeException("x"), Duration.ofMillis(10));
        fail(s, t, new RuntimeException("x"), Duration.ofSeconds(3));
        System.out.println("quota of 40: three calls");
        s = strategy(3, 40);
        t = start(s);
        t = fail(s, t, new RuntimeException("x"), null);
        t = fail(s, t, new Throttled(), null);
        System.out.println("  success " + s.recordSuccess(RecordSuccessRequest.create(t)).token());
        System.out.println("  success at first " + s.recordSuccess(RecordSuccessRequest.create(start(s))).token());
        t = fail(s, start(s), new RuntimeException("x"), null);
        t = fail(s, start(s), new RuntimeException("x"), null);
        t = fail(s, start(s), new Throttled(), null);
    }
}
