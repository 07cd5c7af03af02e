package kata.dnswire;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Seed;

class HostileTest {

    private static final String BACKWARDS = "Rule 5: each pointer leads backwards, before its name and before all"
            + " pointers of that name so far. So there are no loops.";
    private static final String EXACTLY = "Rule 6: RDATA is exactly RDLENGTH bytes long, neither more nor less.";
    private static final String LONG_NAME = "3f'" + "x".repeat(63) + "'";

    @Test
    void refusesAPointerToItself() {
        Check.refused(Packet.header(1, 0, 0, 0) + "c00c 0001 0001", BACKWARDS);
    }

    @Test
    void refusesAPointerIntoItsOwnName() {
        Check.refused(Packet.header(1, 0, 0, 0) + "01'a'c00c 0001 0001", BACKWARDS);
        Check.refused(Packet.header(1, 0, 0, 0) + "01'a'01'b'c00e 0001 0001", BACKWARDS);
        Check.refused(Packet.header(1, 0, 0, 0) + "02 00 61 c00d 0001 0001", BACKWARDS);
    }

    @Test
    void refusesPointersThatLeadToEachOther() {
        Check.refused(Packet.header(2, 0, 0, 0) + "c012 0001 0001\nc00c 0001 0001", BACKWARDS);
        Check.refused(
                Packet.header(0, 2, 0, 0) + Packet.record("00", 65280, "c017 c017") + "\n"
                        + Packet.record("c017", 1, "01020304"),
                BACKWARDS);
    }

    @Test
    void refusesAPointerForwards() {
        Check.refused(Packet.header(2, 0, 0, 0) + "c012 0001 0001\n01'a'00 0001 0001", BACKWARDS);
        Check.refused(
                Packet.header(0, 2, 0, 0) + Packet.record("00", 65280, "c019 01'a'00") + "\n"
                        + Packet.record("c017", 1, "01020304"),
                BACKWARDS + " The second pointer of this name leads forwards.");
        Check.refused(Packet.header(1, 0, 0, 0) + "c0ff 0001 0001", "Behind the end there is nothing to point to.");
    }

    @Test
    void refusesTooManyPointers() {
        StringBuilder wire = new StringBuilder(Packet.header(128, 0, 0, 0) + "01'x'00 0001 0001");
        for (int i = 1; i < 128; i++) {
            wire.append(String.format("%04x 0001 0001", 0xC000 | (i == 1 ? 12 : 19 + 6 * (i - 2))));
        }
        Check.refused(
                "the name x., then 127 names each of which is a pointer to the one before",
                Packet.of(wire.toString()),
                "Rule 5: a name has at most 126 pointers.");
    }

    @Test
    void refusesLengthBytesThatAreNeitherLabelNorPointer() {
        Check.refused(
                Packet.header(1, 0, 0, 0) + "40'" + "x".repeat(64) + "'00 0001 0001",
                "Rule 4: the highest bits of 40 are 01. It is no length.");
        Check.refused(
                Packet.header(1, 0, 0, 0) + "80'" + "x".repeat(128) + "'00 0001 0001",
                "Rule 4: the highest bits of 80 are 10. It is no length.");
        Check.refused(
                Packet.header(2, 0, 0, 0) + "01'a'00 0001 0001\n800c 0001 0001",
                "Rule 4: a pointer has the highest bits 11.");
    }

    @Test
    void refusesANameOf256Bytes() {
        Check.refused(
                Packet.header(1, 0, 0, 0) + LONG_NAME.repeat(3) + "3e'" + "y".repeat(62) + "'00 0001 0001",
                "Rule 2: a name has at most 255 bytes, and this one has 3 × 64 + 63 + 1.");
        Check.refused(
                Packet.header(1, 0, 0, 0) + "01'x'".repeat(128) + "00 0001 0001",
                "Rule 2: length bytes count. This name has 128 × 2 + 1 bytes.");
    }

    @Test
    void refusesANameThatPointersMakeTooLong() {
        String first = Packet.header(2, 0, 0, 0) + LONG_NAME.repeat(3) + "00 0001 0001\n";
        Check.decodes(
                first + "3d'" + "y".repeat(61) + "'c00c 0001 0001",
                Check.asks(
                        Check.question("x".repeat(63), "x".repeat(63), "x".repeat(63)),
                        Check.question("y".repeat(61), "x".repeat(63), "x".repeat(63), "x".repeat(63))),
                "This name has 255 bytes.");
        Check.refused(
                first + "3e'" + "y".repeat(62) + "'c00c 0001 0001",
                "Rule 2: count as if there were no pointers. This name has 256 bytes.");
    }

