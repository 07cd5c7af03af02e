package kata.logfilter;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import kata.logfilter.Filter.AtLeast;
import kata.logfilter.Filter.Condition;
import kata.logfilter.Filter.Contains;
import kata.logfilter.Filter.FieldBetween;
import kata.logfilter.Filter.FieldIs;
import kata.logfilter.Filter.Level;
import kata.logfilter.Filter.Matches;
import kata.logfilter.Filter.Within;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Reads a log once, from its oldest record to its newest, and writes the records that a filter selects. */
public final class LogFilter {

    /**
     * What one record may cost.
     *
     * @param maxRecord most bytes of a record that are kept, its last line feed not counted
     * @param maxSteps most characters that one regex may look at in one record, each look counted
     */
    public record Limits(int maxRecord, long maxSteps) {
        public static final Limits DEFAULT = new Limits(1 << 20, 1_000_000);
    }

    /**
     * What a run has seen.
     *
     * @param read records read
     * @param matched records selected
     * @param malformed records that do not have the shape of the log's format
     * @param truncated records longer than {@link Limits#maxRecord}
     * @param timedOut records on which a regex was given up
     * @param broken files that could not be read to their end
     */
    public record Stats(long read, long matched, long malformed, long truncated, long timedOut, long broken) {}

    private static final Pattern AGE = Pattern.compile("\\.(\\d+)(?:\\.gz)?$");
    private static final String QUOTED = "\"((?:[^\"\\\\]|\\\\.)*+)\"";
    private static final Pattern PAIR = Pattern.compile("([^ =]+)(?:=(?:" + QUOTED + "|([^ \"][^ ]*+)?))?(?: +|$)");
    private static final Pattern ACCESS = Pattern.compile(
            "(\\S+) \\S+ (.+?) \\[([^]]+)] " + QUOTED + " (\\S+) (\\S+) " + QUOTED + " " + QUOTED, Pattern.DOTALL);
    private static final Pattern SYSLOG =
            Pattern.compile("([A-Z][a-z]{2}) ([ \\d]\\d) (\\d\\d:\\d\\d:\\d\\d) (\\S+) ", Pattern.DOTALL);
    private static final Pattern SYSLOG_5424 = Pattern.compile(
            "<(\\d{1,3})>1 (\\S+) (\\S+) (\\S+) (\\S+) \\S+ (?:-|(?:\\[(?:[^\"\\]]|" + QUOTED
                    + ")*+])++)(?: \uFEFF?(.*))?",
            Pattern.DOTALL);
    private static final Pattern HEAD = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d[.,]\\d{1,9}) (TRACE|DEBUG|INFO|WARN|ERROR|FATAL) +\\[([^]]*)] (\\S+) - ");
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:)(\\d\\d)(?:[.,](\\d{1,9}))?(Z|[+-]\\d\\d:?\\d\\d)?");
    private static final DateTimeFormatter WEB = DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss xx", Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final JsonMapper JSON = new JsonMapper();

    private final Filter filter;
    private final Limits limits;
    private final Map<Matches, Pattern> patterns = new HashMap<>();

    /** A filter with the default limits. */
    public LogFilter(Filter filter) {
        this(filter, Limits.DEFAULT);
    }

    /**
     * Prepares a filter; it may run many times, also over different logs.
     *
     * @throws IllegalArgumentException if a regex of the filter is none
     */
    public LogFilter(Filter filter, Limits limits) {
        this.filter = filter;
        this.limits = limits;
        for (Condition condition : filter.conditions()) {
            if (condition instanceof Matches matches) {
                patterns.put(matches, Pattern.compile(matches.regex()));
            }
        }
    }

    /**
     * Filters a log. Closes every file that it opens, and leaves {@code out} open.
     *
     * @throws IOException if {@code out} cannot be written; a file that cannot be read ends no run
     */
    public Stats run(Log log, OutputStream out) throws IOException {
        return new Run(log, out).run();
    }

    private record Entry(long index, List<byte[]> lines, long number, boolean truncated) {}

    private record Fields(Map<String, String> values, Level level, Instant time) {
        static final Fields NONE = new Fields(Map.of(), null, null);
    }

    private static final class Malformed extends Exception {}

    private static final class TooMuch extends RuntimeException {
        TooMuch() {
            super(null, null, false, false);
        }
    }

    private final class Run {
        final Log log;
        final OutputStream out;
        long lines;
        long read;
        long matched;
        long malformed;
        long truncated;
        long timedOut;
        long broken;
        Instant previous;
        final Deque<Entry> before = new ArrayDeque<>();
        int after;
        long lastWritten;

        Run(Log log, OutputStream out) {
            this.log = log;
            this.out = out;
        }

        Stats run() throws IOException {
            List<Log.Source> files = new ArrayList<>(log.files());
            files.sort(Comparator.comparing(LogFilter::age).reversed());
            for (Log.Source file : files) {
                if (matched == filter.limit()) {
                    break;
                }
                readFile(file);
            }
            return new Stats(read, matched, malformed, truncated, timedOut, broken);
        }

        void readFile(Log.Source file) throws IOException {
            InputStream raw;
            try {
                raw = file.open();
            } catch (IOException e) {
                broken++;
                return;
            }
            Lines reader = new Lines(raw);
            try {
                readRecords(reader);
            } finally {
                raw.close();
            }
            if (reader.failed) {
                broken++;
            }
        }

        void readRecords(Lines reader) throws IOException {
            boolean first = true;
            byte[] line = reader.next();
            while (line != null && matched < filter.limit()) {
                List<byte[]> kept = new ArrayList<>(List.of(line));
                long number = ++lines;
                int size = line.length;
                boolean cut = reader.cut;
                line = log.format() == Log.Format.JAVA ? reader.next() : null;
                while (line != null && !HEAD.matcher(decode(line)).lookingAt()) {
                    lines++;
                    int room = Math.min(line.length, limits.maxRecord() - size - 1);
                    if (room >= 0) {
                        kept.add(Arrays.copyOf(line, room));
                        size += room + 1;
                    }
                    cut |= reader.cut || room < line.length;
                    line = reader.next();
                }
                record(new Entry(++read, kept, number, cut), first);
                first = false;
                if (log.format() != Log.Format.JAVA && matched < filter.limit()) {
                    line = reader.next();
                }
            }
        }

        void record(Entry entry, boolean first) throws IOException {
            if (entry.truncated()) {
                truncated++;
            }
            String text = text(entry, first);
            Fields fields = Fields.NONE;
            try {
                fields = parse(text);
            } catch (Malformed e) {
                malformed++;
            }
            boolean selected;
            try {
                selected = holds(text, fields) != filter.invert();
            } catch (TooMuch e) {
                timedOut++;
                selected = false;
            }
            print(entry, selected);
        }

        void print(Entry entry, boolean selected) throws IOException {
            if (selected) {
                matched++;
                while (!before.isEmpty()) {
                    write(before.removeFirst(), '-');
                }
                write(entry, ':');
                after = filter.after();
            } else if (after > 0) {
                after--;
                write(entry, '-');
            } else if (filter.before() > 0) {
                if (before.size() == filter.before()) {
                    before.removeFirst();
                }
                before.addLast(entry);
            }
        }

        void write(Entry entry, char mark) throws IOException {
            boolean context = filter.before() + filter.after() > 0;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (context && lastWritten > 0 && entry.index() > lastWritten + 1) {
                bytes.writeBytes("--\n".getBytes(StandardCharsets.UTF_8));
            }
            long number = entry.number();
            for (byte[] line : entry.lines()) {
                if (filter.numbers()) {
                    bytes.writeBytes((number + "" + mark).getBytes(StandardCharsets.UTF_8));
                }
                bytes.writeBytes(line);
                bytes.write('\n');
                number++;
            }
            lastWritten = entry.index();
            bytes.writeTo(out);
            out.flush();
        }

        Fields parse(String text) throws Malformed {
            return switch (log.format()) {
                case PLAIN -> Fields.NONE;
                case LOGFMT -> pairs(logfmt(text));
                case JSON -> pairs(json(text));
                case ACCESS -> access(text);
                case SYSLOG -> syslog(text);
                case SYSLOG_5424 -> syslog5424(text);
                case JAVA -> java(text);
            };
        }

        Fields pairs(Map<String, String> values) {
            return new Fields(values, level(values.get("level")), time(values.get("time")));
        }

        Fields access(String text) throws Malformed {
            Matcher line = shape(ACCESS, text);
            Map<String, String> values = new HashMap<>();
            put(values, "host", line.group(1));
            put(values, "user", line.group(2));
            put(values, "request", unescape(line.group(4)));
            put(values, "status", line.group(5));
            put(values, "bytes", line.group(6));
            put(values, "referer", unescape(line.group(7)));
            put(values, "agent", unescape(line.group(8)));
            Instant time = null;
            try {
                time = OffsetDateTime.parse(line.group(3).replace(":60 ", ":59 "), WEB)
                        .toInstant();
            } catch (DateTimeException e) {
                // No time then.
            }
            return new Fields(values, null, time);
        }

        Fields syslog(String text) throws Malformed {
            Matcher head = SYSLOG.matcher(text);
            int colon = head.lookingAt() ? text.indexOf(": ", head.end()) : -1;
            if (colon < 0) {
                throw new Malformed();
            }
            String app = text.substring(head.end(), colon);
            Map<String, String> values = new HashMap<>();
            int bracket = app.lastIndexOf('[');
            if (bracket >= 0 && app.substring(bracket).matches("\\[\\d+]")) {
                values.put("pid", app.substring(bracket + 1, app.length() - 1));
                app = app.substring(0, bracket);
            }
            values.put("app", app);
            values.put("host", head.group(4));
            values.put("msg", text.substring(colon + 2));
            Instant time = nearest(head.group(1), Integer.parseInt(head.group(2).trim()), head.group(3));
            previous = time == null ? previous : time;
            return new Fields(values, null, time);
        }

        Instant nearest(String month, int day, String clock) {
            if (previous == null) {
                return inYear(log.year(), month, day, clock);
            }
            Instant best = null;
            int year = previous.atZone(log.zone()).getYear();
            for (int candidate : new int[] {year, year - 1, year + 1}) {
                Instant time = inYear(candidate, month, day, clock);
                if (time != null && (best == null || distance(time).compareTo(distance(best)) < 0)) {
                    best = time;
                }
            }
            return best;
        }

        Duration distance(Instant time) {
            return Duration.between(previous, time).abs();
        }

        Instant inYear(int year, String month, int day, String clock) {
            try {
                int number = MONTH.parse(month).get(ChronoField.MONTH_OF_YEAR);
                LocalTime time = LocalTime.parse(clock.replaceFirst("60$", "59"));
                return LocalDate.of(year, number, day)
                        .atTime(time)
                        .atZone(log.zone())
                        .toInstant();
            } catch (DateTimeException e) {
                return null;
            }
        }

        Fields syslog5424(String text) throws Malformed {
            Matcher line = shape(SYSLOG_5424, text);
            Map<String, String> values = new HashMap<>();
            put(values, "host", line.group(3));
            put(values, "app", line.group(4));
            put(values, "pid", line.group(5));
            if (line.group(7) != null) {
                values.put("msg", line.group(7));
            }
            Level[] levels = {
                Level.FATAL, Level.FATAL, Level.FATAL, Level.ERROR, Level.WARN, Level.INFO, Level.INFO, Level.DEBUG
            };
            return new Fields(values, levels[Integer.parseInt(line.group(1)) % 8], time(line.group(2)));
        }

        Fields java(String text) throws Malformed {
            Matcher head = HEAD.matcher(text);
            if (!head.lookingAt()) {
                throw new Malformed();
            }
            String message = text.substring(head.end()).split("\n", 2)[0];
            Map<String, String> values =
                    Map.of("level", head.group(2), "thread", head.group(3), "logger", head.group(4), "msg", message);
            return new Fields(values, Level.valueOf(head.group(2)), time(head.group(1)));
        }

        Instant time(String text) {
            if (text == null) {
                return null;
            }
            if (text.matches("\\d{1,18}|[0-8]\\d{18}")) {
                return number(text);
            }
            Matcher iso = ISO.matcher(text);
            if (!iso.matches()) {
                return null;
            }
            try {
                String second = iso.group(3).equals("60") ? "59" : iso.group(3);
                String fraction = iso.group(4) == null ? "0" : iso.group(4);
                LocalDateTime local = LocalDateTime.parse(iso.group(1) + "T" + iso.group(2) + second + "." + fraction);
                return local.atZone(iso.group(5) == null ? log.zone() : ZoneId.of(iso.group(5)))
                        .toInstant();
            } catch (DateTimeException e) {
                return null;
            }
        }

        Instant number(String digits) {
            long number = Long.parseLong(digits);
            if (digits.length() <= 11) {
                return Instant.ofEpochSecond(number);
            }
            if (digits.length() <= 14) {
                return Instant.ofEpochMilli(number);
            }
            return digits.length() <= 17
                    ? Instant.ofEpochSecond(number / 1_000_000, number % 1_000_000 * 1_000)
                    : Instant.ofEpochSecond(0, number);
        }
    }

    private static BigInteger age(Log.Source file) {
        Matcher age = AGE.matcher(file.name());
        return age.find() ? new BigInteger(age.group(1)) : BigInteger.ZERO;
    }

    private static String decode(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String text(Entry entry, boolean first) {
        StringBuilder text = new StringBuilder();
        for (byte[] bytes : entry.lines()) {
            String line = decode(bytes);
            text.append(text.isEmpty() && bytes == entry.lines().get(0) ? "" : "\n");
            text.append(line, 0, line.endsWith("\r") ? line.length() - 1 : line.length());
        }
        return first && text.indexOf("\uFEFF") == 0 ? text.substring(1) : text.toString();
    }

    private static Matcher shape(Pattern pattern, String text) throws Malformed {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new Malformed();
        }
        return matcher;
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (!value.equals("-")) {
            values.put(name, value);
        }
    }

    private static String unescape(String quoted) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            int known = c == '\\' && i + 1 < quoted.length() ? "\"\\n".indexOf(quoted.charAt(i + 1)) : -1;
            out.append(known < 0 ? c : "\"\\\n".charAt(known));
            i += known < 0 ? 0 : 1;
        }
        return out.toString();
    }

    private static Map<String, String> logfmt(String text) throws Malformed {
        Map<String, String> values = new HashMap<>();
        Matcher pair = PAIR.matcher(text);
        int at = 0;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        while (at < text.length()) {
            if (!pair.region(at, text.length()).lookingAt()) {
                throw new Malformed();
            }
            String bare = pair.group(3) == null ? "" : pair.group(3);
            values.put(pair.group(1), pair.group(2) == null ? bare : unescape(pair.group(2)));
            at = pair.end();
        }
        return values;
    }

    private static Map<String, String> json(String text) throws Malformed {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Malformed();
            }
            Map<String, String> values = object(parser);
            if (parser.nextToken() != null) {
                throw new Malformed();
            }
            return values;
        } catch (JacksonException e) {
            throw new Malformed();
        }
    }

    /** The last of two equal keys replaces all that the first one gave. */
    private static Map<String, String> object(JsonParser parser) {
        Map<String, Map<String, String>> members = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Map<String, String> given = new HashMap<>();
            switch (parser.nextToken()) {
                case START_OBJECT -> object(parser).forEach((name, value) -> given.put(key + "." + name, value));
                case START_ARRAY -> parser.skipChildren();
                case VALUE_NULL -> {}
                default -> given.put(key, parser.getString());
            }
            members.put(key, given);
        }
        Map<String, String> values = new HashMap<>();
        members.values().forEach(values::putAll);
        return values;
    }

    private static Level level(String name) {
        return switch (name == null ? "" : name.toLowerCase(Locale.ROOT)) {
            case "trace" -> Level.TRACE;
            case "debug" -> Level.DEBUG;
            case "info" -> Level.INFO;
            case "warn", "warning" -> Level.WARN;
            case "error", "err" -> Level.ERROR;
            case "fatal", "critical" -> Level.FATAL;
            default -> null;
        };
    }

    private boolean holds(String text, Fields fields) {
        for (Condition condition : filter.conditions()) {
            if (!holds(condition, text, fields)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Condition condition, String text, Fields fields) {
        if (condition instanceof Contains contains) {
            return text.contains(contains.text());
        }
        if (condition instanceof Matches matches) {
            return find(patterns.get(matches), text);
        }
        if (condition instanceof FieldIs field) {
            return field.value().equals(fields.values().get(field.name()));
        }
        if (condition instanceof FieldBetween field) {
            String value = fields.values().getOrDefault(field.name(), "");
            try {
                long number = Long.parseLong(value);
                return number >= field.low() && number <= field.high();
            } catch (NumberFormatException e) {
                return false;
            }
        }
        if (condition instanceof AtLeast least) {
            return fields.level() != null && fields.level().compareTo(least.level()) >= 0;
        }
        Within window = (Within) condition;
        Instant time = fields.time();
        return time != null && !time.isBefore(window.from()) && time.isBefore(window.to());
    }

    private boolean find(Pattern pattern, String text) {
        try {
            return pattern.matcher(text).find();
        } catch (StackOverflowError e) {
            throw new TooMuch();
        }
    }

    /** The lines of one file, byte by byte; a failure ends them. */
    private final class Lines {
        final InputStream raw;
        final byte[] chunk = new byte[4096];
        int at;
        int end;
        InputStream in;
        boolean failed;
        boolean cut;

        Lines(InputStream raw) {
            this.raw = raw;
        }

        byte[] next() {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            cut = false;
            int b = read();
            if (b < 0) {
                return null;
            }
            for (; b >= 0 && b != '\n'; b = read()) {
                if (line.size() < limits.maxRecord()) {
                    line.write(b);
                } else {
                    cut = true;
                }
            }
            return line.toByteArray();
        }

        private int read() {
            if (at == end) {
                at = 0;
                end = failed ? 0 : fill();
            }
            return at < end ? chunk[at++] & 0xFF : -1;
        }

        private int fill() {
            try {
                if (in == null) {
                    in = unpacked();
                }
                return Math.max(0, in.read(chunk));
            } catch (IOException e) {
                failed = true;
                return 0;
            }
        }

        private InputStream unpacked() throws IOException {
            BufferedInputStream buffered = new BufferedInputStream(raw);
            buffered.mark(2);
            boolean packed = buffered.read() == 0x1F && buffered.read() == 0x8B;
            buffered.reset();
            if (!packed) {
                return buffered;
            }
            // GZIPInputStream looks for a next member only where more is available.
            return new GZIPInputStream(new FilterInputStream(buffered) {
                @Override
                public int available() {
                    return 1;
                }
            });
        }
    }
}
