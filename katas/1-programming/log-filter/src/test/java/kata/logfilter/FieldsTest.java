package kata.logfilter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kata.logfilter.Log.Format.ACCESS;
import static kata.logfilter.Log.Format.JSON;
import static kata.logfilter.Log.Format.LOGFMT;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kata.logfilter.Filter.AtLeast;
import kata.logfilter.Filter.Contains;
import kata.logfilter.Filter.FieldBetween;
import kata.logfilter.Filter.FieldIs;
import kata.logfilter.Filter.Level;
import kata.logfilter.LogFilter.Stats;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.logs.GeneratedLog;

class FieldsTest {

    private static Check logfmt(String line) {
        return Check.lines(LOGFMT, line);
    }

    private static Check json(String line) {
        return Check.lines(JSON, line);
    }

    private static Check access(String line) {
        return Check.lines(ACCESS, line);
    }

    @Test
    void readsTheFieldsOfLogfmt() {
        Check line = logfmt("level=warn host=db-1 msg=\"pool is slow\" url=http://a/?b=c&d=e");
        line.selects(new FieldIs("host", "db-1"), "A pair is key=value.");
        line.selects(
                new FieldIs("msg", "pool is slow"),
                "Rule 6: a value in quotes goes to its closing quote, blanks included; the quotes are not part of it.");
        line.selects(new FieldIs("url", "http://a/?b=c&d=e"), "The key ends at the first =; the value may hold more.");
        line.leaves(new FieldIs("host", "db"), "FieldIs asks for exactly this value.");
        line.leaves(new FieldIs("app", ""), "A field that is not there has no value, not even an empty one.");
    }

    @Test
    void readsEscapesInQuotes() {
        logfmt("msg=\"say \\\"hi\\\"\" x=1")
                .selects(new FieldIs("msg", "say \"hi\""), "Rule 6: in quotes \\\" stands for a quote.");
        logfmt("msg=\"C:\\\\\" host=web-1")
                .selects(
                        new FieldIs("host", "web-1"),
                        "Rule 6: \\\\ stands for one backslash, so the quote behind it closes the value.");
        logfmt("msg=\"a\\nb\"").selects(new FieldIs("msg", "a\nb"), "Rule 6: \\n in quotes is a line feed.");
        logfmt("msg=\"\\d+\\\\n\"")
                .selects(new FieldIs("msg", "\\d+\\n"), "Rule 6: any other backslash is itself; \\\\n is \\n as text.");
    }

    @Test
    void readsLogfmtWithGaps() {
        Check line = logfmt("  retry   host= level=info  ");
        line.selects(new FieldIs("retry", ""), "Rule 6: a key may stand alone; its value is empty.");
        line.selects(new FieldIs("host", ""), "Nothing between = and the blank is an empty value.");
        line.selects(new FieldIs("level", "info"), "Any number of blanks parts the pairs.");
        line.counts("malformed", Stats::malformed, 0, "Blanks around the pairs do no harm.");
    }

    @Test
    void looksAtTheFieldAndNotAtTheText() {
        Check line = logfmt("level=info msg=\"level=error host=db-1\"");
        line.leaves(new FieldIs("level", "error"), "The text of msg says level=error; the field level does not.");
        line.leaves(new AtLeast(Level.ERROR), "The text of msg says level=error; the field level does not.");
        line.leaves(new FieldIs("host", "db-1"), "The blank in quotes parts no pairs.");
    }

    @Test
    void readsTheFieldsOfJson() {
        Check line =
                json("{\"http\":{\"status\":503,\"req\":{\"id\":\"7f\"}},\"ok\":true,\"none\":null,\"tags\":[\"a\"]}");
        line.selects(new FieldIs("http.status", "503"), "Rule 6: the fields of nested objects have names with dots.");
        line.selects(new FieldIs("http.req.id", "7f"), "Rule 6: objects nest deeper than once.");
        line.selects(new FieldIs("ok", "true"), "Rule 6: a boolean is a field.");
        line.leaves(new FieldIs("none", "null"), "Rule 6: null is no field.");
        line.leaves(new FieldIs("tags", "[\"a\"]"), "Rule 6: an array is no field.");
        json("{\"msg\":\"a\\nb \\u00fc\"}")
                .selects(new FieldIs("msg", "a\nb \u00fc"), "A value is what the JSON text stands for.");
    }

