package kata.dnswire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;

class CompressesTest {

    private static final String RULE =
            "Rule 9: the longest ending that stands in the message already, not too far away, becomes a pointer.";

    @Test
    void pointsToAWholeName() {
        check(
                Check.asks(Check.question("a", "b"), Check.question("a", "b")),
                Packet.header(2, 0, 0, 0) + "01'a'01'b'00 0001 0001 c00c 0001 0001");
    }

    @Test
    void pointsToTheEndOfAName() {
        check(
                Check.asks(Check.question("a", "b"), Check.question("c", "b"), Check.question("b")),
                Packet.header(3, 0, 0, 0) + "01'a'01'b'00 0001 0001 01'c'c00e 0001 0001 c00e 0001 0001");
    }

    @Test
    void pointsToTheLongestEnding() {
        check(
                Check.asks(
                        Check.question("b"),
                        Check.question("a", "b"),
                        Check.question("c", "a", "b"),
                        Check.question("a")),
                Packet.header(4, 0, 0, 0)
                        + "01'b'00 0001 0001 01'a'c00c 0001 0001 01'c'c013 0001 0001 01'a'00 0001 0001");
    }

    @Test
    void pointsToAnEndingThatEndsInAPointer() {
        check(
                Check.asks(Check.question("a", "b"), Check.question("c", "d", "b"), Check.question("e", "d", "b")),
                Packet.header(3, 0, 0, 0) + "01'a'01'b'00 0001 0001 01'c'01'd'c00e 0001 0001 01'e'c017 0001 0001");
    }

    @Test
    void writesTheRootAsOneByte() {
        check(
                Check.asks(Check.question("a"), Check.question(), Check.question()),
                Packet.header(3, 0, 0, 0) + "01'a'00 0001 0001 00 0001 0001 00 0001 0001");
    }

    @Test
    void compressesNamesInRdata() {
        Message message = Check.answers(
                Check.resource(2, new Data.Target(List.of("n", "z")), "z"),
                Check.resource(15, new Data.Mail(1, List.of("m", "z")), "n", "z"),
                Check.resource(6, new Data.Authority(List.of("n", "z"), List.of("m", "z"), 1, 2, 3, 4, 5), "z"));
        check(
                message,
                Packet.header(0, 3, 0, 0)
                        + Packet.record("01'z'00", 2, "01'n'c00c")
                        + Packet.record("c019", 15, "0001 01'm'c00c")
                        + Packet.record("c00c", 6, "c019 c02b 00000001 00000002 00000003 00000004 00000005"));
    }

    @Test
    void keepsTheCaseOfLetters() {
        Check.writesInAllBytes(
                "www.Example.org., then www.example.org., then WWW.Example.org.",
                Check.asks(
                        Check.question("www", "Example", "org"),
                        Check.question("www", "example", "org"),
                        Check.question("WWW", "Example", "org")),
                "Rule 9: an ending in another case is another one.");
    }

    @Test
    void leavesRawDataAlone() {
        Message message = Check.answers(
                Check.resource(33, new Data.Raw("0000000513c401610162 00".replace(" ", "")), "a", "b"),
                Check.resource(65280, new Data.Raw("0163016200"), "b"),
                Check.resource(1, new Data.Raw("01020304"), "c", "b"));
        check(
                message,
                Packet.header(0, 3, 0, 0)
                        + Packet.record("01'a'01'b'00", 33, "0000000513c4 01'a'01'b'00")
                        + Packet.record("c00e", 65280, "01'c'01'b'00")
                        + Packet.record("01'c'c00e", 1, "01020304"));
    }

    @Test
    void takesNoTextForAName() {
        Message message = Check.answers(
                Check.resource(16, new Data.Texts(List.of("b", "a", "b", ""))),
                Check.resource(1, new Data.Raw("01020304"), "a", "b"));
        check(
                message,
                Packet.header(0, 2, 0, 0)
                        + Packet.record("00", 16, "01'b'01'a'01'b'00")
                        + Packet.record("01'a'01'b'00", 1, "01020304"));
    }

    @Test
    void remembersEveryEndingOfALongName() {
        String[] labels = "b.a.9.8.7.6.5.4.3.2.1.0.f.e.d.c.b.a.9.8.1.0.0.2.ip6.arpa".split("\\.");
        List<Question> questions = new ArrayList<>();
        questions.add(Check.question(labels));
        for (int i = 1; i < labels.length; i++) {
            questions.add(Check.question(Arrays.copyOfRange(labels, i, labels.length)));
        }
        Check.writesInAllBytes(
                "a name of " + labels.length + " labels, then each of its endings",
                Check.asks(questions.toArray(Question[]::new)),
                RULE);
    }

    @Test
    void pointsToAShorterEndingWhereTheLongestIsTooFarAway() {
        Message message = new Message(
                7,
                256,
                List.of(Check.question("y")),
                List.of(
                        Check.resource(65280, new Data.Raw("ab".repeat(16_384))),
                        Check.resource(1, new Data.Raw("01020304"), "x", "y"),
                        Check.resource(1, new Data.Raw("05060708"), "x", "y")),
                List.of(),
                List.of());
        Check.writesInAllBytes(
                "y., long data, then x.y. twice",
                message,
                "Rule 9: x.y. stands at an offset that does not fit into 14 bits, but y. does: point to that.");
    }

    @Test
    void doesNotPointBehindFourteenBits() {
        for (int at : new int[] {16_382, 16_383, 16_384, 16_385}) {
            Message message = Check.answers(
                    Check.resource(65280, new Data.Raw("ab".repeat(at - 23))),
                    Check.resource(1, new Data.Raw("01020304"), "x", "y"),
                    Check.resource(1, new Data.Raw("05060708"), "x", "y"),
                    Check.resource(1, new Data.Raw("090a0b0c"), "z", "y"));
            Check.writesInAllBytes(
                    "long data, then the name x.y. at offset " + at + ", then x.y. again, then z.y.",
                    message,
                    "Rule 9: a pointer holds 14 bits, so it leads to 16383 at most. Else write the labels.");
        }
    }

    @Test
    void writesWhatBindSentInAsFewBytesAsPossible() {
        for (String packet : Packet.captured()) {
            byte[] wire = Packet.bytesOf(packet);
            try {
                Check.writesInAllBytes(packet, Model.decode(wire), RULE);
            } catch (Model.Refused e) {
                throw new IllegalStateException(packet, e);
            }
        }
    }

    @Test
    void compressesRandomMessages() {
        Messages messages = new Messages(Seed.random("compresses"));
        for (int round = 0; round < 500; round++) {
            Message message = messages.next();
            Check.writesInAllBytes(Told.message(message), message, RULE);
        }
    }

    private static void check(Message message, String expected) {
        Check.writesInAllBytes(Told.message(message), message, RULE);
        Expectation.given("message", Told.message(message))
                .expected("bytes", Packet.hex(Packet.of(expected)))
                .got(Packet.hex(DnsWire.encode(message)))
                .because(RULE)
                .check();
    }
}
