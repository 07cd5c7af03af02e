package kata.logfilter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kata.logfilter.Log.Format.ACCESS;
import static kata.logfilter.Log.Format.JSON;
import static kata.logfilter.Log.Format.LOGFMT;
import static kata.logfilter.Log.Format.SYSLOG;
import static kata.logfilter.Log.Format.SYSLOG_5424;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.logfilter.Filter.AtLeast;
import kata.logfilter.Filter.FieldIs;
import kata.logfilter.Filter.Level;
import kata.logfilter.Filter.Within;
import kata.logfilter.LogFilter.Stats;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;

class TimeWindowsTest {

    private static Within window(String from, String to) {
        return new Within(Instant.parse(from), Instant.parse(to));
    }

    private static TimeOf time(String text) {
        return new TimeOf(Check.lines(LOGFMT, "time=\"" + text + "\""));
    }

    @Test
    void selectsAHalfOpenWindow() {
        Check.lines(
                        LOGFMT,
                        "time=2025-03-28T07:59:59.999999999Z",
                        "time=2025-03-28T08:00:00Z",
                        "time=2025-03-28T08:59:59.999999999Z",
                        "time=2025-03-28T09:00:00Z")
                .with(window("2025-03-28T08:00:00Z", "2025-03-28T09:00:00Z"))
                .writes(
                        "Rule 15: from belongs to the window, to does not.",
                        "time=2025-03-28T08:00:00Z",
                        "time=2025-03-28T08:59:59.999999999Z");
    }

    @Test
    void comparesInstantsAndNotTexts() {
        Check.lines(
                        LOGFMT,
                        "time=2025-03-28T08:30:00+01:00",
                        "time=2025-03-28T08:30:00Z",
                        "time=2025-03-28T14:00:00+0530",
                        "time=2025-03-27T23:30:00-09:00",
                        "time=2025-03-28T08:30:00-05:00")
                .with(window("2025-03-28T08:00:00Z", "2025-03-28T09:00:00Z"))
                .writes(
                        "Rule 10: the offset is a part of the time. Make instants of all times, and compare those.",
                        "time=2025-03-28T08:30:00Z",
                        "time=2025-03-28T14:00:00+0530",
                        "time=2025-03-27T23:30:00-09:00");
    }

    @Test
    void readsEveryWayToWriteATime() {
        String rule = "Rule 10: T or a blank, then perhaps a fraction of 1 to 9 digits, then perhaps an offset.";
        time("2025-03-28T08:00:00Z").is("2025-03-28T08:00:00Z", rule);
        time("2025-03-28 08:00:00").is("2025-03-28T08:00:00Z", rule);
        time("2025-03-28 08:00:00,5").is("2025-03-28T08:00:00.5Z", rule);
        time("2025-03-28T08:00:00.000000001Z").is("2025-03-28T08:00:00.000000001Z", rule);
        time("2025-03-28T08:00:00,1234+01:00").is("2025-03-28T07:00:00.1234Z", rule);
        time("2025-03-28 08:00:00.123456-0330").is("2025-03-28T11:30:00.123456Z", rule);
    }

    @Test
    void readsNumbersByTheirLength() {
        String rule = "Rule 10: up to 11 digits are seconds, 14 milliseconds, 17 microseconds, more are nanoseconds.";
        time("0").is("1970-01-01T00:00:00Z", rule);
        time("1743148803").is("2025-03-28T08:00:03Z", rule);
        time("1743148804250").is("2025-03-28T08:00:04.250Z", rule);
        time("1743148805250001").is("2025-03-28T08:00:05.250001Z", rule);
        time("1743148806250000123").is("2025-03-28T08:00:06.250000123Z", rule);
        time("7258118399").is("2199-12-31T23:59:59Z", rule);
        time("000000000001").is("1970-01-01T00:00:00.001Z", rule);
        time("00000000000001").is("1970-01-01T00:00:00.001Z", rule);
        time("000000000000001").is("1970-01-01T00:00:00.000001Z", rule);
        time("00000000000000001").is("1970-01-01T00:00:00.000001Z", rule);
        time("000000000000000001").is("1970-01-01T00:00:00.000000001Z", rule);
        time("00000000001").is("1970-01-01T00:00:01Z", rule);
    }

