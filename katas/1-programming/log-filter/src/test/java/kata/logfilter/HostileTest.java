package kata.logfilter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kata.logfilter.Log.Format.ACCESS;
import static kata.logfilter.Log.Format.JAVA;
import static kata.logfilter.Log.Format.JSON;
import static kata.logfilter.Log.Format.LOGFMT;
import static kata.logfilter.Log.Format.PLAIN;
import static kata.logfilter.Log.Format.SYSLOG;
import static kata.logfilter.Log.Format.SYSLOG_5424;

import java.io.ByteArrayOutputStream;
import java.util.stream.IntStream;
import kata.logfilter.Filter.Contains;
import kata.logfilter.Filter.FieldIs;
import kata.logfilter.Filter.Matches;
import kata.logfilter.LogFilter.Stats;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;

class HostileTest {

    private static final int LONG = 200_000;

    /** The hostile line does not match, and java.util.regex would need hours to find that out. */
    private static void survives(String regex, String hostile, String friendly) {
        Check log = Check.lines(PLAIN, friendly, hostile, "nothing", friendly).limits(1 << 20, 500_000);
        log.with(new Matches(regex))
                .writes("Rule 25: the hostile line is given up, the others are filtered.", friendly, friendly);
        long timedOut =
                log.with(new Matches(regex)).run(new ByteArrayOutputStream()).timedOut();
        log.with(new Matches(regex))
                .facts()
                .expected("timedOut", "1, or 0 if a matcher of your own has the answer in 500000 looks")
                .got(timedOut)
                .because("Rule 25: a record that is given up is counted.")
                .holds(timedOut == 0 || timedOut == 1);
    }

    @Test
    void survivesNestedRepetition() {
        survives("^((a+)+)+$", "a".repeat(60) + "!", "aaa");
        survives("^(?:a+)+?b", "a".repeat(60), "aaab");
        survives("^(?:a+){1,40}b", "a".repeat(60), "aaab");
    }

    @Test
    void survivesBackReferencesAndManyStars() {
        survives("(a*)*\\1b", "a".repeat(60), "aab");
        survives(".*.*.*=.*x", "=".repeat(4_000), "a=x");
    }

    @Test
    void survivesManyBlanksInsideALine() {
        Check log = Check.lines(
                        PLAIN,
                        IntStream.range(0, 24)
                                .mapToObj(i -> i == 7 ? "ends with a blank " : "x" + " ".repeat(60_000) + "x")
                                .toArray(String[]::new))
                .limits(1 << 20, 500_000);
        log.with(new Matches("^[\\s\\u200c]+|[\\s\\u200c]+$"))
                .writes("Rule 25: quadratic work on each of many lines is too much as well.", "ends with a blank ");
    }

    @Test
    void survivesARegexThatOverflowsTheStack() {
        survives("^(a|b)*c", "ab".repeat(100_000), "abc");
    }

    @Test
    void givesUpWhereTheLooksAreSpent() {
        Check log = Check.lines(PLAIN, "a".repeat(LONG) + "c", "abc", "c").limits(1 << 20, 1_000);
        log.with(new Matches("^[ab]*c$"))
                .writes(
                        "Rule 25: the first line needs " + LONG + " looks and has 1000, so it is not selected.",
                        "abc",
                        "c");
        log.with(new Matches("^[ab]*c$"))
                .counts("timedOut", Stats::timedOut, 1, "Rule 25: a record that is given up is counted.")
                .counts("read", Stats::read, 3, "It is a record all the same.");
    }

    @Test
    void doesNotSelectWhatItGaveUpWhenInverted() {
        Check.lines(PLAIN, "a".repeat(LONG) + "c", "abc", "nothing")
                .limits(1 << 20, 1_000)
                .with(Filter.of(new Matches("^[ab]*c$")).inverted())
                .writes("Rule 25: given up is not selected, inverted or not.", "nothing");
    }

    @Test
    void doesNotSelectWhatOverflowsTheStackWhenInverted() {
        byte[] bytes = ("ab".repeat(LONG / 2) + "\nnothing\n").getBytes(UTF_8);
        Check log = Check.log(
                        Log.of(PLAIN, new FakeFile("app.log", bytes)),
                        "two lines: " + LONG / 2 + " times ab, then nothing")
                .limits(1 << 20, LONG / 2)
                .with(Filter.of(new Matches("^(a|b)*c")).inverted());
        log.counts(
                        "matched",
                        Stats::matched,
                        1,
                        "Rule 25: what overflows the stack is given up, so it is not selected, inverted or not.")
                .counts("timedOut", Stats::timedOut, 1, "Rule 25: a record that is given up is counted.");
    }

    @Test
    void writesWhatItGaveUpAsContext() {
        String hostile = "a".repeat(60) + "!";
        Check.lines(PLAIN, hostile, "aaa")
                .limits(1 << 20, 1_000)
                .with(Filter.of(new Matches("^((a+)+)+$")).context(1, 0))
                .writes(
                        "Rules 17 and 25: given up is not selected, but it is a record, so it is context.",
                        hostile,
                        "aaa");
    }

