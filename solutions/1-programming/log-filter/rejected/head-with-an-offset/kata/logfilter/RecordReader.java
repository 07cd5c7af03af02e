package kata.logfilter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Puts lines together to records. */
final class RecordReader {

    private static final Line LINE_FEED = new Line(new byte[] {'\n'}, false);

    private final LineReader reader;
    private final boolean manyLines;
    private final int most;
    private boolean atStart = true;
    private long lines;
    private Line ahead;

    /** @param lines how many lines came before this file */
    RecordReader(LineReader reader, Log.Format format, int most, long lines) {
        this.reader = reader;
        this.manyLines = format == Log.Format.JAVA;
        this.most = most;
        this.lines = lines;
    }

    /** The next record, or null at the end of the file. */
    Entry next() {
        Line head = ahead == null ? reader.next() : ahead;
        ahead = null;
        if (head == null) {
            return null;
        }
        long first = ++lines;
        Kept kept = new Kept();
        kept.add(head);
        if (manyLines) {
            addTheLinesThatBelong(kept);
        }
        byte[] bytes = kept.bytes.toByteArray();
        return new Entry(bytes, text(bytes), first, kept.truncated);
    }

    /** Only where a record has many lines is a line read ahead: nothing else shows its end. */
    private void addTheLinesThatBelong(Kept kept) {
        Line line = reader.next();
        while (line != null && !JavaParser.isHead(decode(line.bytes()))) {
            lines++;
            kept.add(LINE_FEED);
            kept.add(line);
            line = reader.next();
        }
        ahead = line;
    }

    /** How many lines have been taken, those before this file included. */
    long lines() {
        return lines;
    }

    private String text(byte[] bytes) {
        String text = decode(bytes);
        if (atStart && text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        atStart = false;
        text = text.replace("\r\n", "\n");
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** A view for matching: what is no UTF-8 shows as U+FFFD, and is written as it came all the same. */
    private static String decode(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private final class Kept {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean truncated;

        void add(Line line) {
            int room = Math.min(line.bytes().length, most - bytes.size());
            bytes.write(line.bytes(), 0, room);
            truncated |= line.truncated() || room < line.bytes().length;
        }
    }
}
