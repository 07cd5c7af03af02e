package kata.logfilter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kata.logfilter.Log.Format.JAVA;
import static kata.logfilter.Log.Format.JSON;
import static kata.logfilter.Log.Format.PLAIN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.logfilter.Filter.Contains;
import kata.logfilter.Filter.FieldIs;
import kata.logfilter.Filter.Matches;
import kata.logfilter.LogFilter.Limits;
import kata.logfilter.LogFilter.Stats;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.logs.CannedLog;
import sre.katas.fixtures.logs.GeneratedLog;
import sre.katas.fixtures.logs.StepInput;

class RealFilesTest {

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;
    /** In MiB: more than the heap. */
    private static final int LARGE = 36;

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static FakeFile file(String name, String text) {
        return new FakeFile(name, bytes(text));
    }

    private static Check log(FakeFile... files) {
        return Check.log(
                Log.of(PLAIN, files), Stream.of(files).map(FakeFile::name).collect(Collectors.joining(", ")));
    }

    @Test
    void readsRotatedFilesFromTheOldestToTheNewest() {
        String[] names = {
            "app.log",
            "app.log.1",
            "app.log.10.gz",
            "app.log.2.gz",
            "app.log.3.gz",
            "app.log.4.gz",
            "app.log.5.gz",
            "app.log.6.gz",
            "app.log.7.gz",
            "app.log.8.gz",
            "app.log.9.gz"
        };
        FakeFile[] files = Stream.of(names)
                .map(name -> new FakeFile(name, CannedLog.bytes("rotation/" + name)))
                .toArray(FakeFile[]::new);
        log(files)
                .with(Filter.of(new Contains("ERROR")).numbered())
                .writes(
                        "Rule 18: 10 is older than 9, and the name without a number is the newest. "
                                + "Rule 4: line numbers run on.",
                        Bytes.golden("rotation"));
    }

    @Test
    void readsTheNumberAtTheEndOfAName() {
        String[] oldestFirst = {"web1.log.20250328093000", "web1.log.10", "web1.log.2", "web1.log"};
        FakeFile[] files = Stream.of(oldestFirst)
                .sorted()
                .map(name -> file(name, "a line of " + name + "\n"))
                .toArray(FakeFile[]::new);
        log(files)
                .writes(
                        "Rule 18: the number at the end of the name counts, and it may be long. web1.log has none.",
                        Stream.of(oldestFirst).map(name -> "a line of " + name).toArray(String[]::new));
    }

    @Test
    void knowsPackedFilesByTheirFirstBytes() {
        Check.canned(PLAIN, "plain.log.gz")
                .with(new Contains("ERROR"))
                .writes("Rule 19: the name says gz, the bytes do not.", Bytes.golden("not-packed"));
        log(new FakeFile("app.log", CannedLog.bytes("rotation/app.log.3.gz")))
                .with(new Contains("ERROR"))
                .writes("Rule 19: the name does not say gz, the bytes do.", "ERROR entry 24, rotation 3");
        log(new FakeFile("app.log", new byte[] {0x1F}))
                .counts("read", Stats::read, 1, "Rule 19: one byte is no gzip file, but it is a line.");
    }

    @Test
    void readsAllMembersOfAPackedFile() {
        Check.canned(PLAIN, "members.log.gz")
                .with(Filter.of(new Contains("ERROR")).numbered())
                .writes("Rule 19: a gzip file may have several members; zcat reads them all.", Bytes.golden("members"));
    }

    @Test
    void readsAllMembersFromASocket() {
        byte[] packed = CannedLog.bytes("members.log.gz");
        for (int step : new int[] {1, 7, 100, 512}) {
            log(new FakeFile("members.log.gz", () -> StepInput.of(packed, step)))
                    .with(Filter.of(new Contains("ERROR")).numbered())
                    .writes(
                            "Rule 19: each read gives " + step
                                    + " bytes at most, and available() is 0. That is not the end: "
                                    + "GZIPInputStream of JDK 17 takes it for one.",
                            Bytes.golden("members"));
        }
    }

