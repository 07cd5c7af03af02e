package kata.dnswire;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;

class WritesTest {

    private static final String PARTS = "A message is header, questions, answers, authorities, additionals.";

    @Test
    void writesAQuestion() {
        Check.writes(Check.asks(Check.question("www", "example", "org")), PARTS);
        Check.writes(Check.asks(), "A message may have no records at all.");
    }

    @Test
    void writesNumbersWithoutASign() {
        Check.writes(
                new Message(
                        0xFFFE,
                        0x8580,
                        List.of(new Question(List.of(), 0xFF80, 0x80FF)),
                        List.of(new Resource(List.of(), 41, 1232, 4294967294L, new Data.Raw("ff00"))),
                        List.of(),
                        List.of()),
                "Two bytes go up to 65535, four up to 4294967295.");
    }

    @Test
    void writesAllKindsOfData() {
        Check.writes(
                Check.answers(
                        Check.resource(1, new Data.Raw("c0000201"), "a"),
                        Check.resource(2, new Data.Target(List.of("b", "c")), "d"),
                        Check.resource(
                                6,
                                new Data.Authority(List.of("e"), List.of("f"), 4294967295L, 2, 3, 4, 2147483648L),
                                "g"),
                        Check.resource(15, new Data.Mail(65535, List.of("h")), "i"),
                        Check.resource(16, new Data.Texts(List.of("one", "", "\u00ff")), "j"),
                        Check.resource(65280, new Data.Raw(""), "k")),
                "RDLENGTH is the length of what follows it.");
    }

    @Test
    void writesAllSections() {
        Check.writes(
                new Message(
                        1,
                        2,
                        List.of(Check.question("q"), Check.question("p")),
                        List.of(Check.resource(1, new Data.Raw("01"), "a"), Check.resource(1, new Data.Raw("02"), "b")),
                        List.of(Check.resource(1, new Data.Raw("03"), "c")),
                        List.of(
                                Check.resource(1, new Data.Raw("04"), "d"),
                                Check.resource(1, new Data.Raw("05"), "e"))),
                PARTS);
    }

    @Test
    void writesEveryByteOfALabel() {
        Check.writes(
                Check.asks(Check.question("\u0000\u007f\u0080\u00e9\u00ff", "first.last", "WwW")),
                "Rule 1: a char is a byte, and case stays.");
    }

    @Test
    void writesNamesThatDifferInCaseOnly() {
        Check.writes(
                Check.asks(Check.question("www", "Example"), Check.question("www", "example"), Check.question("WWW")),
                "Rule 1: case stays. If you compress, an ending in another case is another one.");
    }

    @Test
    void writesLabelsThatLookLikeTwo() {
        Check.writes(
                Check.asks(Check.question("a", "b"), Check.question("a.b"), Check.question("c", "a.b")),
                "A label may hold a dot: a.b is one label here, and a, b are two.");
    }

    @Test
    void writesTheLongestThereIs() {
        Check.writes(Check.asks(Check.question(longName(61))), "A label of 63 bytes, a name of 255.");
        Check.writes(
                Check.answers(Check.resource(16, new Data.Texts(List.of("t".repeat(255), "u".repeat(255))))),
                "A text of 255 bytes.");
        Check.writes(
                "one answer of 65512 bytes of data",
                Check.answers(Check.resource(65280, new Data.Raw("ab".repeat(65_512)))),
                "A message of 65535 bytes: 12 + 11 + 65512.");
    }

    @Test
    void refusesLabelsThatDoNotExist() {
        Check.writes(Check.asks(Check.question("x".repeat(63))), "A label of 63 bytes.");
        Check.doesNotWrite(
                "a label of 64 bytes",
                Check.asks(Check.question("x".repeat(64))),
                "Rule 2: a label has at most 63 bytes.");
        Check.doesNotWrite(
                "a label of 256 bytes",
                Check.asks(Check.question("x".repeat(256))),
                "Rule 2: a label has at most 63 bytes.");
        Check.doesNotWrite(
                "an empty label", Check.asks(Check.question("a", "", "b")), "Rule 8: it would end the name.");
        Check.doesNotWrite(
                "an empty label in the RDATA of a CNAME",
                Check.answers(Check.resource(5, new Data.Target(List.of("")))),
                "Rule 8: it would end the name.");
    }