    @Test
    void triesTheConditionsInTheirOrder() {
        Check log = Check.lines(PLAIN, "a".repeat(60) + "!").limits(1 << 20, 1_000);
        Filter filter = Filter.of(new Contains("ERROR"), new Matches("^((a+)+)+$"));
        String rule = "Filter: the conditions are tried in order until one does not hold. Nobody asks the regex.";
        log.with(filter).counts("timedOut", Stats::timedOut, 0, rule);
        log.with(filter.inverted()).counts("matched", Stats::matched, 1, rule);
    }

    @Test
    void givesEachRecordItsOwnLooks() {
        String[] lines = IntStream.range(0, 1_000)
                .mapToObj(i -> "line " + i + " is fine")
                .toArray(String[]::new);
        Check.lines(PLAIN, lines)
                .limits(1 << 20, 1_000)
                .with(new Matches("is [a-z]*e$"), new Matches("^line"))
                .counts("matched", Stats::matched, 1_000, "Rule 25: the looks are for one record, not for the run.")
                .counts("timedOut", Stats::timedOut, 0, "Rule 25: no record needs 1000 looks.");
    }

    @Test
    void findsWhatTheLooksSufficeFor() {
        Check.lines(PLAIN, "a".repeat(LONG) + "c")
                .with(new Matches("^[ab]*c$"))
                .counts(
                        "matched",
                        Stats::matched,
                        1,
                        "Rule 25: a long line is no reason to give up before a million looks.")
                .counts("timedOut", Stats::timedOut, 0, "Rule 25: nothing is given up.");
    }

    @Test
    void grantsAllTheLooksThatThereAre() {
        Check.lines(PLAIN, "aaab")
                .limits(1 << 20, 4)
                .with(new Matches("b"))
                .counts(
                        "matched",
                        Stats::matched,
                        1,
                        "Rule 25: the b is the fourth character, and four looks are allowed.")
                .counts("timedOut", Stats::timedOut, 0, "Rule 25: nothing is given up.");
    }

    @Test
    void looksForATextWithoutALimitOfSteps() {
        Check.lines(PLAIN, "a".repeat(LONG) + "ERROR")
                .limits(1 << 20, 10)
                .with(new Contains("ERROR"))
                .counts("matched", Stats::matched, 1, "Rule 25 is about regexes.");
    }

    @Test
    void readsVeryLongValuesInQuotes() {
        String value = "a\\\"b".repeat(LONG / 4);
        String plain = "a\"b".repeat(LONG / 4);
        holds(LOGFMT, "msg=\"" + value + "\" x=1", "msg", plain);
        holds(ACCESS, "::1 - - [28/Mar/2025:09:00:00 +0100] \"" + value + "\" 200 1 \"-\" \"-\"", "request", plain);
        holds(JSON, "{\"a\":\"" + value + "\",\"x\":\"1\"}", "a", plain);
        holds(SYSLOG_5424, "<11>1 2025-03-28T08:00:17Z h a 1 - [a k=\"" + value + "\"] end", "msg", "end");
    }

    @Test
    void readsVeryManyParts() {
        holds(LOGFMT, "key=value ".repeat(LONG / 10) + "x=1", "x", "1");
        holds(
                SYSLOG_5424,
                "<11>1 2025-03-28T08:00:17Z h a 1 - " + "[a k=\"v\"]".repeat(LONG / 10) + " end",
                "msg",
                "end");
        holds(SYSLOG, "Jan 10 04:05:06 web-1 " + "a ".repeat(LONG / 2) + "b: end", "msg", "end");
        holds(JAVA, "2025-03-28 09:00:01,004 INFO [main] a.B - " + "x ".repeat(LONG / 2) + "end", "logger", "a.B");
    }

    @Test
    void survivesJsonThatOnlyOpens() {
        Check.lines(JSON, "{\"a\":" + "[".repeat(LONG), "{\"b\":" + "{\"b\":".repeat(LONG / 5), "{\"a\":\"1\"}")
                .with(new FieldIs("a", "1"))
                .counts("malformed", Stats::malformed, 2, "Rule 7: never closed, so malformed, however deep it nests.")
                .counts("matched", Stats::matched, 1, "Rule 7: it never throws; the last line is fine.");
    }

    private static void holds(Log.Format format, String line, String field, String value) {
        Check check = Check.bytes(format, (line + "\n").getBytes(UTF_8));
        Expectation facts = Expectation.given(
                        "log", format + ", a line of " + line.length() + " characters: " + line.substring(0, 60) + "…")
                .expected("matched, malformed", "1, 0");
        Stats stats = check.with(new FieldIs(field, value)).run(new ByteArrayOutputStream());
        facts.got(stats.matched() + ", " + stats.malformed())
                .because(
                        "A line may be long. A regex with ( | )* recurses for each character, and overflows the stack.")
                .check();
    }
}