    @Test
    void takesTheLastOfTwoEqualKeys() {
        logfmt("level=info level=error").selects(new AtLeast(Level.ERROR), "Rule 6: the last one counts.");
        json("{\"level\":\"info\",\"level\":\"error\"}")
                .selects(new AtLeast(Level.ERROR), "Rule 6: the last one counts.");
    }

    @Test
    void takesTheLastOfTwoEqualKeysAlsoIfItIsNoField() {
        json("{\"a\":\"1\",\"a\":null}")
                .leaves(new FieldIs("a", "1"), "Rule 6: the last one counts. It is null, and null is no field.");
        json("{\"a\":\"1\",\"a\":[1]}")
                .leaves(new FieldIs("a", "1"), "Rule 6: the last one counts. It is an array, and that is no field.");
        json("{\"a\":null,\"a\":\"1\"}").selects(new FieldIs("a", "1"), "Rule 6: the last one counts.");
    }

    @Test
    void takesANumberOfJsonAsItsDigits() {
        Check line = json("{\"id\":12345678901234567890,\"ms\":0.10}");
        line.selects(
                new FieldIs("id", "12345678901234567890"),
                "Rule 6: a number is its digits as they are written, also if it fits no long.");
        line.selects(
                new FieldIs("ms", "0.10"),
                "Rule 6: a number is its digits as they are written. A double of it loses the last one.");
    }

    @Test
    void readsTheFieldsOfAnAccessLog() {
        Check line = access("2001:db8::17 - alice [28/Mar/2025:09:00:00 +0100] \"GET /?q=\\\"a b\\\" HTTP/1.1\" 404 153"
                + " \"https://shop.example/\" \"Mozilla/5.0 (X11; Linux)\"");
        line.selects(new FieldIs("host", "2001:db8::17"), "An IPv6 address is a host like any other.");
        line.selects(new FieldIs("user", "alice"), "The user stands before the time.");
        line.selects(new FieldIs("request", "GET /?q=\"a b\" HTTP/1.1"), "Rule 6: \\\" does not end the request.");
        line.selects(new FieldIs("status", "404"), "The status follows the request.");
        line.selects(new FieldIs("bytes", "153"), "The bytes follow the status.");
        line.selects(new FieldIs("referer", "https://shop.example/"), "The referer is in quotes.");
        line.selects(new FieldIs("agent", "Mozilla/5.0 (X11; Linux)"), "The agent is in quotes.");
        line.leaves(new AtLeast(Level.TRACE), "An access log has no levels.");
    }

    @Test
    void readsADashOfAnAccessLogAsNoField() {
        Check line = access("192.0.2.200 - - [28/Mar/2025:09:00:03 +0100] \"-\" 408 - \"-\" \"\\x16\\x03\"");
        for (String name : new String[] {"user", "request", "bytes", "referer"}) {
            line.leaves(new FieldIs(name, "-"), "Rule 6: a - means that there is no such field.");
        }
        line.selects(new FieldIs("status", "408"), "The other fields are there.");
        line.selects(new FieldIs("agent", "\\x16\\x03"), "Rule 6: other backslashes stand for themselves.");
        line.counts("malformed", Stats::malformed, 0, "A - has the shape that the format asks for.");
    }

    @Test
    void comparesNumbersAsNumbers() {
        FieldBetween serverErrors = new FieldBetween("status", 500, 599);
        logfmt("status=500").selects(serverErrors, "Both ends belong to it.");
        logfmt("status=599").selects(serverErrors, "Both ends belong to it.");
        for (String value : new String[] {"499", "600", "5000", "50", "5xx", "", "\"5 00\""}) {
            logfmt("status=" + value).leaves(serverErrors, "The value must be a whole number from 500 to 599.");
        }
        logfmt("delta=-5").selects(new FieldBetween("delta", -10, -1), "A whole number may be below 0.");
        logfmt("n=99999999999999999999")
                .leaves(new FieldBetween("n", 0, Long.MAX_VALUE), "A number that fits no long is in no range.");
        logfmt("other=500").leaves(serverErrors, "A record without the field is in no range.");
    }

