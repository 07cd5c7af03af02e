package kata.dnswire;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;

class PointersTest {

    private static final String QUESTION = "03'www'07'example'03'org'00 0001 0001\n";

    @Test
    void followsAPointerToAWholeName() {
        Check.decodes(
                Packet.header(2, 0, 0, 0) + QUESTION + "c00c 0001 0001",
                Check.asks(Check.question("www", "example", "org"), Check.question("www", "example", "org")),
                "c00c: the name stands at offset 12, counted from the start of the message.");
    }

    @Test
    void followsAPointerBehindLabels() {
        Check.decodes(
                Packet.header(2, 0, 0, 0) + QUESTION + "04'mail'c010 0001 0001",
                Check.asks(Check.question("www", "example", "org"), Check.question("mail", "example", "org")),
                "c010: the rest of the name stands at offset 16.");
    }

    @Test
    void goesOnBehindThePointer() {
        Check.decodes(
                Packet.header(3, 0, 0, 0) + QUESTION + "c010 0001 0001\n01'x'00 0001 0001",
                Check.asks(
                        Check.question("www", "example", "org"), Check.question("example", "org"), Check.question("x")),
                "A pointer has two bytes; what follows in the message stands behind them, not where it led to.");
    }

    @Test
    void followsPointersToPointers() {
        Check.decodes(
                Packet.header(4, 0, 0, 0) + QUESTION + "01'a'c010 0001 0001\n01'b'c021 0001 0001\nc029 0001 0001",
                Check.asks(
                        Check.question("www", "example", "org"),
                        Check.question("a", "example", "org"),
                        Check.question("b", "a", "example", "org"),
                        Check.question("b", "a", "example", "org")),
                "Where a pointer leads there may be labels and another pointer, or a pointer at once.");
    }

    @Test
    void followsAPointerToTheRoot() {
        Check.decodes(
                Packet.header(2, 0, 0, 0) + QUESTION + "01'x'c01c 0001 0001",
                Check.asks(Check.question("www", "example", "org"), Check.question("x")),
                "At offset 28 is the byte 0 that ends the first name. A pointer to it is allowed.");
    }

    @Test
    void keepsTheCaseOfWhatItPointsTo() {
        Check.decodes(
                Packet.header(2, 0, 0, 0) + "03'WwW'03'OrG'00 0001 0001\n04'Mail'c010 0001 0001",
                Check.asks(Check.question("WwW", "OrG"), Check.question("Mail", "OrG")),
                "Rule 1: case stays.");
    }

    @Test
    void followsPointersInRdata() {
        String wire = Packet.header(1, 4, 0, 0) + QUESTION + Packet.record("c010", 2, "03'ns1'c010") + "\n"
                + Packet.record("c010", 15, "000a c00c") + "\n"
                + Packet.record("c010", 6, "c02d 04'root'c010 00000001 00000002 00000003 00000004 00000005") + "\n"
                + Packet.record("c00c", 5, "c010");
        List<String> zone = List.of("example", "org");
        Check.decodes(
                wire,
                new Message(
                        7,
                        256,
                        List.of(Check.question("www", "example", "org")),
                        List.of(
                                new Resource(zone, 2, 1, 60, new Data.Target(List.of("ns1", "example", "org"))),
                                new Resource(zone, 15, 1, 60, new Data.Mail(10, List.of("www", "example", "org"))),
                                new Resource(
                                        zone,
                                        6,
                                        1,
                                        60,
                                        new Data.Authority(
                                                List.of("ns1", "example", "org"),
                                                List.of("root", "example", "org"),
                                                1,
                                                2,
                                                3,
                                                4,
                                                5)),
                                new Resource(List.of("www", "example", "org"), 5, 1, 60, new Data.Target(zone))),
                        List.of(),
                        List.of()),
                "Rule 6: a name in RDATA may end in a pointer to anywhere before, and others may point to it.");
    }

    @Test
    void readsAllFourteenBitsOfAnOffset() {
        for (int size : new int[] {300, 9_000, 16_300}) {
            int offset = 12 + 11 + size;
            byte[] wire = Packet.of(Packet.header(0, 3, 0, 0)
                    + Packet.record("00", 65280, "ab".repeat(size))
                    + Packet.record("01'x'00", 1, "01020304")
                    + Packet.record(String.format("%04x", 0xC000 | offset), 1, "05060708"));
            Check.decodes(
                    "a record of " + size
                            + " bytes of data, then one of the name x., then one whose name is a pointer to " + offset,
                    wire,
                    Check.answers(
                            Check.resource(65280, new Data.Raw("ab".repeat(size))),
                            Check.resource(1, new Data.Raw("01020304"), "x"),
                            Check.resource(1, new Data.Raw("05060708"), "x")),
                    "All bits of the two bytes but the two highest are the offset.");
        }
    }

    @Test
    void followsAsManyPointersAsAreAllowed() {
        List<Question> questions = new ArrayList<>();
        StringBuilder wire = new StringBuilder(Packet.header(127, 0, 0, 0) + "01'x'00 0001 0001");
        for (int i = 0; i < 127; i++) {
            questions.add(Check.question("x"));
            wire.append(i == 0 ? "" : String.format("%04x 0001 0001", 0xC000 | (i == 1 ? 12 : 19 + 6 * (i - 2))));
        }
        Check.decodes(
                "the name x., then 126 names each of which is a pointer to the one before",
                Packet.of(wire.toString()),
                Check.asks(questions.toArray(Question[]::new)),
                "Rule 5: a name may have 126 pointers.");
    }

    @Test
    void readsWhatBindSends() {
        String[] packets = Packet.captured();
        String[] golden = Packet.golden();
        for (int i = 0; i < packets.length; i++) {
            Message got = DnsWire.decode(Packet.bytesOf(packets[i]));
            Expectation.given("captured", packets[i])
                    .expected("as dnspython reads it", golden[i].replace(" | ", "\n"))
                    .got(Told.golden(got).replace(" | ", "\n"))
                    .because("OPT is shown last. Texts are shown between < and >.")
                    .check();
        }
    }
}