    @Test
    void readsTheTimesOfJson() {
        Check.canned(JSON, "app.jsonl")
                .with(window("2025-03-28T08:00:02Z", "2025-03-28T08:00:06.250000123Z"))
                .counts("matched", Stats::matched, 4, "Rule 10: text and numbers of any unit, and a half-open window.");
        new TimeOf(Check.lines(JSON, "{\"time\":1743148804250}"))
                .is("2025-03-28T08:00:04.250Z", "A JSON number is digits too.");
    }

    @Test
    void readsTheTimesOfAnAccessLog() {
        Check.canned(ACCESS, "access.log")
                .with(window("2025-03-28T08:00:00Z", "2025-03-28T08:00:03Z"))
                .counts(
                        "matched",
                        Stats::matched,
                        3,
                        "[28/Mar/2025:08:00:01 +0000] is within, though it reads 08, not 09.");
        new TimeOf(Check.lines(ACCESS, "::1 - - [01/Dec/2025:13:30:06 +0530] \"GET /\" 200 - \"-\" \"-\""))
                .is("2025-12-01T08:00:06Z", "Day, English month, year, time, offset.");
    }

    @Test
    void readsALocalTimeInTheZoneOfTheLog() {
        new TimeOf(Check.lines(LOGFMT, "time=2025-01-15T12:00:00").in("Europe/Berlin", 2025))
                .is("2025-01-15T11:00:00Z", "Rule 11: no offset, so the zone of the log; in winter +01:00.");
        new TimeOf(Check.lines(LOGFMT, "time=2025-07-15T12:00:00").in("Europe/Berlin", 2025))
                .is("2025-07-15T10:00:00Z", "Rule 11: no offset, so the zone of the log; in summer +02:00.");
        new TimeOf(Check.lines(LOGFMT, "time=2025-07-15T12:00:00Z").in("Europe/Berlin", 2025))
                .is("2025-07-15T12:00:00Z", "Rule 11: an offset that is there counts, and not the zone.");
    }

    @Test
    void readsTheTimeThatTheClockSkips() {
        String rule = "Rule 13: read with the offset from before the change, +01:00.";
        new TimeOf(Check.lines(LOGFMT, "time=\"2025-03-30 02:30:00\"").in("Europe/Berlin", 2025))
                .is("2025-03-30T01:30:00Z", rule);
        new TimeOf(Check.lines(LOGFMT, "time=\"2025-03-09 02:30:00\"").in("America/New_York", 2025))
                .is("2025-03-09T07:30:00Z", "Rule 13: read with the offset from before the change, -05:00.");
    }

    @Test
    void readsTheTimeThatTheClockRepeats() {
        new TimeOf(Check.lines(LOGFMT, "time=\"2025-10-26 02:30:00\"").in("Europe/Berlin", 2025))
                .is("2025-10-26T00:30:00Z", "Rule 13: read with the offset from before the change, +02:00.");
        new TimeOf(Check.lines(LOGFMT, "time=\"2025-11-02 01:30:00\"").in("America/New_York", 2025))
                .is("2025-11-02T05:30:00Z", "Rule 13: read with the offset from before the change, -04:00.");
    }

    @Test
    void readsALeapSecondAsTheOneBefore() {
        time("2016-12-31T23:59:60Z").is("2016-12-31T23:59:59Z", "Rule 12: second 60 is read as 59.");
        time("2016-12-31T23:59:60.25Z").is("2016-12-31T23:59:59.25Z", "Rule 12: second 60 is read as 59.");
        new TimeOf(Check.lines(ACCESS, "::1 - - [31/Dec/2016:23:59:60 +0000] \"GET /\" 200 - \"-\" \"-\""))
                .is("2016-12-31T23:59:59Z", "Rule 12: second 60 is read as 59.");
        new TimeOf(Check.lines(SYSLOG, "Dec 31 23:59:60 web-1 app: x").in("Z", 2016))
                .is("2016-12-31T23:59:59Z", "Rule 12: second 60 is read as 59.");
    }

