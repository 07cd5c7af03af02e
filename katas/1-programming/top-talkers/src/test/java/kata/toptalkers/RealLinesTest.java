package kata.toptalkers;

import static kata.toptalkers.Answers.checkTop;
import static kata.toptalkers.Dimension.AGENT;
import static kata.toptalkers.Dimension.CLIENT;
import static kata.toptalkers.Dimension.REQUEST;
import static kata.toptalkers.Dimension.STATUS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.accesslog.AccessLine;
import sre.katas.fixtures.accesslog.AccessLines;

class RealLinesTest {

    private static final String QUOTES =
            "A \\\" inside is text: the quotes end at the first one without a backslash before it.";

    @Test
    void readsClientsOfEveryKind() throws IOException {
        checkTop(
                Logs.of(
                        Logs.by("2001:db8::17"),
                        Logs.by("crawler.example.net"),
                        Logs.by("2001:db8::17"),
                        Logs.by("::1")),
                CLIENT,
                10,
                "2 × 2001:db8::17\n1 × ::1\n1 × crawler.example.net",
                "A client may have an IPv6 address, or be logged by name.");
    }

    @Test
    void readsALogThatWasThroughWindows() throws IOException {
        String log = Logs.of(Logs.from("curl/8.5.0"), Logs.by("192.0.2.1"), Logs.from("curl/8.5.0"));
        checkTop(
                log.replace("\n", "\r\n"),
                AGENT,
                10,
                "2 × curl/8.5.0\n1 × -",
                "A line may end with \\r\\n. Neither belongs to the line.");
    }

    @Test
    void readsALastLineWithoutALineEnd() throws IOException {
        checkTop(
                Logs.by("192.0.2.1") + "\n" + Logs.by("192.0.2.1"),
                CLIENT,
                10,
                "2 × 192.0.2.1",
                "The last line counts, also without a line end.");
    }

    @Test
    void findsTheStatusBehindARequestOfAnyLength() throws IOException {
        checkTop(
                Logs.of(
                        Logs.asking("GET /search?q=red shoes 500 HTTP/1.1", 404),
                        Logs.asking("-", 408),
                        Logs.asking("GET /", 400),
                        Logs.asking("", 400),
                        Logs.asking("GET / HTTP/1.1", 200)),
                STATUS,
                10,
                "2 × 400\n1 × 200\n1 × 404\n1 × 408",
                "A request may hold any number of blanks, be a dash, or be empty: the status follows its closing quote.");
    }

    @Test
    void readsEscapedQuotesInARequest() throws IOException {
        checkTop(
                Logs.of(Logs.asking("GET /?q=\\\"a b\\\" 999 HTTP/1.1", 200)),
                REQUEST,
                10,
                "1 × GET /?q=\\\"a b\\\" 999 HTTP/1.1",
                QUOTES + " The key stays as it stands in the log.");
    }

    @Test
    void readsEscapedQuotesInAnAgent() throws IOException {
        checkTop(
                Logs.of(Logs.from("say \\\"hello\\\" bot"), Logs.from("\\\"")),
                AGENT,
                10,
                "1 × \\\"\n1 × say \\\"hello\\\" bot",
                QUOTES);
    }

    @Test
    void endsATextAtAQuoteBehindAnEscapedBackslash() throws IOException {
        checkTop(
                Logs.of(Logs.from("C:\\\\tools\\\\"), Logs.asking("GET /a\\\\ HTTP/1.1\\\\", 200)),
                AGENT,
                10,
                "1 × -\n1 × C:\\\\tools\\\\",
                "\\\\ is one backslash as text, so the quote behind it is a real one.");
    }

    @Test
    void readsEmptyTexts() throws IOException {
        checkTop(
                Logs.of(Logs.by("192.0.2.1") + " \"\" \"\""),
                AGENT,
                10,
                "1 × an empty key",
                "Two quotes with nothing between are an empty text.");
    }

    @Test
    void readsUsersAndAnswersWithoutBytes() throws IOException {
        String line = "192.0.2.1 ident-7 alice@example.org " + Logs.TIME + " \"HEAD / HTTP/1.1\" 304 -";
        checkTop(
                Logs.of(line),
                STATUS,
                10,
                "1 × 304",
                "The second and third field may be more than -, and the bytes may be -.");
    }

    @Test
    void readsBracketsInsideTexts() throws IOException {
        checkTop(
                Logs.of(Logs.asking("GET /?filter[id]=[1,2] HTTP/1.1", 200), Logs.from("[bot] 500")),
                STATUS,
                10,
                "2 × 200",
                "Inside quotes, brackets and figures are text.");
    }

    @Test
    void countsMalformedLinesAndGoesOn() throws IOException {
        checkTop(
                Logs.of(
                        Logs.by("192.0.2.1"),
                        "",
                        "-",
                        "2026/11/25 10:00:00 [error] 7#7: *1 connect() failed, client: 192.0.2.1",
                        "192.0.2.1 - - [yesterday] \"GET / HTTP/1.1\" 200 512",
                        "192.0.2.1 - - " + Logs.TIME + " \"GET / HTTP/1.1\" OK 512",
                        "192.0.2.1 - - " + Logs.TIME + " \"GET / HTTP/1.1\" 200",
                        "192.0.2.1 - - " + Logs.TIME + " GET / HTTP/1.1 200 512",
                        Logs.by("192.0.2.1") + " \"-\"",
                        "\0\0\0\0",
                        Logs.by("192.0.2.1")),
                CLIENT,
                10,
                "2 × 192.0.2.1",
                9,
                "A line of any other shape, and be it empty, is malformed: count it, never throw, and read on.");
    }

    @Test
    void countsMalformedLinesAlsoWhenAskedForNoKeys() throws IOException {
        checkTop(Logs.of("what?", Logs.by("192.0.2.1")), CLIENT, 0, "no keys", 1, "malformed does not depend on n.");
    }