    @Test
    void refusesMessagesThatEndTooEarly() {
        for (String packet : Packet.captured()) {
            byte[] wire = Packet.bytesOf(packet);
            for (int length = 0; length < wire.length; length++) {
                Check.refused(
                        "the first " + length + " of " + wire.length + " bytes of: " + packet,
                        Arrays.copyOf(wire, length),
                        "Rule 3: the bytes end too early. IllegalArgumentException, and no other.");
            }
        }
    }

    @Test
    void refusesBytesBehindTheLastRecord() {
        Check.refused(Packet.header(0, 0, 0, 0) + "00", "Rule 3: no bytes are left.");
        Check.refused(
                Packet.answer(1, "01020304") + "00 0001 0001", "Rule 3: the header says that there is one answer.");
    }

    @Test
    void refusesCountsThatLie() {
        Check.refused(Packet.header(2, 0, 0, 0) + "01'a'00 0001 0001", "Rule 3: there is one question, not two.");
        Check.refused(
                "0007 0100 ffff ffff ffff ffff 00 0001 0001",
                "Rule 3: the counts lie. Do not make room for what they promise.");
    }

    @Test
    void refusesDataThatIsLongerThanTheMessage() {
        Check.refused(
                Packet.header(0, 1, 0, 0) + "00 0001 0001 0000003c 0005 01020304",
                "Rule 3: RDLENGTH says more than there is.");
        Check.refused(
                Packet.header(0, 1, 0, 0) + "00 ff00 0001 0000003c ffff", "Rule 3: RDLENGTH says more than there is.");
    }

    @Test
    void refusesDataThatIsShorterThanItsLength() {
        Check.refused(Packet.answer(2, "01'a'00 00"), EXACTLY);
        Check.refused(Packet.answer(15, "000a 01'a'00 01020304"), EXACTLY);
        Check.refused(
                Packet.answer(6, "00 00 00000001 00000002 00000003 00000004 00000005 00"),
                EXACTLY + " Here is one more.");
    }

    @Test
    void refusesDataThatIsLongerThanItsLength() {
        String head =
                Packet.header(0, 2, 0, 0) + "00 %04x 0001 0000003c %04x %s\n" + Packet.record("00", 1, "01020304");
        Check.refused(String.format(head, 2, 2, "01'a'00"), EXACTLY);
        Check.refused(String.format(head, 15, 1, "000a 00"), EXACTLY);
        Check.refused(String.format(head, 6, 21, "00 00 00000001 00000002 00000003 00000004 00000005"), EXACTLY);
        Check.refused(String.format(head, 16, 3, "03'abc'"), EXACTLY);
        Check.refused(String.format(head, 2, 0, "00"), EXACTLY);
    }

    @Test
    void refusesTextsThatRunOverTheirEnd() {
        Check.refused(Packet.answer(16, "01'a'02'b'"), EXACTLY);
        Check.refused(
                Packet.header(0, 2, 0, 0) + Packet.record("00", 16, "05'ab'") + "\n"
                        + Packet.record("00", 1, "01020304"),
                EXACTLY);
    }

    @Test
    void refusesATxtWithoutStrings() {
        Check.refused(Packet.answer(16, ""), "Rule 6: a TXT has at least one string. It may be empty: 00.");
        Check.refused(
                Packet.header(0, 2, 0, 0) + Packet.record("00", 16, "") + "\n" + Packet.record("00", 1, "01020304"),
                "Rule 6: a TXT has at least one string.");
    }

    @Test
    void judgesBytesThatWereChangedOnTheWay() {
        SplittableRandom random = Seed.random("changed");
        String[] packets = Packet.captured();
        for (int round = 0; round < 3_000; round++) {
            String packet = packets[random.nextInt(packets.length)];
            byte[] wire = Packet.bytesOf(packet);
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                int at = random.nextInt(wire.length);
                wire[at] = (byte) (random.nextInt(3) == 0 ? 0xC0 : random.nextInt(4) == 0 ? 12 : random.nextInt(256));
            }
            judge(wire);
        }
    }

    private static void judge(byte[] wire) {
        Message expected;
        try {
            expected = Model.decode(wire);
        } catch (Model.Refused e) {
            Check.refused(Packet.hex(wire), wire, "Changed on the way: " + e.getMessage() + ".");
            return;
        }
        Check.decodes(Packet.hex(wire), wire, expected, "Changed on the way, but still a message.");
    }
}