    @Test
    void usesWhatCanBeReadOfATornFile() {
        FakeFile torn = new FakeFile("app.log.1", CannedLog.bytes("truncated.log.gz"));
        FakeFile next = file("app.log", "job 180, ERROR\n");
        Check log = log(torn, next);
        log.counts(
                        "read",
                        Stats::read,
                        181,
                        "Rule 20: 180 lines can be read of the torn file; then comes the next file.")
                .counts("broken", Stats::broken, 1, "Rule 20: the torn file counts as broken.");
        log.with(Filter.of(new Matches("job (0|59|60|179|180)\\b")).numbered())
                .writes(
                        "Rule 20: use what came before the error, and go on.",
                        "1:2025-03-28T00:00:00Z INFO job 0",
                        "60:2025-03-28T01:53:47Z ERROR job 59",
                        "61:2025-03-28T01:00:00Z INFO job 60",
                        "180:2025-03-28T04:53:47Z ERROR job 179",
                        "181:job 180, ERROR");
    }

    @Test
    void goesOnAfterAFileThatFails() {
        FakeFile fails = new FakeFile(
                "app.log.2",
                () -> StepInput.of(bytes("ERROR 1\nINFO\nERROR to"), 5).thenFails());
        Log.Source locked = FakeFile.locked("app.log.1");
        Check log = Check.log(
                Log.of(PLAIN, file("app.log", "ERROR 2\n"), fails, locked),
                "app.log.2 fails after \"ERROR 1\\nINFO\\nERROR to\", app.log.1 cannot be opened, app.log is fine");
        log.with(new Contains("ERROR"))
                .writes("Rule 20: a torn last line is a line, and the run goes on.", "ERROR 1", "ERROR to", "ERROR 2");
        log.counts("broken", Stats::broken, 2, "Rule 20: one file cannot be opened, one cannot be read to its end.")
                .counts("read", Stats::read, 4, "Rule 20: three lines of the first file, one of the last.");
    }

    @Test
    void handsOnTheFailureOfTheOutput() {
        FakeFile file = new FakeFile("app.log", () -> StepInput.repeating(bytes("ERROR\n"), 100_000, KIB));
        FakeFile small = file("app.log", "ERROR\n");
        log(small).with(new Contains("ERROR")).writes("An output that works gets the line.", "ERROR");
        String got = "no exception";
        try {
            new LogFilter(Filter.of(new Contains("ERROR"))).run(Log.of(PLAIN, file), new BrokenPipe());
        } catch (IOException e) {
            got = String.valueOf(e.getMessage());
        }
        Expectation.given("out", "throws IOException(\"Broken pipe\") at the first write")
                .expected("exception of run", "Broken pipe")
                .got(got)
                .because("Rule 20: an IOException of out goes to the caller, it is no broken file.")
                .check();
        Expectation.given("out", "throws IOException(\"Broken pipe\") at the first write")
                .expected("streams still open", 0L)
                .got(file.stillOpen())
                .because("Rule 21: each file is closed, also when run throws.")
                .check();
    }

    @Test
    void opensEachFileOnceAndClosesItBeforeTheNext() throws IOException {
        List<String> events = new ArrayList<>();
        FakeFile[] files = new FakeFile[3];
        for (int i = 0; i < 3; i++) {
            String name = "app.log." + (9 - i);
            files[i] = new FakeFile(name, () -> {
                long open = Stream.of(files).mapToLong(FakeFile::stillOpen).sum();
                events.add(name + " opened, " + open + " others open");
                return StepInput.of(bytes("line\n"), KIB);
            });
        }
        ClosableOutput out = new ClosableOutput();
        new LogFilter(Filter.of()).run(Log.of(PLAIN, files), out);
        events.add(Stream.of(files).mapToLong(FakeFile::stillOpen).sum() + " open at the end");
        events.add("out is " + (out.closed ? "closed" : "open") + " and has " + out.size() + " bytes");
        Expectation.given("log", "app.log.9, app.log.8, app.log.7 with a line each")
                .expected(
                        "events",
                        List.of(
                                "app.log.9 opened, 0 others open",
                                "app.log.8 opened, 0 others open",
                                "app.log.7 opened, 0 others open",
                                "0 open at the end",
                                "out is open and has 15 bytes"))
                .got(events)
                .because("Rule 21: each file is opened once, and closed before the next is opened; out stays open.")
                .check();
    }

