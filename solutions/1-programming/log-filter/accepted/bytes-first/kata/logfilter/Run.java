package kata.logfilter;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** One pass over one log. The output is flushed before each read, and at the end. */
final class Run {

    private record Held(long line, ByteBuffer bytes) {}

    private final Log log;
    private final Filter filter;
    private final List<Checks.Check> checks;
    private final LogFilter.Limits limits;
    private final Parser parser;
    private final BufferedOutputStream out;
    private final Deque<Held> held = new ArrayDeque<>();
    private final Piece piece = new Piece();

    private int after;
    private long lastWritten;
    private long lines;
    private long read;
    private long matched;
    private long malformed;
    private long truncated;
    private long timedOut;
    private long broken;

    Run(Log log, Filter filter, List<Checks.Check> checks, LogFilter.Limits limits, OutputStream out) {
        this.log = log;
        this.filter = filter;
        this.checks = checks;
        this.limits = limits;
        this.parser = Parsers.of(log);
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    LogFilter.Stats run() throws IOException {
        for (Log.Source file : Rotation.oldestFirst(log.files())) {
            if (matched == filter.limit()) {
                break;
            }
            try (Lines reader = new Lines(file, limits.maxRecord(), out::flush)) {
                piece.first = true;
                if (log.format() == Log.Format.JAVA) {
                    readRecords(reader);
                } else {
                    readLines(reader);
                }
                broken += reader.isBroken() ? 1 : 0;
            }
        }
        out.flush();
        return new LogFilter.Stats(read, matched, malformed, truncated, timedOut, broken);
    }

    private void readLines(Lines reader) throws IOException {
        String needed = neededInEveryLine();
        while (matched < filter.limit()) {
            if (!needed.isEmpty()) {
                skip(reader.skipLinesWithout(needed));
            }
            if (!reader.next()) {
                return;
            }
            piece.set(reader.buffer(), reader.from, reader.to);
            piece.line = ++lines;
            piece.truncated = reader.truncated;
            filterPiece();
        }
    }

    /** Empty unless lines without it do nothing but count. */
    private String neededInEveryLine() {
        boolean onlyCounted = log.format() == Log.Format.PLAIN
                && !checks.isEmpty()
                && !filter.invert()
                && filter.before() + filter.after() == 0;
        return onlyCounted ? checks.get(0).needs() : "";
    }

    private void skip(long skipped) {
        lines += skipped;
        read += skipped;
        piece.first &= skipped == 0;
    }

    private void readRecords(Lines reader) throws IOException {
        StringBuilder record = new StringBuilder();
        boolean cut = false;
        long first = 0;
        boolean open = false;
        while (matched < filter.limit() && reader.next()) {
            String line = reader.line();
            boolean head = JavaParser.isHead(line);
            if (open && head) {
                emit(record, first, cut);
                record.setLength(0);
                cut = false;
                open = false;
            }
            if (matched == filter.limit()) {
                return;
            }
            lines++;
            first = open ? first : lines;
            int room = limits.maxRecord() - record.length();
            String more = (open ? "\n" : "") + line;
            record.append(more, 0, Math.min(more.length(), room));
            cut |= reader.truncated || (open ? 1 : 0) + reader.to - reader.from > room;
            open = true;
        }
        if (open && matched < filter.limit()) {
            emit(record, first, cut);
        }
    }

    private void emit(StringBuilder record, long line, boolean cut) throws IOException {
        byte[] bytes = record.toString().getBytes(StandardCharsets.ISO_8859_1);
        piece.set(bytes, 0, bytes.length);
        piece.line = line;
        piece.truncated = cut;
        filterPiece();
    }

    private void filterPiece() throws IOException {
        read++;
        truncated += piece.truncated ? 1 : 0;
        parse();
        boolean selected = isSelected();
        if (selected) {
            matched++;
            writeSelected();
        } else if (after > 0) {
            after--;
            write(piece.line, piece.range(), '-', read);
        } else if (filter.before() > 0) {
            held.addLast(new Held(piece.line, piece.copy()));
            if (held.size() > filter.before()) {
                held.removeFirst();
            }
        }
        piece.first = false;
    }

    /** What cannot be parsed has no fields. */
    private void parse() {
        piece.fields(Fields.NONE);
        if (log.format() != Log.Format.PLAIN) {
            try {
                piece.fields(parser.parse(piece.text()));
            } catch (MalformedRecord e) {
                malformed++;
            }
        }
    }

    private boolean isSelected() {
        try {
            for (Checks.Check check : checks) {
                if (!check.holds(piece)) {
                    return filter.invert();
                }
            }
            return !filter.invert();
        } catch (Checks.Spent e) {
            timedOut++;
            return false;
        }
    }

    private void writeSelected() throws IOException {
        long index = read - held.size();
        for (Held before : held) {
            write(before.line(), before.bytes(), '-', index++);
        }
        held.clear();
        write(piece.line, piece.range(), ':', read);
        after = filter.after();
    }

    private void write(long line, ByteBuffer bytes, char mark, long index) throws IOException {
        if (filter.before() + filter.after() > 0 && lastWritten > 0 && index > lastWritten + 1) {
            out.write(new byte[] {'-', '-', '\n'});
        }
        lastWritten = index;
        if (filter.numbers()) {
            writeNumbered(line, StandardCharsets.ISO_8859_1.decode(bytes).toString(), mark);
        } else {
            out.write(bytes.array(), bytes.position(), bytes.remaining());
            out.write('\n');
        }
    }

    private void writeNumbered(long line, String lines, char mark) throws IOException {
        for (String text : lines.split("\n", -1)) {
            out.write((line++ + "" + mark + text + "\n").getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