    @Test
    void refusesNamesThatAreTooLong() {
        Check.doesNotWrite(
                "a name of 256 bytes",
                Check.asks(Check.question(longName(62))),
                "Rule 2: a name has at most 255 bytes.");
        List<String> rest = List.of(longName(61)).subList(1, 4);
        List<String> one = new ArrayList<>(List.of("z".repeat(63)));
        one.addAll(rest);
        one.set(3, "y".repeat(62));
        Check.doesNotWrite(
                "two names: one of 255 bytes, and one of 256 with the same beginning",
                Check.asks(Check.question(longName(61)), Check.question(one.toArray(String[]::new))),
                "Rule 2: a name has at most 255 bytes.");
    }

    @Test
    void refusesNamesThatPointersWouldHide() {
        String[] tail = {"x".repeat(63), "x".repeat(63), "x".repeat(63)};
        Check.doesNotWrite(
                "a name of 193 bytes, and the same with a label of 62 bytes before it: 256 bytes",
                Check.asks(Check.question(tail), Check.question("y".repeat(62), tail[0], tail[1], tail[2])),
                "Rule 2: count as if there were no pointers.");
    }

    @Test
    void refusesTextsThatDoNotFit() {
        Check.doesNotWrite(
                "a TXT with a string of 256 bytes",
                Check.answers(Check.resource(16, new Data.Texts(List.of("t".repeat(256))))),
                "Rule 8: its length would not fit into one byte.");
        Check.doesNotWrite(
                "a TXT without strings",
                Check.answers(Check.resource(16, new Data.Texts(List.of()))),
                "Rule 8: a TXT has at least one.");
    }

    @Test
    void refusesMessagesThatAreTooLong() {
        Check.doesNotWrite(
                "one answer of 65513 bytes of data",
                Check.answers(Check.resource(65280, new Data.Raw("ab".repeat(65_513)))),
                "Rule 8: 12 + 11 + 65513 is 65536, one more than a message may have.");
        Check.doesNotWrite(
                "two answers of 40000 bytes each",
                Check.answers(
                        Check.resource(65280, new Data.Raw("ab".repeat(40_000))),
                        Check.resource(65280, new Data.Raw("cd".repeat(40_000)))),
                "Rule 8: together they are too long.");
    }

    @Test
    void leavesWhatItIsGivenAsItWas() {
        List<String> name = new ArrayList<>(List.of("www", "example", "org"));
        Check.writes(Check.asks(new Question(name, 1, 1), new Question(name, 28, 1)), PARTS);
        Expectation.given("name before the call", List.of("www", "example", "org"))
                .expected("name after the call", List.of("www", "example", "org"))
                .got(name)
                .because("What you are given stays as it was.")
                .check();
    }

    @Test
    void writesWhatBindSent() {
        for (String packet : Packet.captured()) {
            try {
                Check.writes(packet, Model.decode(Packet.bytesOf(packet)), "What was read can be written.");
            } catch (Model.Refused e) {
                throw new IllegalStateException(packet, e);
            }
        }
    }

    @Test
    void writesRandomMessages() {
        Messages messages = new Messages(Seed.random("writes"));
        for (int round = 0; round < 500; round++) {
            Check.writes(messages.next(), "Any message.");
        }
    }

    /** Four labels: three of 63 bytes, and a last one. */
    private static String[] longName(int last) {
        return new String[] {"x".repeat(63), "x".repeat(63), "x".repeat(63), "y".repeat(last)};
    }
}