    @Test
    void takesATimeThatCannotBeForNone() {
        time("2025-03-28T08:00:00Z").is("2025-03-28T08:00:00Z", "This one is a time.");
        for (String text : new String[] {
            "yesterday",
            "2025-02-30T08:00:00Z",
            "2025-13-01T08:00:00Z",
            "2025-03-28T08:61:00Z",
            "2025-03-28",
            "",
            "2025-03-28T08:00:00.Z",
            "2025-03-28T08:00:00.1234567890Z",
            "99999999999999999999"
        }) {
            time(text).isNone("Rule 12: this is no time, and the record is not malformed for that.");
        }
        Check.lines(LOGFMT, "msg=x", "time=2025-03-28T08:00:00Z")
                .with(Filter.of(window("2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z"))
                        .inverted())
                .writes("Rule 15: a record without a time is in no window.", "msg=x");
    }

    @Test
    void takesATimeThatNoCalendarHasForNoneInEveryFormat() {
        String rule = "Rule 12: there is no such time, and the record is not malformed for that.";
        time("2025-03-28T08:00:00+99:00").isNone(rule);
        new TimeOf(Check.lines(ACCESS, "::1 - - [30/Feb/2025:09:00:00 +0100] \"GET /\" 200 1 \"-\" \"-\""))
                .isNone(rule);
        new TimeOf(Check.lines(ACCESS, "::1 - - [28/Feb/2025:09:00:00 +9900] \"GET /\" 200 1 \"-\" \"-\""))
                .isNone(rule);
        new TimeOf(Check.lines(SYSLOG, "Feb 30 12:00:00 web-1 app: x")).isNone(rule);
        new TimeOf(Check.lines(SYSLOG_5424, "<12>1 2025-02-30T08:00:00Z h a 1 - - x")).isNone(rule);
    }

    @Test
    void givesSyslogTimesTheirYear() {
        Check log = Check.canned(SYSLOG, "syslog-3164.log").in("Europe/Berlin", 2025);
        log.with(window("2025-12-31T22:59:57Z", "2025-12-31T23:00:00Z"))
                .writes(
                        "Rule 14: the year that brings it nearest to the one before; December 31 stays in 2025.",
                        "Dec 31 23:59:57 web-1 CRON[1204]: (root) CMD (test -x /usr/sbin/anacron)",
                        "Dec 31 23:59:58 web-1 kernel: [ 9211.004] TCP: out of memory -- consider tuning tcp_mem",
                        "Dec 31 23:59:59 web-2 sshd[812]: Connection closed by 198.51.100.23 port 22");
        log.with(window("2025-12-31T23:00:00Z", "2026-01-02T00:00:00Z"))
                .writes(
                        "Rule 14: January comes after December, in 2026. The day may be padded with a blank.",
                        "Jan  1 00:00:00 web-1 systemd[1]: Starting rotate logs...",
                        "Jan  1 00:00:01 web-2 Backup Agent[77]: snapshot 2025-12-31 done: 3 volumes",
                        "Jan  1 00:00:03 web-1 systemd[1]: Finished rotate logs.");
        log.with(window("2026-03-29T01:30:00Z", "2026-03-29T01:30:01Z"))
                .counts("matched", Stats::matched, 1, "Rule 13: 02:30 is skipped on 29 March 2026 in Berlin.");
        log.counts("malformed", Stats::malformed, 1, "Rule 7: -- MARK -- has another shape.");
    }

    @Test
    void startsSyslogInTheYearOfTheLog() {
        Check log = Check.lines(
                SYSLOG,
                "Feb 29 12:00:00 web-1 app: leap",
                "Dec 31 12:00:00 web-1 app: late",
                "Jan 01 12:00:00 web-1 app: new");
        log.in("Z", 2024)
                .with(window("2024-02-29T12:00:00Z", "2024-02-29T12:00:01Z"))
                .writes("Rule 14: the first time is in log.year().", "Feb 29 12:00:00 web-1 app: leap");
        log.in("Z", 2024)
                .with(window("2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z"))
                .counts("matched", Stats::matched, 2, "Rule 14: 31 December 2023 is nearer to 29 February 2024.");
    }