    @Test
    void closesAFileThatFailsAtItsFirstBytes() throws IOException {
        FakeFile fine = file("app.log.3", "line\n");
        FakeFile torn = new FakeFile("app.log.2", new byte[] {0x1F, (byte) 0x8B, 8});
        FakeFile fails =
                new FakeFile("app.log.1", () -> StepInput.of(new byte[0], KIB).thenFails());
        Stats stats = new LogFilter(Filter.of()).run(Log.of(PLAIN, fine, torn, fails), new ByteArrayOutputStream());
        Expectation.given(
                        "log",
                        "app.log.3 with one line, app.log.2 torn after 1f 8b 08, app.log.1 fails at its first byte")
                .expected("read, broken, still open", List.of(1L, 2L, 0L))
                .got(List.of(
                        stats.read(),
                        stats.broken(),
                        Stream.of(fine, torn, fails)
                                .mapToLong(FakeFile::stillOpen)
                                .sum()))
                .because("Rule 21: what was opened is closed, also where the first bytes cannot be read or unpacked:"
                        + " the constructor of GZIPInputStream reads, and throws.")
                .check();
    }

    @Test
    void closesTheFileAtItsLimitAndOpensNoOther() throws IOException {
        FakeFile first = file("app.log.1", "ERROR 1\nERROR 2\n");
        FakeFile second = file("app.log", "ERROR 3\n");
        Log log = Log.of(PLAIN, first, second);
        Stats stats = new LogFilter(Filter.of(new Contains("ERROR")).first(2)).run(log, new ByteArrayOutputStream());
        Expectation.given("log", "app.log.1 with two lines, app.log with one")
                .and("filter", "Contains[text=ERROR], limit 2")
                .expected("matched, taken of app.log, still open", List.of(2L, 0L, 0L))
                .got(List.of(stats.matched(), second.taken(), first.stillOpen() + second.stillOpen()))
                .because("Rules 5 and 21: at the limit the file is closed, and no other is opened.")
                .check();
    }

    @Test
    void writesBytesAsTheyCame() {
        Check mixed = Check.canned(PLAIN, "mixed-bytes.log");
        mixed.with(new Contains("ERROR"))
                .writes(
                        "Rule 22: what is no UTF-8 is written as it came, and so is \\r; grep -a.",
                        Bytes.golden("mixed-bytes"));
        mixed.with(Filter.of(new Contains("ERROR")).inverted().numbered())
                .writes(
                        "Rule 22: written as it came; a line of \\r alone is one too.",
                        Bytes.golden("mixed-bytes-numbers"));
    }

    @Test
    void matchesAViewInUtf8() {
        Check mixed = Check.canned(PLAIN, "mixed-bytes.log");
        mixed.with(new Contains("caf\u00e9"))
                .counts("matched", Stats::matched, 1, "Rule 22: only the second line is valid.");
        mixed.with(new Contains("caf\uFFFD"))
                .counts("matched", Stats::matched, 1, "Rule 22: what is not valid is matched as U+FFFD.");
        mixed.with(new Matches("INFO . fire"))
                .counts("matched", Stats::matched, 1, "Rule 22: four bytes of UTF-8 are one character.");
        mixed.with(new Contains("\u0000"))
                .counts("matched", Stats::matched, 1, "A zero byte is a character like any other.");
    }

