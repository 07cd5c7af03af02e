package kata.toptalkers;

import static kata.toptalkers.Answers.checkErrors;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.accesslog.AccessLine;
import sre.katas.fixtures.accesslog.AccessLines;

class ErrorsTest {

    @Test
    void countsTheErrorsOfAMinute() throws IOException {
        checkErrors(
                Logs.of(
                        Logs.at("25/Nov/2026:10:00:00 +0000", 503),
                        Logs.at("25/Nov/2026:10:00:59 +0000", 500),
                        Logs.at("25/Nov/2026:10:01:00 +0000", 502)),
                "2026-11-25T10:00:00Z 2\n2026-11-25T10:01:00Z 1",
                "A minute goes from second 0 to second 59, and is named by its beginning.");
    }

    @Test
    void countsNothingButServerErrors() throws IOException {
        checkErrors(
                Logs.of(
                        Logs.at("25/Nov/2026:10:00:00 +0000", 200),
                        Logs.at("25/Nov/2026:10:00:00 +0000", 404),
                        Logs.at("25/Nov/2026:10:00:00 +0000", 499),
                        Logs.at("25/Nov/2026:10:00:00 +0000", 500),
                        Logs.at("25/Nov/2026:10:00:00 +0000", 599),
                        Logs.at("25/Nov/2026:10:00:00 +0000", 600)),
                "2026-11-25T10:00:00Z 2",
                "A server error has a status from 500 to 599.");
    }

    @Test
    void findsNoMinuteInALogWithoutErrors() throws IOException {
        checkErrors(
                Logs.of(Logs.at("25/Nov/2026:10:00:00 +0000", 200)),
                "no minutes",
                "A minute without errors is not in the map.");
        checkErrors("", "no minutes", "An empty log has no errors.");
    }

    @Test
    void leavesOutTheMinutesBetween() throws IOException {
        checkErrors(
                Logs.of(
                        Logs.at("25/Nov/2026:10:00:00 +0000", 500),
                        Logs.at("25/Nov/2026:10:01:00 +0000", 200),
                        Logs.at("25/Nov/2026:10:03:00 +0000", 500)),
                "2026-11-25T10:00:00Z 1\n2026-11-25T10:03:00Z 1",
                "A minute without errors is not in the map, not even with a 0.");
    }

    @Test
    void countsInUtc() throws IOException {
        checkErrors(
                Logs.of(
                        Logs.at("25/Nov/2026:15:30:10 +0530", 500),
                        Logs.at("25/Nov/2026:10:00:20 +0000", 500),
                        Logs.at("25/Nov/2026:03:00:30 -0700", 500),
                        Logs.at("25/Nov/2026:10:00:40 +0530", 500)),
                "2026-11-25T04:30:00Z 1\n2026-11-25T10:00:00Z 3",
                "+0530 is five and a half hours ahead of UTC: 15:30 +0530, 10:00 +0000 and 03:00 -0700 are the same minute.");
    }

    @Test
    void goesToTheDayBeforeWhereUtcDoes() throws IOException {
        checkErrors(
                Logs.of(
                        Logs.at("01/Jan/2027:00:15:00 +0530", 500),
                        Logs.at("31/Dec/2026:23:59:59 -0330", 500),
                        Logs.at("01/Mar/2028:00:30:00 +0100", 500)),
                "2026-12-31T18:45:00Z 1\n2027-01-01T03:29:00Z 1\n2028-02-29T23:30:00Z 1",
                "In UTC it may be another day, month or year.");
    }

    @Test
    void tellsTheSameTimeOnTwoDaysApart() throws IOException {
        checkErrors(
                Logs.of(Logs.at("24/Nov/2026:10:00:00 +0000", 500), Logs.at("25/Nov/2026:10:00:00 +0000", 500)),
                "2026-11-24T10:00:00Z 1\n2026-11-25T10:00:00Z 1",
                "A minute has a date.");
    }

    @Test
    void sortsMinutesByTime() throws IOException {
        checkErrors(
                Logs.of(
                        Logs.at("01/Dec/2026:00:00:00 +0000", 500),
                        Logs.at("30/Nov/2026:09:00:00 +0000", 500),
                        Logs.at("02/Nov/2026:10:00:00 +0000", 500)),
                "2026-11-02T10:00:00Z 1\n2026-11-30T09:00:00Z 1\n2026-12-01T00:00:00Z 1",
                "The earliest minute comes first, in whatever order the lines come.");
    }

    @Test
    void knowsAllMonths() throws IOException {
        String[] months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
        StringBuilder log = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            log.append(Logs.at("07/" + months[i] + "/2026:10:00:00 +0000", 500)).append('\n');
            expected.append(i == 0 ? "" : "\n").append(String.format("2026-%02d-07T10:00:00Z 1", i + 1));
        }
        checkErrors(log.toString(), expected.toString(), "Months are English, in three letters: Sep, not Sept.");
    }

    @Test
    void passesOverMalformedLines() throws IOException {
        checkErrors(
                Logs.of(
                        "",
                        "25/Nov/2026:10:00:00 +0000 500",
                        Logs.at("just now", 500),
                        Logs.at("25/Nov/2026:10:00:00 +0000", 500),
                        "192.0.2.1 - - [25/Nov/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 500"),
                "2026-11-25T10:00:00Z 1",
                "A malformed line is no error, and stops nothing.");
    }

    @Test
    void findsTheStatusOfRealLines() throws IOException {
        checkErrors(
                Logs.of(
                        Logs.asking("GET /\\\" 500 1 HTTP/1.1", 200),
                        Logs.asking("GET /a b c HTTP/1.1", 503) + " \"-\" \"x\"",
                        Logs.asking("-", 502)),
                "2026-11-25T10:00:00Z 2",
                "The status follows the closing quote of the request.");
    }

    /** {@code awk}, {@code date -u}, {@code sort} and {@code uniq -c} on the same log. */
    @Test
    void countsAsTheShellDoes() throws IOException {
        String expected = Logs.golden("office-minutes.golden").stream()
                .map(count -> count.key() + " " + count.lines())
                .collect(Collectors.joining("\n"));
        try (InputStream log = Logs.canned("talkers-office.log")) {
            Expectation.given("log", "logs/talkers-office.log, of the fixtures")
                    .expected("errors per minute", expected)
                    .got(Answers.show(TopTalkers.errorsPerMinute(log)))
                    .because("This is what awk, date -u, sort and uniq -c count: see office-minutes.golden")
                    .check();
        }
    }

    @Test
    void countsRandomLogs() throws IOException {
        SplittableRandom random = Seed.random("countsErrorsOfRandomLogs");
        for (int i = 0; i < 40; i++) {
            AccessLines lines = new AccessLines(random, OffsetDateTime.parse("2027-12-31T23:55:00Z"));
            SortedMap<Instant, Long> expected = new TreeMap<>();
            StringBuilder log = new StringBuilder();
            int size = random.nextInt(12);
            for (int line = 0; line < size; line++) {
                AccessLine next = lines.next();
                log.append(next.text()).append('\n');
                if (next.status() / 100 == 5) {
                    expected.merge(next.time().toInstant().truncatedTo(ChronoUnit.MINUTES), 1L, Long::sum);
                }
            }
            checkErrors(log.toString(), Answers.show(expected), "Each server error counts in its minute in UTC.");
        }
    }
}
