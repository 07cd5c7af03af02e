package kata.burnrate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Samples with restarts, lost scrapes and quiet times. */
final class RandomSamples {

    private RandomSamples() {}

    /** So many samples, from about second 0 on, up to 60 seconds apart. */
    static List<Sample> draw(SplittableRandom random, int size) {
        List<Sample> samples = new ArrayList<>();
        long second = random.nextInt(-30, 30);
        long total = random.nextInt(1_000);
        long bad = random.nextLong(total + 1);
        for (int i = 0; i < size; i++) {
            samples.add(new Sample(second, bad, total));
            second += 1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 15);
            long requests = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(40);
            long failed = random.nextBoolean() ? random.nextLong(requests + 1) : 0;
            if (total > requests && random.nextInt(6) == 0) {
                // A restart that shows: bad is smaller too, or was 0 and is 0.
                bad = Math.min(failed, Math.max(0, bad - 1));
                total = requests;
            } else {
                bad += failed;
                total += requests;
            }
        }
        return samples;
    }
}
