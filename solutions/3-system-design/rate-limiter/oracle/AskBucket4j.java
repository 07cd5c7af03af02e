import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Draws requests, and prints what Bucket4j answers with a clock of our own. One line each: nanoseconds,
 * permits, whether they are granted, and otherwise how many nanoseconds to wait.
 *
 * <p>Arguments: burst, permits, period in nanoseconds, mean distance of requests in nanoseconds, seed.
 */
final class AskBucket4j {

    private static final int REQUESTS = 250;

    public static void main(String[] args) {
        long burst = Long.parseLong(args[0]);
        long meanGap = Long.parseLong(args[3]);
        SplittableRandom random = new SplittableRandom(Long.parseLong(args[4]));
        long[] now = {0};
        TimeMeter clock = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return now[0];
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
        Bucket bucket = Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity(burst)
                        .refillGreedy(Long.parseLong(args[1]), Duration.ofNanos(Long.parseLong(args[2]))))
                .build();
        long wait = 0;
        for (int i = 0; i < REQUESTS; i++) {
            // Often just when the last refused request was told to come back, or a nanosecond before.
            now[0] += wait > 0 && random.nextInt(3) > 0 ? wait - random.nextInt(2) : random.nextLong(2 * meanGap);
            long permits = 1 + random.nextLong(random.nextInt(5) == 0 ? burst : Math.min(2, burst));
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(permits);
            wait = probe.getNanosToWaitForRefill();
            System.out.println(now[0] + " " + permits + " " + (probe.isConsumed() ? "granted" : "wait " + wait));
        }
    }
}