    @Test
    void leavesTheCarriageReturnOutOfTheText() {
        byte[] log = bytes("{\"a\":\"1\"}\r\nERROR\r\n\r\nmid\rdle\n");
        Check.bytes(PLAIN, log)
                .with(new Matches("\\AERROR\\z"))
                .writes("Rule 1: the text is without the \\r, what is written is with it.", bytes("ERROR\r\n"));
        Check.bytes(PLAIN, log).with(new Matches("\\A\\z")).writes("Rule 1: this text is empty.", bytes("\r\n"));
        Check.bytes(PLAIN, log)
                .with(new Matches("\\Amid\rdle\\z"))
                .writes("Rule 1: only \\n ends a line; a \\r elsewhere is a character.", bytes("mid\rdle\n"));
        Check.bytes(JSON, log)
                .with(new FieldIs("a", "1"))
                .writes("Rule 1: the JSON is read without the \\r.", bytes("{\"a\":\"1\"}\r\n"));
        Check.bytes(JAVA, bytes("2025-03-28 09:00:01,004 INFO [main] a.B - one\r\nCaused by\r\n"))
                .with(new Matches("one\\nCaused by\\z"))
                .writes(
                        "Rules 1 and 16: no \\r at the end of any line of the text.",
                        bytes("2025-03-28 09:00:01,004 INFO [main] a.B - one\r\nCaused by\r\n"));
    }

    @Test
    void leavesTheByteOrderMarkOutOfTheText() {
        byte[] log = CannedLog.bytes("byte-order-mark.log");
        Check.canned(PLAIN, "byte-order-mark.log")
                .with(new Matches("\\AERROR first"))
                .writes("Rule 22: the mark does not belong to the text, but is written.", Arrays.copyOf(log, 44));
        Check.bytes(JSON, bytes("\uFEFF{\"a\":\"1\"}\n\uFEFF{\"a\":\"1\"}\n"))
                .with(new FieldIs("a", "1"))
                .counts("matched", Stats::matched, 1, "Rule 22: it is a mark at the start of a file only.");
    }

    @Test
    void leavesTheByteOrderMarkOutOfEveryFile() {
        Log log = Log.of(PLAIN, file("app.log.1", "a\n"), file("app.log", "\uFEFFERROR\n"));
        Check.log(log, "app.log.1 with a, app.log with a byte order mark and ERROR")
                .with(new Matches("\\AERROR"))
                .writes("Rule 22: a mark may stand at the start of each file.", bytes("\uFEFFERROR\n"));
        Check java = Check.bytes(
                JAVA,
                bytes("\uFEFF2025-03-28 09:00:01,004 INFO [main] a.B - one\n"
                        + "2025-03-28 09:00:02,004 INFO [main] a.B - two\n"));
        java.counts("read", Stats::read, 2, "Rule 16: two head lines, two records.")
                .counts("malformed", Stats::malformed, 0, "Rule 22: the mark does not belong to the text of the head.");
    }

    @Test
    void endsARecordWithItsFile() {
        Log log = Log.of(
                JAVA,
                file("app.log.1", "2025-03-28 09:00:01,004 INFO [main] a.B - one\n\tat x"),
                file("app.log", "\tat y\n2025-03-28 09:00:02,004 INFO [main] a.B - two\n"));
        Check check = Check.log(log, "app.log.1 ends within a stack trace, app.log begins with the rest of it");
        check.with(Filter.of(new Contains("at")).numbered())
                .writes(
                        "Rule 16: a record ends with its file; what follows is a malformed record.",
                        "1:2025-03-28 09:00:01,004 INFO [main] a.B - one",
                        "2:\tat x",
                        "3:\tat y");
        check.counts("read", Stats::read, 3, "Rule 16: a record ends with its file.")
                .counts("malformed", Stats::malformed, 1, "Rule 16: lines before the first head are malformed.");
    }