    @Test
    void carriesTheYearFromFileToFile() {
        Log log = Log.of(
                SYSLOG,
                new FakeFile("sys.log.1", "Jun 10 12:00:00 h a: x\nNov 10 12:00:00 h a: x\n".getBytes(UTF_8)),
                new FakeFile("sys.log", "Jan 10 12:00:00 h a: y\n".getBytes(UTF_8)));
        Check.log(log, "sys.log.1 with 10 June and 10 November, then sys.log with 10 January")
                .with(window("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"))
                .writes(
                        "Rule 14: nearest to the time before it, which stands in the older file.",
                        "Jan 10 12:00:00 h a: y");
    }

    @Test
    void startsInTheYearOfTheLogWithEachRun() throws IOException {
        LogFilter filter = new LogFilter(Filter.of(window("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z")));
        String lines = Stream.of("Jan", "Jun", "Nov", "Jan")
                .map(month -> month + " 10 12:00:00 h a: x\n")
                .collect(Collectors.joining());
        Log log = Log.of(SYSLOG, new FakeFile("sys.log", lines.getBytes(UTF_8)));
        for (int run = 1; run <= 2; run++) {
            Expectation.given("log", lines)
                    .and("year of the log", 2025)
                    .and("filter", "all of 2025; the same LogFilter runs twice, this is run " + run)
                    .expected("matched", 3L)
                    .got(filter.run(log, new ByteArrayOutputStream()).matched())
                    .because("Rule 14, and each run starts anew: the first time is in log.year().")
                    .check();
        }
    }

    @Test
    void passesOverATimeThatNoCalendarHas() {
        Check.lines(SYSLOG, "Jan 10 12:00:00 h a: x", "Feb 30 12:00:00 h a: y", "Aug  1 12:00:00 h a: z")
                .with(window("2024-08-01T00:00:00Z", "2024-08-02T00:00:00Z"))
                .writes(
                        "Rules 12 and 14: 30 February is no time, and 1 August 2024 is nearer to 10 January 2025 than"
                                + " 1 August 2025.",
                        "Aug  1 12:00:00 h a: z");
    }

    @Test
    void readsTheFieldsOfSyslog() {
        Check line = Check.lines(SYSLOG, "Jan  1 00:00:01 web-2 Backup Agent[77]: snapshot: 3 volumes");
        line.selects(new FieldIs("host", "web-2"), "The host follows the time.");
        line.selects(new FieldIs("app", "Backup Agent"), "Rule 9: the app may hold blanks; it ends at the first ': '.");
        line.selects(new FieldIs("pid", "77"), "Rule 9: a number in [ ] at the end of the app is the pid.");
        line.selects(new FieldIs("msg", "snapshot: 3 volumes"), "Rule 9: the message may hold ': ' itself.");
        line.leaves(new AtLeast(Level.TRACE), "SYSLOG has no levels.");
        Check plain = Check.lines(SYSLOG, "Jan 10 04:05:06 web-1 app: no pid");
        plain.selects(new FieldIs("app", "app"), "Rule 9: without a pid all of it is the app.");
        plain.leaves(new FieldIs("pid", ""), "No pid is no field.");
        Check named = Check.lines(SYSLOG, "Jan 10 04:05:06 web-1 app[x]: no number");
        named.selects(new FieldIs("app", "app[x]"), "Rule 9: x is no number, so it belongs to the app.");
        named.leaves(new FieldIs("pid", "x"), "Rule 9: the pid is a number.");
    }

