package kata.cidrtool;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Seed;

class RangeTest {

    @Test
    void coversARangeThatIsABlock() {
        String rule = "Both ends are included: these addresses are a block.";
        Ask.range("10.0.0.0", "10.0.0.255", "10.0.0.0/24", rule);
        Ask.range("10.0.0.7", "10.0.0.7", "10.0.0.7/32", "One address is a range.");
        Ask.range("2001:db8::", "2001:db8::ffff", "2001:db8::/112", rule);
        Ask.range("2001:db8::7", "2001:db8::7", "2001:db8::7/128", "One address is a range.");
    }

    @Test
    void growsAndShrinksBlocksAlongARange() {
        Ask.range(
                "10.0.0.3",
                "10.0.0.9",
                "10.0.0.3/32 10.0.0.4/30 10.0.0.8/31",
                "A block of four begins at a multiple of four. From 8 on a block of eight could begin, but it ends"
                        + " behind the last address.");
        Ask.range("10.0.0.0", "10.0.0.2", "10.0.0.0/31 10.0.0.2/32", "A block of four would end behind the last.");
        Ask.range("10.0.0.1", "10.0.0.3", "10.0.0.1/32 10.0.0.2/31", "No larger block begins at an odd address.");
    }

    @Test
    void coversAWholeFamily() {
        Ask.range("0.0.0.0", "255.255.255.255", "0.0.0.0/0", "All there is.");
        Ask.range("::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "::/0", "All there is.");
    }

    @Test
    void coversTheEndOfAFamily() {
        Ask.range("255.255.255.255", "255.255.255.255", "255.255.255.255/32", "Behind the last is nothing.");
        Ask.range("255.255.255.253", "255.255.255.255", "255.255.255.253/32 255.255.255.254/31", "Do not go round.");
        Ask.range(
                "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe",
                "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe/127",
                "Do not go round.");
    }

    @Test
    void crossesTheMiddle() {
        String rule = "127.255.255.255 and 128.0.0.0 are neighbours, and addresses have no sign.";
        Ask.range("127.255.255.255", "128.0.0.0", "127.255.255.255/32 128.0.0.0/32", rule);
        Ask.range("10.0.0.0", "10.255.255.255", "10.0.0.0/8", "Both ends are included.");
    }

    @Test
    void agreesWithPythonOnRanges() {
        Ask.checkGolden("ranges", (words, expected, rule) -> {
            String[] ends = words.split(" ");
            Ask.range(ends[0], ends[1], expected, rule);
        });
    }

    @Test
    void coversRandomRanges() {
        SplittableRandom random = Seed.random("range");
        for (int round = 0; round < 300; round++) {
            Model model = Model.values()[round % 3];
            int one = random.nextInt(Model.SIZE);
            int other = random.nextInt(Model.SIZE);
            BitSet addresses = new BitSet();
            addresses.set(Math.min(one, other), Math.max(one, other) + 1);
            Ask.range(
                    model.address(Math.min(one, other)),
                    model.address(Math.max(one, other)),
                    String.join(" ", model.cover(addresses)),
                    "The fewest blocks for these addresses.");
        }
    }

    @Test
    void refusesWhatIsNoRange() {
        Ask.range("10.0.0.8", "10.0.0.9", "10.0.0.8/31", "Both ends are included.");
        refusedRange("10.0.0.9", "10.0.0.8", "Rule 12: the last address is before the first.");
        refusedRange("200.0.0.0", "10.0.0.0", "Rule 12: the last address is before the first.");
        refusedRange("10.0.0.0", "2001:db8::", "Rule 12: two families.");
        refusedRange("::", "10.0.0.0", "Rule 12: two families.");
        refusedRange("10.0.0.0/32", "10.0.0.1", "Rule 1: an address has no length.");
    }

    @Test
    void cutsAHoleOutOfABlock() {
        Ask.exclude(
                "10.0.0.0/29",
                "10.0.0.2/32",
                "10.0.0.0/31 10.0.0.3/32 10.0.0.4/30",
                "Sorted by address: what is left before the hole, then what is left behind it.");
        Ask.exclude("10.0.0.0/24", "10.0.0.0/25", "10.0.0.128/25", "The other half is left.");
        Ask.exclude("10.0.0.0/24", "10.0.0.128/25", "10.0.0.0/25", "The other half is left.");
        Ask.exclude("2001:db8::/32", "2001:db8::/34", "2001:db8:4000::/34 2001:db8:8000::/33", "Sorted by address.");
    }

    @Test
    void cutsAHoleOutOfAWholeFamily() {
        Ask.exclude("0.0.0.0/0", "128.0.0.0/2", "0.0.0.0/1 192.0.0.0/2", "Sorted by address, which has no sign.");
        Ask.exclude("::/0", "2000::/3", "::/3 4000::/2 8000::/1", "Sorted by address, which has no sign.");
    }

    @Test
    void leavesNothingWhereTheHoleIsTheBlockOrMore() {
        Ask.exclude("10.0.0.0/24", "10.0.0.0/25", "10.0.0.128/25", "The other half is left.");
        Ask.exclude("10.0.0.0/24", "10.0.0.0/24", "", "Rule 13: the hole is the whole block.");
        Ask.exclude("10.0.1.0/24", "10.0.0.0/8", "", "Rule 13: the block lies in the hole.");
        Ask.exclude("10.0.0.0/24", "10.0.0.0/23", "", "Rule 13: the block lies in the hole.");
        Ask.exclude("::/64", "::/0", "", "Rule 13: the block lies in the hole.");
    }

    @Test
    void leavesTheBlockWhereTheHoleLiesElsewhere() {
        String rule = "Rule 13: the hole lies elsewhere, so all of the block is left.";
        Ask.exclude("10.0.0.0/24", "10.0.1.0/24", "10.0.0.0/24", rule);
        Ask.exclude("10.0.0.0/24", "10.0.1.0/32", "10.0.0.0/24", rule);
        Ask.exclude("10.0.0.0/24", "11.0.0.0/8", "10.0.0.0/24", rule);
        Ask.exclude("10.0.0.0/24", "::/0", "10.0.0.0/24", rule);
        Ask.exclude("::/0", "10.0.0.0/24", "::/0", rule);
    }

    @Test
    void refusesHostBits() {
        String rule = "Rule 4: the bits behind the length must be 0.";
        Ask.exclude("10.0.0.0/24", "10.0.0.0/25", "10.0.0.128/25", "The other half is left.");
        Ask.refused("exclude(10.0.0.1/24, 10.0.0.0/25)", () -> CidrTool.exclude("10.0.0.1/24", "10.0.0.0/25"), rule);
        Ask.refused("exclude(10.0.0.0/24, 10.0.0.1/25)", () -> CidrTool.exclude("10.0.0.0/24", "10.0.0.1/25"), rule);
    }

    @Test
    void agreesWithPythonOnHoles() {
        Ask.checkGolden("holes", (words, expected, rule) -> {
            String[] blocks = words.split(" ");
            Ask.exclude(blocks[0], blocks[1], expected, rule);
        });
    }

    @Test
    void cutsRandomHoles() {
        SplittableRandom random = Seed.random("exclude");
        for (int round = 0; round < 300; round++) {
            Model model = Model.values()[round % 3];
            int[] block = Model.drawBlock(random, Model.SIZE);
            int[] hole = Model.drawBlock(random, Model.SIZE);
            BitSet left = new BitSet();
            left.set(block[0], block[1]);
            left.clear(hole[0], hole[1]);
            Ask.exclude(
                    model.block(block[0], block[1] - block[0]),
                    model.block(hole[0], hole[1] - hole[0]),
                    String.join(" ", model.cover(left)),
                    "The fewest blocks for the addresses that are in the block, but not in the hole.");
        }
    }

    private static void refusedRange(String first, String last, String rule) {
        Ask.refused("range(" + first + ", " + last + ")", () -> CidrTool.range(first, last), rule);
    }
}
