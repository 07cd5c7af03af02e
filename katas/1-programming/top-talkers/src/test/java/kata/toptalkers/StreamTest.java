package kata.toptalkers;

import static kata.toptalkers.Dimension.CLIENT;
import static kata.toptalkers.Dimension.REQUEST;
import static kata.toptalkers.Dimension.STATUS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.accesslog.LineStream;

class StreamTest {

    private static final int LINES = 21_000;
    /** With 2,000 characters in each line, 21,000 lines are 84 MB: more than the heap. */
    private static final String LONG_AGENT = "x".repeat(1_900);

    private static final int AT_ONCE = 1 << 20;

    @Test
    void readsALogThatComesInPieces() throws IOException {
        String log = Logs.of(Logs.by("2001:db8::17"), Logs.from("Café \\\"x\\\""), "what?", Logs.by("2001:db8::17"));
        for (int atOnce = 1; atOnce <= 7; atOnce++) {
            Top got = TopTalkers.top(Logs.dripping(log.replace("\n", "\r\n"), atOnce), CLIENT, 9);
            Expectation.given("log", log)
                    .and("comes in pieces of", atOnce + " bytes; available() is 0")
                    .expected(Answers.told("2 × 2001:db8::17\n1 × 203.0.113.9", 1))
                    .got(Answers.told(got))
                    .because(
                            "A read gives as much as there is just now, and ends at -1 only. A piece may end anywhere.")
                    .check();
        }
    }

    @Test
    void readsTheErrorsOfALogThatComesInPieces() throws IOException {
        String log = Logs.of(Logs.at("25/Nov/2026:15:30:10 +0530", 500), Logs.at("25/Nov/2026:10:00:20 +0000", 503));
        Expectation.given("log", log)
                .and("comes in pieces of", "3 bytes; available() is 0")
                .expected("errors per minute", "2026-11-25T10:00:00Z 2")
                .got(Answers.show(TopTalkers.errorsPerMinute(Logs.dripping(log, 3))))
                .because("A read gives as much as there is just now, and ends at -1 only.")
                .check();
    }

    @Test
    void readsVeryLongTexts() throws IOException {
        String request = "GET /" + "a".repeat(60_000) + " HTTP/1.1";
        String agent = "\\\"".repeat(30_000);
        String log = Logs.of(Logs.asking(request, 414) + " \"-\" \"" + agent + "\"");
        Expectation.given("log", "one line: a request of 60,014 characters, and an agent of 30,000 escaped quotes")
                .expected(Answers.told("1 × 414", 0))
                .got(Answers.told(TopTalkers.top(Logs.stream(log), STATUS, 9)))
                .because("A line may have 200,000 characters. A regex must not need the stack for each of them.")
                .check();
        Expectation.given("log", "the same line")
                .and("by", REQUEST)
                .expected(Answers.told("1 × " + request, 0))
                .got(Answers.told(TopTalkers.top(Logs.stream(log), REQUEST, 9)))
                .because("The key is the whole request.")
                .check();
    }

    @Test
    void countsALogLargerThanTheHeap() throws IOException {
        Top got = TopTalkers.top(large(), CLIENT, 2);
        Expectation.given("log", "21,000 lines of 2,000 bytes, from three clients in turn; the heap has 32 MB")
                .expected(Answers.told("7000 × 192.0.2.0\n7000 × 192.0.2.1", 0))
                .got(Answers.told(got))
                .because("Read line by line, and keep the counts only.")
                .check();
    }

    @Test
    void countsTheErrorsOfALogLargerThanTheHeap() throws IOException {
        SortedMap<Instant, Long> got = TopTalkers.errorsPerMinute(large());
        Expectation.given("log", "21,000 lines of 2,000 bytes, one in three with status 502; the heap has 32 MB")
                .expected("errors per minute", "2026-11-25T10:00:00Z 7000")
                .got(Answers.show(got))
                .because("Read line by line, and keep the counts only.")
                .check();
    }

    private static LineStream large() {
        byte[][] lines = new byte[3][];
        for (int i = 0; i < 3; i++) {
            String line = "192.0.2." + i + " - - " + Logs.TIME + " \"GET / HTTP/1.1\" " + (200 + 151 * i)
                    + " 1 \"-\" \"" + LONG_AGENT + "\"\n";
            lines[i] = line.getBytes(StandardCharsets.US_ASCII);
        }
        return new LineStream(LINES, AT_ONCE, number -> lines[number % 3]);
    }

    @Test
    void handsOnTheFailureOfTheStream() throws IOException {
        byte[] start = (Logs.by("192.0.2.1") + "\n").getBytes(StandardCharsets.UTF_8);
        InputStream fails = new SequenceInputStream(new ByteArrayInputStream(start), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        });
        String got;
        try {
            got = Answers.told(TopTalkers.top(fails, CLIENT, 9)).toString();
        } catch (IOException | UncheckedIOException e) {
            got = "IOException";
        }
        Expectation.given("log", "one line, then the stream throws an IOException")
                .expected("IOException")
                .got(got)
                .because("Half a log is no answer: what the stream throws goes to the caller.")
                .check();
    }
}
