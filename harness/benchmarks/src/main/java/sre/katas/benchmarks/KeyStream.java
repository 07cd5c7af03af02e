package sre.katas.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Keys as they come to a cache: a few of them often, most of them seldom (Zipf: the k-th key 1/k as often as the first). */
final class KeyStream {

    private KeyStream() {}

    /**
     * Draws keys.
     *
     * @param count how many to draw
     * @param different how many different keys there are
     */
    static Integer[] draw(SplittableRandom random, int count, int different) {
        Integer[] names = IntStream.range(0, different)
                .mapToObj(rank -> Integer.valueOf(rank * 0x9E3779B1))
                .toArray(Integer[]::new);
        double[] upTo = new double[different];
        double sum = 0;
        for (int rank = 0; rank < different; rank++) {
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
        Integer[] keys = new Integer[count];
        for (int i = 0; i < count; i++) {
            int place = Arrays.binarySearch(upTo, random.nextDouble(sum));
            keys[i] = names[Math.min(different - 1, place < 0 ? -place - 1 : place)];
        }
        return keys;
    }
}
