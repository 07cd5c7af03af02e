package kata.cidrtool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Growth;
import sre.katas.fixtures.steps.SteppedLoader;
import sre.katas.fixtures.steps.Steps;

class ManyBlocksTest {

    private static final int MANY = 200_000;
    private static final String RULE =
            "Rule 14. Sort once, then one pass: do not compare each block with each other, nor begin again after a join.";

    @Test
    void doesNotCompareEachBlockWithEachOther() {
        grows("blocks that have nothing in common", "apart");
    }

    @Test
    void doesNotBeginAgainAfterEachJoin() {
        grows("all addresses of a block, one by one", "dense");
        grows("pairs of halves, with gaps between", "pairs");
    }

    @Test
    void dropsNestedBlocksInOnePass() {
        grows("a /8, and blocks inside of it", "nested");
    }

    @Test
    void joinsManyAddressesToOneBlock() {
        check(Many.dense(1 << 16), List.of("10.0.0.0/16"), "65,536 addresses, in any order");
    }

    @Test
    void keepsManyBlocksThatHaveNothingInCommon() {
        List<String> got = CidrTool.aggregate(Many.apart(MANY));
        Expectation.given("blocks", "200,000, none of which can be joined with another")
                .expected("number of blocks", MANY)
                .got(got.size())
                .because("Rule 7: the fewest blocks.")
                .check();
    }

    @Test
    void joinsManyIpv6Addresses() {
        check(Many.ipv6(1 << 14), List.of("2001:db8::/114"), "16,384 IPv6 addresses, in any order");
    }

    private static void check(List<String> blocks, List<String> expected, String told) {
        Expectation.given("blocks", told)
                .expected(expected)
                .got(new ArrayList<>(CidrTool.aggregate(blocks)))
                .because("Together they are one block.")
                .check();
    }

    private static void grows(String shape, String name) {
        SteppedLoader loader = new SteppedLoader(Many.class);
        IntToLongFunction steps = loader.create(IntToLongFunction.class, Many.class, name);
        Growth.of("steps of aggregate on " + shape, 256, steps).atMost(Growth.LINEAR, RULE);
    }

    /** Lists of blocks, and the steps that the attempt takes with them. */
    static final class Many implements IntToLongFunction {

        private final Function<Integer, List<String>> blocks;

        Many(String shape) {
            this.blocks = switch (shape) {
                case "apart" -> Many::apart;
                case "dense" -> Many::dense;
                case "pairs" -> Many::pairs;
                case "nested" -> Many::nested;
                default -> throw new IllegalArgumentException(shape);
            };
        }

        @Override
        public long applyAsLong(int n) {
            List<String> given = blocks.apply(n);
            return Steps.count(() -> CidrTool.aggregate(given));
        }

        static List<String> dense(int n) {
            return shuffled(n, i -> "10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255) + "/32");
        }

        static List<String> apart(int n) {
            return shuffled(n, i -> "10." + (i >> 15) + "." + (i >> 7 & 255) + "." + (i << 1 & 255) + "/32");
        }

        private static List<String> pairs(int n) {
            return shuffled(n, i -> "10." + (i >> 15) + "." + (i >> 7 & 255) + "." + (i << 1 & 252 | i & 1) + "/32");
        }

        static List<String> ipv6(int n) {
            return shuffled(n, i -> "2001:db8::" + Integer.toHexString(i) + "/128");
        }

        /** The large block comes last, so that no answer is lucky. */
        private static List<String> nested(int n) {
            List<String> blocks = shuffled(n - 1, i -> "10." + (i >> 8) + "." + (i & 255) + ".0/24");
            blocks.add("10.0.0.0/8");
            return blocks;
        }

        /** The same order in every run: what is measured must not change. */
        private static List<String> shuffled(int n, Function<Integer, String> block) {
            SplittableRandom random = new SplittableRandom(n);
            List<String> blocks = new ArrayList<>(n);
            for (int i = 0; i < n; i++) {
                blocks.add(block.apply(i));
                Collections.swap(blocks, i, random.nextInt(i + 1));
            }
            return blocks;
        }
    }
}