    @Test
    void readsTheFieldsOfTheNewSyslog() {
        Check line = Check.lines(
                SYSLOG_5424,
                "<11>1 2025-03-28T08:00:17Z web-2 gateway 8711 REQ [req@1 path=\"/a[1\\] b\" say=\"\\\"] x\"][c@1 k=\"v\"] failed [y]");
        line.selects(new FieldIs("msg", "failed [y]"), "Rule 9: \\] and ] in quotes do not end the structured data.");
        line.selects(new FieldIs("host", "web-2"), "The host follows the time.");
        line.selects(new FieldIs("app", "gateway"), "The app follows the host.");
        line.selects(new FieldIs("pid", "8711"), "The pid follows the app.");
        Check dashes = Check.lines(SYSLOG_5424, "<28>1 - - - - - -");
        for (String name : new String[] {"host", "app", "pid"}) {
            dashes.leaves(new FieldIs(name, "-"), "Rule 6: a - means that there is no such field.");
        }
        dashes.counts("malformed", Stats::malformed, 0, "A - has the shape, and the text may be missing.");
        Check.lines(SYSLOG_5424, "<14>1 2025-03-28T08:00:21Z web-1 greeter 7 - - \uFEFFgr\u00fc\u00dfe")
                .selects(new FieldIs("msg", "gr\u00fc\u00dfe"), "Rule 9: a byte order mark does not belong to msg.");
    }

    @Test
    void asksForTheWholeShapeOfTheNewSyslog() {
        for (String data : new String[] {"text", "-text", "[a]text", "[a", ""}) {
            Check.lines(SYSLOG_5424, "<28>1 - - - - - " + data)
                    .counts(
                            "malformed",
                            Stats::malformed,
                            1,
                            "Rule 9: - or [...], and only behind a blank the text. Anything else is malformed.");
        }
    }

    @Test
    void readsLevelsAndTimesOfTheNewSyslog() {
        Check log = Check.canned(SYSLOG_5424, "syslog-5424.log");
        log.counts(
                "malformed",
                Stats::malformed,
                1,
                "Rule 9: the version is 1. The line that begins with <34>2 is malformed, and has no level.");
        log.with(new AtLeast(Level.WARN))
                .counts("matched", Stats::matched, 4, "Rule 8: 34 % 8 is 2, FATAL; 11 is ERROR; 28 and 12 are WARN.");
        Level[] levels = {
            Level.FATAL, Level.FATAL, Level.FATAL, Level.ERROR, Level.WARN, Level.INFO, Level.INFO, Level.DEBUG
        };
        for (int priority = 0; priority < 192; priority += 23) {
            Check line = Check.lines(SYSLOG_5424, "<" + priority + ">1 2025-03-28T08:00:17Z h a 1 - - x");
            Level level = levels[priority % 8];
            line.selects(new AtLeast(level), "Rule 8: the severity is the number modulo 8.");
            if (level != Level.FATAL) {
                line.leaves(
                        new AtLeast(Level.values()[level.ordinal() + 1]),
                        "Rule 8: the severity is the number modulo 8.");
            }
        }
        new TimeOf(Check.lines(SYSLOG_5424, "<12>1 2025-03-28T09:00:20.123456+01:00 h a 1 - - x"))
                .is("2025-03-28T08:00:20.123456Z", "The time is the second word.");
        new TimeOf(Check.lines(SYSLOG_5424, "<12>1 - h a 1 - - x")).isNone("A - is no time.");
    }

    @Test
    void agreesWithTheJdkOnRandomTimes() {
        SplittableRandom random = Seed.random("times");
        for (int round = 0; round < 60; round++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L), random.nextInt(1_000_000_000));
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60));
            OffsetDateTime written = instant.atOffset(offset);
            String text = String.format(
                    Locale.ROOT,
                    "%tF%s%tT%s%09d%s",
                    written,
                    random.nextBoolean() ? "T" : " ",
                    written,
                    random.nextBoolean() ? "." : ",",
                    written.getNano(),
                    offset.getId().length() > 1 && random.nextBoolean()
                            ? offset.getId().replace(":", "")
                            : offset.getId());
            time(text).is(instant.toString(), "Rule 10.");
        }
    }
}