    /** A line may be cut anywhere when a disk fills up; the common format ends in the middle of the combined one. */
    @Test
    void judgesALineThatWasCutAnywhere() throws IOException {
        String common = "2001:db8::17 - - " + Logs.TIME + " \"GET /a \\\"b\\\" HTTP/1.1\" 200 4096";
        String whole = common + " \"-\" \"curl/8.5.0\"";
        for (int length = 1; length <= whole.length(); length++) {
            if (length == common.length() + 1) {
                continue; // A common line and a blank: let an answer that strips blanks be right.
            }
            boolean wellFormed = length == whole.length() || length > common.length() - 4 && length <= common.length();
            checkTop(
                    whole.substring(0, length),
                    STATUS,
                    10,
                    wellFormed ? "1 × 200" : "no keys",
                    wellFormed ? 0 : 1,
                    "The whole line must have the shape of the common or the combined format, not only its beginning.");
        }
    }

    @Test
    void readsTextAsUtf8() throws IOException {
        checkTop(
                Logs.of(Logs.from("Café/1.0"), Logs.from("日本"), Logs.from("Café/1.0")),
                AGENT,
                10,
                "2 × Café/1.0\n1 × 日本",
                "A log is UTF-8, whatever the machine's own encoding is.");
    }

    @Test
    void countsALineWithBytesThatAreNoText() throws IOException {
        String log = Logs.of(Logs.asking("GET /\u00ff\u00fe HTTP/1.1", 400), Logs.asking("GET / HTTP/1.1", 200));
        Top got = TopTalkers.top(new ByteArrayInputStream(log.getBytes(StandardCharsets.ISO_8859_1)), STATUS, 10);
        Expectation.given("log", log.replace("\u00ff\u00fe", "(bytes ff fe)"))
                .and("by", STATUS)
                .expected(Answers.told("1 × 200\n1 × 400", 0))
                .got(Answers.told(got))
                .because("Bytes that are no UTF-8 make no line malformed.")
                .check();
    }

    /** {@code awk | sort | uniq -c | sort} on the same log. */
    @Test
    void countsAsTheShellDoes() throws IOException {
        for (Dimension by : Dimension.values()) {
            String golden = "shop-" + by.name().toLowerCase(java.util.Locale.ROOT) + ".golden";
            try (InputStream log = Logs.canned("talkers-shop.log")) {
                Top got = TopTalkers.top(log, by, 100);
                Expectation.given("log", "logs/talkers-shop.log, of the fixtures")
                        .and("by", by)
                        .expected(Answers.told(Answers.show(Logs.golden(golden)), 14))
                        .got(Answers.told(got))
                        .because("This is what awk, sort and uniq -c count: see " + golden)
                        .check();
            }
        }
    }

    @Test
    void countsRandomLogs() throws IOException {
        SplittableRandom random = Seed.random("countsRandomLogs");
        for (int i = 0; i < 40; i++) {
            AccessLines lines = new AccessLines(random, OffsetDateTime.parse("2026-09-30T23:00:00Z"));
            Dimension by = Dimension.values()[random.nextInt(4)];
            Map<String, Long> counts = new TreeMap<>();
            StringBuilder log = new StringBuilder();
            int size = random.nextInt(12);
            for (int line = 0; line < size; line++) {
                AccessLine next = lines.next();
                log.append(next.text()).append(random.nextInt(5) == 0 ? "\r\n" : "\n");
                counts.merge(key(next, by), 1L, Long::sum);
            }
            checkTop(
                    log.toString(),
                    by,
                    20,
                    Answers.show(Answers.ranked(counts)),
                    "Most lines first, then the smallest key.");
        }
    }

    private static String key(AccessLine line, Dimension by) {
        return switch (by) {
            case CLIENT -> line.client();
            case REQUEST -> line.request();
            case STATUS -> String.valueOf(line.status());
            case AGENT -> line.agent() == null ? "-" : line.agent();
        };
    }

    @Test
    void readsBytesThatFitNoInt() throws IOException {
        String line = Logs.by("192.0.2.1").replace(" 512", " ");
        checkTop(
                Logs.of(line + "3000000000", line + "99999999999999999999"),
                CLIENT,
                10,
                "2 × 192.0.2.1",
                "bytes is a number: a download may be larger than an int.");
    }

    @Test
    void countsLinesWithMoreOrLessThanTheFormatAsMalformed() throws IOException {
        String common = Logs.by("192.0.2.1");
        checkTop(
                Logs.of(
                        common + " \"-\" \"curl\" \"10.0.0.1\"",
                        common + " \"-\" \"curl\"x",
                        common.replaceFirst(" ", "  "),
                        " " + common,
                        common.replace(" 512", " ") + " \"-\" \"curl\"",
                        common),
                CLIENT,
                10,
                "1 × 192.0.2.1",
                5,
                "One blank between fields, and nothing but them.");
    }

    @Test
    void takesTheSeparatorsOfUnicodeForText() throws IOException {
        checkTop(
                Logs.of(Logs.from("a\u0085b\u2028c"), Logs.from("x")),
                AGENT,
                10,
                "1 × a\u0085b\u2028c\n1 × x",
                "A line ends with \\n or \\r\\n. Other separators, such as U+0085 and U+2028, are text.");
    }

    @Test
    void ordersKeysAsStringsCompare() throws IOException {
        checkTop(
                Logs.of(Logs.from("\uFF5E"), Logs.from("\uD83D\uDE00")),
                AGENT,
                10,
                "1 × \uD83D\uDE00\n1 × \uFF5E",
                "String.compareTo compares chars: the surrogates of an emoji come before U+FF5E.");
    }
}
