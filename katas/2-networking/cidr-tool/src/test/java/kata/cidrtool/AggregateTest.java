package kata.cidrtool;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;

class AggregateTest {

    @Test
    void joinsTwoHalves() {
        String rule = "The two halves of a block are that block.";
        Ask.aggregate("10.0.0.0/25 10.0.0.128/25", "10.0.0.0/24", rule);
        Ask.aggregate("2001:db8::/33 2001:db8:8000::/33", "2001:db8::/32", rule);
    }

    @Test
    void keepsBlocksThatHaveNothingInCommon() {
        Ask.aggregate("10.0.0.0/24", "10.0.0.0/24", "One block stays as it is.");
        Ask.aggregate("10.0.0.0/24 10.0.2.0/24", "10.0.0.0/24 10.0.2.0/24", "There is a gap between them.");
        Ask.aggregate("10.0.0.0/24 10.0.1.0/25", "10.0.0.0/24 10.0.1.0/25", "They are not of one size.");
    }

    @Test
    void findsNothingInNothing() {
        Ask.aggregate("10.9.0.0/16", "10.9.0.0/16", "One block stays as it is.");
        Ask.aggregate("", "", "Rule 11: without blocks the result is empty.");
    }

    @Test
    void sortsByAddress() {
        Ask.aggregate(
                "100.0.0.0/8 20.0.0.0/8 3.0.0.0/8",
                "3.0.0.0/8 20.0.0.0/8 100.0.0.0/8",
                "Rule 7: by address, not by text: 3 is less than 20.");
    }

    @Test
    void sortsAddressesAbove128Behind() {
        String rule = "Rule 7: from 0 upwards. An address has no sign: 200.0.0.0 is not below zero.";
        Ask.aggregate("200.0.0.0/8 10.0.0.0/8 128.0.0.0/8", "10.0.0.0/8 128.0.0.0/8 200.0.0.0/8", rule);
        Ask.aggregate("fe80::/10 2001:db8::/32 8000::/16", "2001:db8::/32 8000::/16 fe80::/10", rule);
    }

    @Test
    void putsIpv4BeforeIpv6() {
        Ask.aggregate(
                "::/16 200.0.0.0/8 2001:db8::/32 10.0.0.0/8",
                "10.0.0.0/8 200.0.0.0/8 ::/16 2001:db8::/32",
                "Rule 7: IPv4 before IPv6.");
    }

    @Test
    void doesNotJoinNeighboursThatAreNoHalves() {
        String rule = "They are neighbours, but together no block: a /23 begins at an even third number.";
        Ask.aggregate("10.0.1.0/24 10.0.2.0/24", "10.0.1.0/24 10.0.2.0/24", rule);
        Ask.aggregate(
                "10.0.1.0/24 10.0.2.0/24 10.0.3.0/24",
                "10.0.1.0/24 10.0.2.0/23",
                "The second and the third are halves of one block; the first and the second are not.");
    }

    @Test
    void dropsWhatIsRepeatedOrNested() {
        Ask.aggregate("10.0.0.0/24 10.0.0.0/24", "10.0.0.0/24", "Rule 11: blocks may be repeated.");
        Ask.aggregate("10.1.2.0/24 10.0.0.0/8 10.255.255.255/32", "10.0.0.0/8", "Rule 11: blocks may be nested.");
        Ask.aggregate(
                "10.0.0.0/25 10.0.0.64/26 10.0.0.128/25",
                "10.0.0.0/24",
                "The second lies in the first; the first and the third are halves.");
    }

    @Test
    void joinsAgainWhatHasBeenJoined() {
        String rule = "The last /26 completes a /25, and that completes a /24.";
        Ask.aggregate("10.0.0.0/26 10.0.0.64/26 10.0.0.128/26 10.0.0.192/26", "10.0.0.0/24", rule);
        Ask.aggregate("10.0.0.0/25 10.0.0.128/26 10.0.0.192/27 10.0.0.224/27", "10.0.0.0/24", rule);
        Ask.aggregate("10.0.0.192/26 10.0.0.128/26 10.0.0.64/26 10.0.0.0/26", "10.0.0.0/24", rule);
    }

    @Test
    void joinsUpToTheWholeOfAFamily() {
        Ask.aggregate("128.0.0.0/1 0.0.0.0/1", "0.0.0.0/0", "The two halves of all of IPv4.");
        Ask.aggregate("0.0.0.0/0 255.0.0.0/8", "0.0.0.0/0", "All of IPv4 contains everything of IPv4.");
        Ask.aggregate("8000::/1 ::/1 0.0.0.0/1 128.0.0.0/1", "0.0.0.0/0 ::/0", "A /0 has no other half.");
    }

    @Test
    void keepsTheFamiliesApart() {
        String rule = "Rule 10: a block of one family never lies in one of the other.";
        Ask.aggregate("0.0.0.0/0 ::/0", "0.0.0.0/0 ::/0", rule);
        Ask.aggregate("::/0 10.0.0.0/8", "10.0.0.0/8 ::/0", rule);
        Ask.aggregate("::a00:0/104 10.0.0.0/8 ::/1", "10.0.0.0/8 ::/1", rule);
    }

    @Test
    void joinsTheLastAddresses() {
        Ask.aggregate("255.255.255.254/32 255.255.255.255/32", "255.255.255.254/31", "Behind the last is nothing.");
        Ask.aggregate(
                "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe/128 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128",
                "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe/127",
                "Behind the last is nothing.");
    }

    @Test
    void leavesWhatItIsGivenAsItWas() {
        String before = "10.0.2.0/24 10.0.1.0/24 10.0.1.0/24";
        List<String> given = Ask.words(before);
        Ask.check(
                "aggregate(" + given + ")",
                List.of("10.0.1.0/24", "10.0.2.0/24"),
                () -> new ArrayList<>(CidrTool.aggregate(given)),
                "The one that is repeated is dropped.");
        Expectation.given("blocks before the call", Ask.words(before))
                .expected("blocks after the call", Ask.words(before))
                .got(given)
                .because("Rule 11: the caller's collection is the caller's. Sort a copy.")
                .check();
    }

    @Test
    void refusesHostBits() {
        Ask.aggregate("10.0.1.0/24", "10.0.1.0/24", "One block stays as it is.");
        Ask.refused(
                "aggregate([10.0.0.0/24, 10.0.1.7/24])",
                () -> CidrTool.aggregate(List.of("10.0.0.0/24", "10.0.1.7/24")),
                "Rule 4: the bits behind the length must be 0.");
    }

    @Test
    void agreesWithPython() {
        Ask.checkGolden("blocks", Ask::aggregate);
    }

    @Test
    void findsTheFewestBlocksForRandomOnes() {
        SplittableRandom random = Seed.random("aggregate");
        for (int round = 0; round < 600; round++) {
            Model model = Model.values()[round % 3];
            BitSet addresses = new BitSet();
            List<String> blocks = new ArrayList<>();
            for (int i = random.nextInt(1, 16); i > 0; i--) {
                int[] block = Model.drawBlock(random, 8);
                addresses.set(block[0], block[1]);
                blocks.add(model.block(block[0], block[1] - block[0]));
            }
            String expected = String.join(" ", model.cover(addresses));
            Ask.aggregate(String.join(" ", blocks), expected, "The fewest blocks for the same addresses.");
        }
    }
}