    @Test
    void cutsLongRecords() {
        Check log = Check.lines(PLAIN, "ERROR 3456", "ERROR 34567", "0123456789 ERROR", "ERROR", "INFO")
                .limits(10, 1_000);
        log.with(Filter.of(new Contains("ERROR")).numbered())
                .writes(
                        "Rule 23: of each record 10 bytes are matched and written.",
                        "1:ERROR 3456",
                        "2:ERROR 3456",
                        "4:ERROR");
        log.counts("truncated", Stats::truncated, 2, "Rule 23: two records are longer than 10 bytes, one has just 10.");
    }

    @Test
    void cutsLongRecordsOfManyLines() {
        String head = "2025-03-28 09:00:01,004 INFO [main] a.B - one";
        Check log = Check.lines(JAVA, head, "\tat x", "\tat y", "2025-03-28 09:00:02,004 INFO [main] a.B - two")
                .limits(head.length() + 4, 1_000);
        log.with(Filter.of(new Contains("main")).numbered())
                .writes(
                        "Rule 23: the limit is for the record, its lines together; numbers count every line.",
                        "1:" + head,
                        "2:\tat",
                        "4:2025-03-28 09:00:02,004 INFO [main] a.B - two");
        log.with(new Contains("y")).counts("matched", Stats::matched, 0, "Rule 23: what is cut is not matched.");
        log.counts("truncated", Stats::truncated, 1, "Rule 23: one record is longer.");
    }

    @Test
    void countsTheLineFeedsWithinARecord() {
        String head = "2025-03-28 09:00:01,004 INFO [main] a.B - one";
        Check log = Check.lines(JAVA, head, "ab").limits(head.length() + 2, 1_000);
        log.writes("Rule 23: the line feed between the lines is one of the bytes.", head, "a");
        log.counts("truncated", Stats::truncated, 1, "Rule 23: only the last line feed is not counted.");
    }

    @Test
    void writesAMatchBeforeItReadsOn() throws IOException {
        byte[] noise = bytes("INFO nothing to see here, and more of the same for a while\n");
        StepInput in = StepInput.repeating(noise, 100_000, 4 * KIB);
        WatchedOutput out = new WatchedOutput(in);
        FakeFile file = new FakeFile("app.log", () -> in);
        Filter filter = Filter.of(new Matches("nothing")).first(1);
        log(file("app.log", "nothing\n")).with(filter).writes("The line is selected.", "nothing");
        new LogFilter(filter).run(Log.of(PLAIN, file), out);
        Expectation.given("log", "a stream of " + in.length() + " bytes, 4096 a read")
                .and("filter", "Matches[regex=nothing], limit 1")
                .expected("bytes taken", "at most 65595 when the line is written, and no more at the end")
                .got(out.takenAtFirstWrite + " when the line is written, " + in.taken() + " at the end")
                .because("Rules 5 and 24: write before 64 KiB more are read; at the limit, stop.")
                .holds(out.takenAtFirstWrite >= 0 && in.taken() <= 64 * KIB + noise.length);
    }

    @Test
    void writesAMatchWhileTheLogGoesOn() throws IOException {
        byte[] block = new byte[256 * KIB];
        Arrays.fill(block, (byte) '.');
        IntStream.range(1, block.length / 64).forEach(i -> block[i * 64 - 1] = '\n');
        byte[] match = bytes("ERROR here it is\n");
        System.arraycopy(match, 0, block, 0, match.length);
        StepInput in = StepInput.repeating(block, 4, KIB);
        WatchedOutput out = new WatchedOutput(in);
        new LogFilter(Filter.of(new Contains("ERROR"))).run(Log.of(PLAIN, new FakeFile("app.log", () -> in)), out);
        Expectation.given("log", "a stream of 1 MiB, one line of 4096 with ERROR: the first, and each 256 KiB later")
                .and("written", Bytes.show(out.toByteArray()))
                .expected("bytes taken", "at most " + (64 * KIB + match.length) + " when the first match was written")
                .got(out.takenAtFirstWrite < 0 ? "never written" : out.takenAtFirstWrite)
                .because("Rule 24: who waits for a match must not wait for the next one. Flush what you buffer.")
                .holds(out.takenAtFirstWrite >= 0 && out.takenAtFirstWrite <= 64 * KIB + match.length);
    }