    @Test
    void comparesNumbersThatFitNoInt() {
        logfmt("n=5000000000")
                .selects(new FieldBetween("n", 0, 10_000_000_000L), "low and high are longs: an int is too small.");
        logfmt("n=9007199254740993")
                .leaves(
                        new FieldBetween("n", 0, 9_007_199_254_740_992L),
                        "It is one more than high. As doubles the two are equal.");
        logfmt("n=1743148806250000123")
                .selects(
                        new FieldBetween("n", 1_743_148_806_250_000_123L, Long.MAX_VALUE),
                        "Nanoseconds since 1970 have 19 digits, and fit a long.");
    }

    @Test
    void ordersLevelsByHarmAndNotByName() {
        String[] names = {"TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"};
        for (Level level : Level.values()) {
            String[] expected = Stream.of(names)
                    .skip(level.ordinal())
                    .map(name -> "level=" + name)
                    .toArray(String[]::new);
            Check.lines(LOGFMT, Stream.of(names).map(name -> "level=" + name).toArray(String[]::new))
                    .with(new AtLeast(level))
                    .writes("Rule 8: the order is TRACE DEBUG INFO WARN ERROR FATAL.", expected);
        }
    }

    @Test
    void knowsTheOtherNamesOfLevels() {
        Check.lines(LOGFMT, "level=warning", "level=Err", "level=critical", "level=eRRor", "level=info")
                .with(new AtLeast(Level.WARN))
                .writes(
                        "Rule 8: any case, and three more names.",
                        "level=warning",
                        "level=Err",
                        "level=critical",
                        "level=eRRor");
        Check.lines(LOGFMT, "level=critical", "level=err")
                .with(new AtLeast(Level.FATAL))
                .writes("Rule 8: CRITICAL is FATAL, ERR is ERROR.", "level=critical");
        Check.lines(LOGFMT, "level=warning", "level=err", "level=fatal")
                .with(new AtLeast(Level.ERROR))
                .writes("Rule 8: WARNING is WARN, ERR is ERROR.", "level=err", "level=fatal");
    }

    @Test
    void takesOnlyTheFieldOfThatNameForTheLevel() {
        String rule = "The level is that of the field level: log.level is another field.";
        json("{\"log\":{\"level\":\"error\"}}").leaves(new AtLeast(Level.TRACE), rule);
        json("{\"level\":\"info\",\"log\":{\"level\":\"error\"}}").leaves(new AtLeast(Level.WARN), rule);
        json("{\"log\":{\"level\":\"info\"},\"level\":\"error\"}").selects(new AtLeast(Level.ERROR), rule);
        logfmt("log.level=error").leaves(new AtLeast(Level.TRACE), rule);
    }

