package kata.logfilter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kata.logfilter.Log.Format.JAVA;
import static kata.logfilter.Log.Format.PLAIN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kata.logfilter.Filter.AtLeast;
import kata.logfilter.Filter.Contains;
import kata.logfilter.Filter.FieldIs;
import kata.logfilter.Filter.Level;
import kata.logfilter.Filter.Matches;
import kata.logfilter.LogFilter.Stats;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Seed;

class RecordsTest {

    private static final Check SHOP = Check.canned(JAVA, "app-java.log");
    private static final Check APP = Check.canned(PLAIN, "app.log");
    private static final String[] STACK = {
        "2025-03-28 09:00:07,120 ERROR [http-3] shop.OrderService - order 17 failed",
        "java.lang.IllegalStateException: pool db-1 is exhausted",
        "\tat shop.Pool.take(Pool.java:88)",
        "\tat shop.OrderService.place(OrderService.java:41)",
        "\tat java.base/java.lang.Thread.run(Thread.java:840)",
        "\tSuppressed: java.io.IOException: close failed",
        "\t\tat shop.Pool.close(Pool.java:120)",
        "\t\t... 2 more",
        "Caused by: java.net.ConnectException: Connection refused",
        "\tat java.base/sun.nio.ch.Net.connect0(Native Method)",
        "\t... 12 more"
    };

    @Test
    void writesAStackTraceWhole() {
        SHOP.with(new Contains("order 17 failed"))
                .writes("Rule 16: lines that are no head belong to the record before them.", STACK);
    }

    @Test
    void findsARecordByALineInItsMiddle() {
        SHOP.with(new Contains("Pool.java:120"))
                .writes("Rule 16: the text of a record is all of its lines, and all of them are written.", STACK);
        SHOP.with(new Matches("failed\\njava\\.lang\\.Ill"))
                .writes("Rule 16: in the text there is \\n between two lines.", STACK);
    }

    @Test
    void countsRecordsAndNotLines() {
        SHOP.with(new AtLeast(Level.ERROR))
                .counts("read", Stats::read, 8, "Rule 16: eight head lines, eight records.")
                .counts("matched", Stats::matched, 3, "Rule 16: two are ERROR, one is FATAL.")
                .counts("malformed", Stats::malformed, 0, "Lines that belong to a record are not malformed.");
    }

    @Test
    void knowsAHeadByItsWholeShape() {
        SHOP.with(new Contains("1204 orders"))
                .writes(
                        "Rule 16: a line that only begins with a date is no head; empty lines belong to the record too.",
                        "2025-03-28 09:00:07,500 INFO  [http-4] shop.Report - the report of today:",
                        "",
                        "2025-03-27 was a Thursday: 1204 orders",
                        "2025-03-28 09:00:00,000 is when it was made",
                        "");
    }

    @Test
    void takesNoLineForAHeadThatLacksAPartOfOne() {
        String head = "2025-03-28 09:00:01,004 INFO [main] a.B - one";
        for (String line : new String[] {
            "2025-03-28 09:00:02 INFO [main] a.B - no fraction",
            "2025-03-28T09:00:02,004 INFO [main] a.B - no blank",
            "2025-03-28 09:00:02,004 Info [main] a.B - no capitals",
            "2025-03-28 09:00:02,004 [main] a.B - no level",
            "2025-03-28 09:00:02,004 INFO a.B - no thread",
            "2025-03-28 09:00:02,004 INFO [main] - no logger",
            "2025-03-28 09:00:02,004 INFO [main] a.B no dash"
        }) {
            Check.lines(JAVA, head, line)
                    .counts("read", Stats::read, 1, "Rule 16: the second line lacks a part, so it is no head.");
        }
    }

    @Test
    void takesNoLineForAHeadThatHasMoreThanOne() {
        String head = "2025-03-28 09:00:01,004 INFO [main] a.B - one";
        for (String line : new String[] {
            "2025-03-28 09:00:02,004 WARNING [main] a.B - another name",
            "2025-03-28 09:00:02,004Z INFO [main] a.B - an offset",
            "2025-03-28 09:00:02,004 +0100 INFO [main] a.B - an offset",
            "2025-03-28 09:00:02,0040040040 INFO [main] a.B - ten digits",
            "2025-03-28 09:00:02,004 INFO [main]  a.B - two blanks",
            "2025-03-28 09:00:02,004 INFO [main] a B - a blank in the logger",
            " 2025-03-28 09:00:02,004 INFO [main] a.B - a blank before it"
        }) {
            Check.lines(JAVA, head, line)
                    .counts(
                            "read",
                            Stats::read,
                            1,
                            "Rule 16: the second line has more than a head has, so it is none.");
        }
    }

