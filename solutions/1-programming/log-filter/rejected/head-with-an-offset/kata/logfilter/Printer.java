package kata.logfilter;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes selected records, and the records around them, each once. */
final class Printer {

    private final Filter filter;
    private final OutputStream out;
    private final Deque<Entry> held = new ArrayDeque<>();
    private int after;
    private boolean started;
    private boolean gap;

    Printer(Filter filter, OutputStream out) {
        this.filter = filter;
        this.out = new BufferedOutputStream(out);
    }

    /** What is written has left for the output when this returns: who waits for a match sees it at once. */
    void print(Entry entry, boolean selected) throws IOException {
        if (selected) {
            printSelected(entry);
            out.flush();
        } else if (after > 0) {
            after--;
            write(entry, '-');
            out.flush();
        } else {
            hold(entry);
        }
    }

    private void printSelected(Entry entry) throws IOException {
        boolean groups = filter.before() > 0 || filter.after() > 0;
        if (groups && started && gap) {
            out.write(new byte[] {'-', '-', '\n'});
        }
        for (Entry before : held) {
            write(before, '-');
        }
        held.clear();
        write(entry, ':');
        started = true;
        gap = false;
        after = filter.after();
    }

    private void hold(Entry entry) {
        held.addLast(entry);
        if (held.size() > filter.before()) {
            held.removeFirst();
            gap = true;
        }
    }

    private void write(Entry entry, char mark) throws IOException {
        long line = entry.line();
        int from = 0;
        byte[] bytes = entry.bytes();
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                writeNumber(line++, mark);
                out.write(bytes, from, i - from);
                out.write('\n');
                from = i + 1;
            }
        }
    }

    private void writeNumber(long line, char mark) throws IOException {
        if (filter.numbers()) {
            for (char digit : Long.toString(line).toCharArray()) {
                out.write(digit);
            }
            out.write(mark);
        }
    }
}
