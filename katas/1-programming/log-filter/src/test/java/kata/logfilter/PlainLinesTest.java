package kata.logfilter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kata.logfilter.Log.Format.PLAIN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.logfilter.Filter.Contains;
import kata.logfilter.Filter.Matches;
import kata.logfilter.LogFilter.Stats;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.logs.GeneratedLog;

class PlainLinesTest {

    private static final Check APP = Check.canned(PLAIN, "app.log");

    @Test
    void selectsTheLinesThatContainAText() {
        APP.with(new Contains("ERROR"))
                .writes(
                        "Rule 3: the selected lines, in their order. grep -F ERROR writes the same.",
                        Bytes.golden("text"));
    }

    @Test
    void countsWhatItReadsAndWhatItSelects() {
        APP.with(new Contains("ERROR"))
                .counts("read", Stats::read, 27, "Every line is a record, also an empty one.")
                .counts("matched", Stats::matched, 5, "grep -c ERROR counts the same.");
    }

    @Test
    void takesATextAsItIs() {
        APP.with(new Contains("(a+b)*"))
                .writes("Contains looks for the text itself: it is no regex.", Bytes.golden("literal"));
        APP.with(new Contains("error")).writes("Capitals count.", Bytes.golden("lower-case"));
    }

    @Test
    void findsARegexAnywhereInTheLine() {
        APP.with(new Matches("\\b\\d{4,} ms"))
                .writes("Rule 2: find, not matches. The regex need not cover the line.", Bytes.golden("regex"));
    }

    @Test
    void anchorsARegexAtTheEndsOfTheLine() {
        Check.lines(PLAIN, "ERROR first", "no ERROR", "ERROR")
                .with(new Matches("^ERROR$"))
                .writes("^ and $ are the ends of the record's text.", "ERROR");
    }

    @Test
    void invertsTheSelection() {
        APP.with(Filter.of(new Contains("INFO")).inverted())
                .writes("What the conditions do not select, the empty line too; grep -v INFO.", Bytes.golden("invert"));
    }

    @Test
    void needsAllConditions() {
        Check.lines(PLAIN, "ERROR db-1", "ERROR db-2", "INFO db-1")
                .with(new Contains("ERROR"), new Contains("db-1"))
                .writes("Rule 2: selected if all conditions hold.", "ERROR db-1");
    }

    @Test
    void invertsTheWholeFilterAndNotEachCondition() {
        Check.lines(PLAIN, "ERROR db-1", "ERROR db-2", "INFO db-1", "INFO db-2")
                .with(Filter.of(new Contains("ERROR"), new Contains("db-1")).inverted())
                .writes(
                        "Rule 2: inverted, a record is selected if not all conditions hold.",
                        "ERROR db-2",
                        "INFO db-1",
                        "INFO db-2");
    }

    @Test
    void selectsEverythingWithoutACondition() {
        Check.lines(PLAIN, "one", "", "two", "")
                .with(Filter.of())
                .writes("No condition is one that always holds; empty lines are records too.", "one", "", "two", "");
    }

    @Test
    void numbersTheLines() {
        APP.with(Filter.of(new Contains("pool db-1")).numbered())
                .writes("Rule 4: the number of the line, from 1, and a colon; grep -n.", Bytes.golden("numbers"));
    }

    @Test
    void stopsAtItsLimit() {
        Check first = APP.with(Filter.of(new Contains("ERROR")).first(3));
        first.writes("Rule 5: three are selected, that is all; grep -m 3.", Bytes.golden("limit"));
        first.counts("read", Stats::read, 8, "Rule 5: nothing is counted behind the last selected line.")
                .counts("matched", Stats::matched, 3, "Rule 5: three are selected.");
    }

    @Test
    void endsTheLastLineThatHasNoLineFeed() {
        Check.bytes(PLAIN, "one\ntwo".getBytes(UTF_8))
                .with(new Contains("two"))
                .writes("Rule 3: what is written ends with a line feed, as with grep.", "two");
        Check.bytes(PLAIN, "one\n".getBytes(UTF_8))
                .counts("read", Stats::read, 1, "Rule 1: behind the last line feed there is no line.");
    }

    @Test
    void findsNothingInAnEmptyLog() {
        Check.lines(PLAIN, "one").writes("A filter without conditions selects the line.", "one");
        Check.bytes(PLAIN, new byte[0])
                .counts("read", Stats::read, 0, "An empty file has no line.")
                .writes("Nothing is read, nothing written.");
        Check.log(Log.of(PLAIN), "no file at all").writes("Nothing is read, nothing written.");
    }

    @Test
    void startsEachRunAnew() throws IOException {
        LogFilter filter = new LogFilter(Filter.of(new Contains("o")).first(1));
        Log log = Log.of(PLAIN, new FakeFile("app.log", "one\ntwo\n".getBytes(UTF_8)));
        Stats first = filter.run(log, new ByteArrayOutputStream());
        Stats second = filter.run(log, new ByteArrayOutputStream());
        Expectation.given("log", "one\ntwo")
                .and("filter", "Contains[text=o], limit 1; the same LogFilter runs twice")
                .expected("stats of the second run", first)
                .got(second)
                .because("One LogFilter may run many times: what a run counts belongs to that run.")
                .check();
    }

    @Test
    void refusesARegexThatIsNone() {
        APP.with(new Matches("FATAL")).counts("matched", Stats::matched, 1, "This one is a regex.");
        String got = "no exception";
        try {
            new LogFilter(Filter.of(new Matches("(unclosed")));
        } catch (IllegalArgumentException e) {
            got = "IllegalArgumentException";
        }
        Expectation.given("regex", "(unclosed")
                .expected("from the constructor", "IllegalArgumentException")
                .got(got)
                .because("Who made a mistake in the filter learns it before anything is read.")
                .check();
    }

    @Test
    void agreesWithASlowModelOnGeneratedLogs() {
        SplittableRandom random = Seed.random("plain lines");
        for (int round = 0; round < 20; round++) {
            byte[] log = GeneratedLog.plain(random, 1 + random.nextInt(40));
            String word = random.nextBoolean() ? "ERROR" : "/orders";
            String[] expected = Stream.of(new String(log, UTF_8).split("\n"))
                    .filter(line -> line.contains(word))
                    .toArray(String[]::new);
            Check.bytes(PLAIN, log).with(new Contains(word)).writes("The lines that contain " + word + ".", expected);
            String rest = Stream.of(new String(log, UTF_8).split("\n"))
                    .filter(line -> !line.contains(word))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
            Check.bytes(PLAIN, log)
                    .with(Filter.of(new Contains(word)).inverted())
                    .writes("The lines that do not contain " + word + ".", rest.getBytes(UTF_8));
        }
    }
}