    @Test
    void knowsLevelsInEveryLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr", "TR"));
        try {
            String rule = "Rule 8: any case. On a Turkish machine toUpperCase() makes no I of i, and toLowerCase() no i"
                    + " of I. Say which language you mean.";
            logfmt("level=info").selects(new AtLeast(Level.INFO), rule);
            logfmt("level=CRITICAL").selects(new AtLeast(Level.FATAL), rule);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void takesAnyOtherNameForNoLevel() {
        Check lines = Check.lines(LOGFMT, "level=info", "level=notice", "level=", "msg=x", "level=fatality");
        lines.with(new AtLeast(Level.TRACE)).writes("Rule 8: any other name is no level.", "level=info");
        lines.counts("malformed", Stats::malformed, 0, "A record without a level is not malformed.");
    }

    @Test
    void countsMalformedLogfmtAndGoesOn() {
        Check log = Check.canned(LOGFMT, "app.logfmt");
        log.with(new AtLeast(Level.ERROR), new FieldBetween("status", 500, 599))
                .writes(
                        "Rule 7: a malformed record has no fields, and the run goes on.",
                        "time=2025-03-28T09:00:03+01:00 level=ERROR msg=\"path C:\\\\logs is gone\" host=web-1 status=503");
        log.counts("malformed", Stats::malformed, 2, "Rule 7: an open quote, and a value without a key.")
                .counts("read", Stats::read, 12, "A malformed record is read all the same.");
        logfmt("level=error msg=\"never closed").leaves(new AtLeast(Level.TRACE), "Rule 7: malformed, so no level.");
        logfmt("level=error =x").leaves(new FieldIs("level", "error"), "Rule 7: malformed, so no fields at all.");
    }

    @Test
    void countsMalformedJsonAndGoesOn() {
        Check log = Check.canned(JSON, "app.jsonl");
        log.with(new FieldBetween("http.status", 500, 599))
                .counts("matched", Stats::matched, 2, "Two requests have a status from 500 to 599.");
        log.counts("malformed", Stats::malformed, 3, "Rule 7: a comma too many, a cut line, and an array.");
        for (String line : new String[] {
            "{\"level\":\"error\",}",
            "{\"level\":\"error\"",
            "\"error\"",
            "{\"a\":1} {\"a\":2}",
            "{\"level\":\"error\"} x",
            "nonsense"
        }) {
            json(line).counts("malformed", Stats::malformed, 1, "Rule 7: the line is not exactly one JSON object.");
            json(line).leaves(new AtLeast(Level.TRACE), "Rule 7: malformed, so no level.");
        }
    }

    @Test
    void countsMalformedAccessLinesAndGoesOn() {
        Check log = Check.canned(ACCESS, "access.log");
        log.with(new FieldBetween("status", 500, 599))
                .counts("matched", Stats::matched, 3, "Three requests have a status from 500 to 599.");
        log.counts("malformed", Stats::malformed, 1, "Rule 7: one line has another shape.");
        access("::1 - - [28/Mar/2025:09:00:03 +0100] \"GET / HTTP/1.1 200 5 \"-\" \"-\"")
                .counts("malformed", Stats::malformed, 1, "Rule 7: the quote of the request is never closed.");
        access("::1 - - [28/Mar/2025:09:00:03 +0100] \"GET / HTTP/1.1\" 200")
                .counts("malformed", Stats::malformed, 1, "Rule 7: bytes, referer and agent are missing.");
    }

    @Test
    void selectsMalformedRecordsByTheirText() {
        Check lines = Check.lines(JSON, "{\"level\":\"error\"}", "level error", "fine");
        lines.with(new Contains("error"))
                .writes(
                        "Rule 7: a malformed record can still be selected by its text.",
                        "{\"level\":\"error\"}",
                        "level error");
        lines.with(Filter.of(new AtLeast(Level.TRACE)).inverted())
                .writes("A record without a level is not at least TRACE.", "level error", "fine");
        lines.with(new Contains("error"))
                .counts("malformed", Stats::malformed, 2, "Rule 7: counted, also when the filter asks for no field.");
    }

    @Test
    void agreesWithASlowModelOnGeneratedLogs() {
        SplittableRandom random = Seed.random("fields");
        Pattern shape = Pattern.compile(".* level=(WARN|ERROR) .* status=(\\d+)");
        for (int round = 0; round < 20; round++) {
            byte[] log = GeneratedLog.logfmt(random, 1 + random.nextInt(40));
            int low = 200 + random.nextInt(300);
            String[] expected = Stream.of(new String(log, UTF_8).split("\n"))
                    .filter(line -> isExpected(shape.matcher(line), low))
                    .toArray(String[]::new);
            Check.bytes(LOGFMT, log)
                    .with(new AtLeast(Level.WARN), new FieldBetween("status", low, 599))
                    .writes("Level WARN or worse, and a status from " + low + " to 599.", expected);
        }
    }

    private static boolean isExpected(Matcher line, int low) {
        return line.matches() && Integer.parseInt(line.group(2)) >= low;
    }
}
