package kata.dnswire;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final String NO_SIGN = "Numbers have no sign: a byte of Java has one, so & 0xFF.";

    @Test
    void readsAQuestion() {
        Check.decodes(
                Packet.header(1, 0, 0, 0) + "03'www'07'example'03'org'00 0001 0001",
                Check.asks(Check.question("www", "example", "org")),
                "A label is a length byte and so many bytes. A byte 0 ends the name.");
    }

    @Test
    void readsAHeaderAlone() {
        Check.decodes(Packet.header(0, 0, 0, 0), Check.asks(), "A message may have no records at all.");
    }

    @Test
    void readsIdAndFlagsWithoutASign() {
        Check.decodes(
                "fffe 8580 0000 0000 0000 0000",
                new Message(0xFFFE, 0x8580, List.of(), List.of(), List.of(), List.of()),
                NO_SIGN);
        Check.decodes(
                "00ff 00ff 0000 0000 0000 0000",
                new Message(0xFF, 0xFF, List.of(), List.of(), List.of(), List.of()),
                NO_SIGN);
    }

    @Test
    void readsTypeAndClassWithoutASign() {
        Check.decodes(
                Packet.header(1, 0, 0, 0) + "01'a'00 ff80 80ff",
                Check.asks(new Question(List.of("a"), 0xFF80, 0x80FF)),
                NO_SIGN);
    }

    @Test
    void readsTheRoot() {
        Check.decodes(
                Packet.header(1, 0, 0, 0) + "00 0002 0001",
                Check.asks(new Question(List.of(), 2, 1)),
                "The root has no labels: its name is one byte, and that is 0.");
    }

    @Test
    void readsSeveralQuestions() {
        Check.decodes(
                Packet.header(3, 0, 0, 0) + "01'a'00 0001 0001\n01'b'01'c'00 001c 0001\n00 0006 0003",
                Check.asks(
                        new Question(List.of("a"), 1, 1),
                        new Question(List.of("b", "c"), 28, 1),
                        new Question(List.of(), 6, 3)),
                "The header says how many there are.");
    }

    @Test
    void keepsTheCaseOfLetters() {
        Check.decodes(
                Packet.header(1, 0, 0, 0) + "03'WwW'07'eXaMpLe'03'OrG'00 0001 0001",
                Check.asks(Check.question("WwW", "eXaMpLe", "OrG")),
                "Rule 1: case stays. Resolvers mix it on purpose, and check that it comes back.");
    }

    @Test
    void keepsEveryByteOfALabel() {
        Check.decodes(
                Packet.header(1, 0, 0, 0) + "06 00 7f 80 c3 a9 ff 00 0001 0001",
                Check.asks(Check.question("\u0000\u007f\u0080\u00c3\u00a9\u00ff")),
                "Rule 1: a char is a byte. In UTF-8 it is not: ISO_8859_1.");
    }

    @Test
    void keepsADotInALabel() {
        Check.decodes(
                Packet.header(1, 0, 0, 0) + "0a'first.last'07'example'00 0001 0001",
                Check.asks(Check.question("first.last", "example")),
                "Rule 1: a label may hold a dot; it ends where its length byte says.");
    }

    @Test
    void readsTheLongestLabelAndTheLongestName() {
        String label = "3f'" + "x".repeat(63) + "'";
        Check.decodes(
                Packet.header(1, 0, 0, 0) + label + "00 0001 0001",
                Check.asks(Check.question("x".repeat(63))),
                "Rule 2: a label may have 63 bytes.");
        String name = label.repeat(3) + "3d'" + "y".repeat(61) + "'00";
        Check.decodes(
                Packet.header(1, 0, 0, 0) + name + " 0001 0001",
                Check.asks(Check.question("x".repeat(63), "x".repeat(63), "x".repeat(63), "y".repeat(61))),
                "Rule 2: a name may have 255 bytes, and this one has: 3 × 64 + 62 + 1.");
    }
}