    @Test
    void readsAnEndlessLineInLittleMemory() throws IOException {
        byte[] block = new byte[MIB];
        Arrays.fill(block, (byte) 'x');
        FakeFile endless = new FakeFile("app.log.1", () -> StepInput.repeating(block, LARGE, MIB));
        Log log = Log.of(PLAIN, endless, file("app.log", "ERROR\n"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stats stats = new LogFilter(Filter.of(new Contains("ERROR")), new Limits(64 * KIB, 1_000_000)).run(log, out);
        Expectation.given("log", "a line of 36 MiB, then a file with the line ERROR")
                .expected("read, truncated, written", "2, 1, ERROR\n")
                .got(stats.read() + ", " + stats.truncated() + ", " + out.toString(UTF_8))
                .because("Rule 24: skip what is beyond maxRecord, do not store it.")
                .check();
    }

    @Test
    void readsAnEndlessRecordInLittleMemory() throws IOException {
        byte[] head = bytes("2025-03-28 09:00:01,004 INFO [main] a.B - one\n");
        byte[] block = new byte[64 * KIB];
        Arrays.fill(block, (byte) 'x');
        IntStream.rangeClosed(1, 64).forEach(i -> block[i * KIB - 1] = '\n');
        FakeFile endless = new FakeFile("app.log.1", () -> StepInput.repeating(block, LARGE * 16, MIB));
        FakeFile first = new FakeFile("app.log.2", head);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stats stats = new LogFilter(Filter.of(new Contains("one")), new Limits(64 * KIB, 1_000_000))
                .run(Log.of(JAVA, first, endless), out);
        Expectation.given("log", "a JAVA log with a record of one line, then one of 36 MiB in lines of 1 KiB")
                .expected("read, truncated, written", "2, 1, " + new String(head, UTF_8))
                .got(stats.read() + ", " + stats.truncated() + ", " + out.toString(UTF_8))
                .because("Rule 24: of a long record only maxRecord bytes are stored.")
                .check();
    }

    @Test
    void writesManyMatchesInLittleMemory() throws IOException {
        byte[] line = new byte[KIB];
        Arrays.fill(line, (byte) 'x');
        line[line.length - 1] = '\n';
        FakeFile large = new FakeFile("app.log", () -> StepInput.repeating(line, LARGE * KIB, MIB));
        WatchedOutput out = new WatchedOutput(StepInput.of(line, 1));
        out.keeps = false;
        Stats stats = new LogFilter(Filter.of(new Contains("xx")).context(5, 5)).run(Log.of(PLAIN, large), out);
        Expectation.given("log", "36 MiB of lines, all of them selected")
                .expected("matched, bytes written", (long) LARGE * KIB + ", " + (long) LARGE * MIB)
                .got(stats.matched() + ", " + out.written)
                .because("Rule 24: memory does not grow with the number of matches.")
                .check();
    }

    @Test
    void doesNotCareHowTheBytesArrive() {
        SplittableRandom random = Seed.random("steps");
        byte[] log = GeneratedLog.plain(random, 60);
        String[] expected = Stream.of(new String(log, UTF_8).split("\n"))
                .filter(line -> line.contains("WARN") || line.contains("ERROR"))
                .toArray(String[]::new);
        for (int step : new int[] {1, 2, 3, 61, 1 + random.nextInt(200), 8192}) {
            log(new FakeFile("app.log", () -> StepInput.of(log, step)))
                    .with(new Matches("WARN|ERROR"))
                    .writes("Rule 19: a read gives " + step + " bytes at most; lines are cut at \\n alone.", expected);
        }
    }

    private static final class BrokenPipe extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
        }
    }

    private static final class ClosableOutput extends ByteArrayOutputStream {
        private boolean closed;

        @Override
        public void close() {
            closed = true;
        }
    }
}