    @Test
    void takesAHeadForOneWhateverItsTime() {
        Check.lines(
                        JAVA,
                        "2025-03-28 09:00:01,004 INFO [main] a.B - one",
                        "2025-02-30 09:00:02,004 INFO [main] a.B - two")
                .counts(
                        "read",
                        Stats::read,
                        2,
                        "Rules 12 and 16: 30 February is no time, but it has the shape of a head.")
                .counts("malformed", Stats::malformed, 0, "Rule 12: a record is not malformed for its time.");
    }

    @Test
    void readsTheFieldsOfTheHead() {
        Check record =
                Check.lines(JAVA, "2025-03-28 09:00:01,004 INFO  [pool 7-1] a.B - started - now", "level=FATAL x - y");
        record.selects(new FieldIs("level", "INFO"), "The level is padded with blanks.");
        record.selects(new FieldIs("thread", "pool 7-1"), "The thread stands in brackets, and may hold blanks.");
        record.selects(new FieldIs("logger", "a.B"), "The logger follows the thread.");
        record.selects(
                new FieldIs("msg", "started - now"), "Rule 16: msg is that of the head, without the other lines.");
        record.leaves(new AtLeast(Level.WARN), "The level is that of the head.");
        new TimeOf(record).is("2025-03-28T09:00:01.004Z", "The time is that of the head.");
    }

    @Test
    void readsLocalTimesOfTheNightsWhenTheClockChanges() {
        new TimeOf(Check.lines(JAVA, "2025-03-30 02:30:00,000 WARN  [batch] a.B - x")
                        .in("Europe/Berlin", 2025))
                .is("2025-03-30T01:30:00Z", "Rule 13.");
        Check.canned(JAVA, "berlin-2025.log")
                .in("Europe/Berlin", 2025)
                .with(new Filter.Within(Instant.parse("2025-03-30T01:30:00Z"), Instant.parse("2025-03-30T01:30:01Z")))
                .writes(
                        "Rule 13: 02:30 does not exist in that night, and is the same instant as 03:30.",
                        "2025-03-30 02:30:00,000 WARN  [batch] shop.Batch - this time does not exist in Berlin",
                        "2025-03-30 03:30:00,000 INFO  [batch] shop.Batch - the same instant as the time that did not exist");
    }

    @Test
    void takesLinesBeforeTheFirstHeadForOneMalformedRecord() {
        Check log = Check.lines(
                JAVA,
                "\tat a.B.c(B.java:1)",
                "",
                "... 2 more",
                "2025-03-28 09:00:01,004 INFO [main] a.B - hello",
                "more");
        log.counts("read", Stats::read, 2, "Rule 16: they are one record.")
                .counts("malformed", Stats::malformed, 1, "Rule 16: and it is malformed.");
        log.with(new Contains("2 more"))
                .writes(
                        "Rule 7: a malformed record can be selected by its text.",
                        "\tat a.B.c(B.java:1)",
                        "",
                        "... 2 more");
        log.with(new AtLeast(Level.TRACE))
                .writes("The head starts the next record.", "2025-03-28 09:00:01,004 INFO [main] a.B - hello", "more");
    }

    @Test
    void endsTheLastRecordWithTheFile() {
        Check log = Check.bytes(
                JAVA,
                "2025-03-28 09:00:01,004 INFO [main] a.B - one\n2025-03-28 09:00:02 WARN\n\tat x".getBytes(UTF_8));
        log.counts("read", Stats::read, 1, "A line that is no whole head belongs to the record before it.");
        log.with(new Contains("at x"))
                .writes(
                        "The last record ends where the file ends.",
                        "2025-03-28 09:00:01,004 INFO [main] a.B - one",
                        "2025-03-28 09:00:02 WARN",
                        "\tat x");
    }

    @Test
    void writesWhatStandsBefore() {
        APP.with(Filter.of(new Contains("ERROR")).numbered().context(1, 0))
                .writes(
                        "Rule 17: a - behind the number of a context line, and no record is written twice; grep -n -B 1.",
                        Bytes.golden("before"));
    }

    @Test
    void writesWhatStandsAfter() {
        APP.with(Filter.of(new Contains("WARN")).numbered().context(0, 2))
                .writes("Rule 17: grep -n -A 2.", Bytes.golden("after"));
    }

    @Test
    void writesNoLineTwiceWhereContextsOverlap() {
        APP.with(Filter.of(new Matches("ERROR|FATAL")).numbered().context(2, 2))
                .writes("Rule 17: no record is written twice; grep -n -C 2.", Bytes.golden("context"));
        APP.with(Filter.of(new Contains("request")).numbered().context(3, 3))
                .writes("Rule 17: no record is written twice; grep -n -C 3.", Bytes.golden("context-all"));
    }

    @Test
    void writesContextOfAnInvertedSelection() {
        APP.with(Filter.of(new Contains("INFO")).inverted().numbered().context(1, 1))
                .writes("Rule 17: grep -n -v -C 1.", Bytes.golden("context-inverted"));
    }

    @Test
    void partsGroupsOnlyWhereTheyDoNotTouch() {
        APP.with(Filter.of(new Contains("pool db-2")).context(1, 1))
                .writes(
                        "Rule 17: one group needs no --; without numbers there are no marks.",
                        Bytes.golden("context-plain"));
        Check.lines(PLAIN, "x", "a", "b", "x", "a", "x", "c", "d", "e", "x")
                .with(Filter.of(new Contains("x")).context(1, 1))
                .writes(
                        "Rule 17: -- where a record is left out between two groups, and nowhere else.",
                        "x",
                        "a",
                        "b",
                        "x",
                        "a",
                        "x",
                        "c",
                        "--",
                        "e",
                        "x");
        Check.lines(PLAIN, "x", "a", "x")
                .with(new Contains("x"))
                .writes("Rule 17: without context there is no --.", "x", "x");
    }

    @Test
    void writesNoContextBehindTheLimit() {
        Check log = Check.lines(PLAIN, "x1", "a", "x2", "b", "c", "x3")
                .with(Filter.of(new Contains("x")).context(1, 2).first(2));
        log.writes("Rule 5: two are selected, so stop. Nothing more is written, no context either.", "x1", "a", "x2");
        log.counts("read", Stats::read, 3, "Rule 5: nothing more is counted.");
    }

    @Test
    void carriesContextFromFileToFile() {
        Log log = Log.of(
                PLAIN,
                new FakeFile("app.log.2", "a1\na2\n".getBytes(UTF_8)),
                new FakeFile("app.log.1", "x\n".getBytes(UTF_8)),
                new FakeFile("app.log", "b1\nb2\n".getBytes(UTF_8)));
        Check.log(log, "app.log.2 with a1 and a2, app.log.1 with x, app.log with b1 and b2")
                .with(Filter.of(new Contains("x")).numbered().context(1, 1))
                .writes("Rule 17: the records around it stand in the files around it.", "2-a2", "3:x", "4-b1");
    }

    @Test
    void countsContextInRecords() {
        SHOP.with(Filter.of(new Contains("order 18 failed")).numbered().context(2, 1))
                .writes(
                        "Rule 17: two records before, whole; each line with its own number.",
                        "14-2025-03-28 09:00:07,500 INFO  [http-4] shop.Report - the report of today:",
                        "15-",
                        "16-2025-03-27 was a Thursday: 1204 orders",
                        "17-2025-03-28 09:00:00,000 is when it was made",
                        "18-",
                        "19-2025-03-28 09:00:08,000 DEBUG [http-4] shop.Report - done",
                        "20:2025-03-28 09:00:09.250 ERROR [http-5] shop.OrderService - order 18 failed",
                        "21:java.lang.NullPointerException: Cannot invoke \"shop.Order.id()\" because \"order\" is null",
                        "22:\tat shop.OrderService.place(OrderService.java:39)",
                        "23-2025-03-28 09:00:10,000 FATAL [main] shop.Gateway - out of pools, going down");
    }

    @Test
    void agreesWithASlowModelOfContext() {
        SplittableRandom random = Seed.random("context");
        for (int round = 0; round < 80; round++) {
            List<String> lines = new ArrayList<>();
            int count = random.nextInt(1, 30);
            for (int i = 0; i < count; i++) {
                lines.add((random.nextInt(5) == 0 ? "x" : "a") + i);
            }
            int before = random.nextInt(4);
            int after = random.nextInt(4);
            Check.lines(PLAIN, lines.toArray(String[]::new))
                    .with(Filter.of(new Contains("x")).numbered().context(before, after))
                    .writes("Rule 17.", model(lines, before, after));
        }
    }

    /** Marks for each line whether a selected one is near, then writes what is marked. */
    private static String[] model(List<String> lines, int before, int after) {
        List<String> out = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            boolean near = false;
            for (int j = Math.max(0, i - after); j <= Math.min(lines.size() - 1, i + before); j++) {
                near |= lines.get(j).startsWith("x");
            }
            if (near) {
                if (last >= 0 && last < i - 1 && before + after > 0) {
                    out.add("--");
                }
                out.add((i + 1) + (lines.get(i).startsWith("x") ? ":" : "-") + lines.get(i));
                last = i;
            }
        }
        return out.toArray(String[]::new);
    }
}
