package kata.logfilter;

import java.io.IOException;
import java.io.OutputStream;

/** One pass over one log. */
final class Run {

    private final Log log;
    private final Filter filter;
    private final Selector selector;
    private final LogFilter.Limits limits;
    private final Parser parser;
    private final Printer printer;

    private long lines;
    private long read;
    private long matched;
    private long malformed;
    private long truncated;
    private long timedOut;
    private long broken;

    Run(Log log, Filter filter, Selector selector, LogFilter.Limits limits, OutputStream out) {
        this.log = log;
        this.filter = filter;
        this.selector = selector;
        this.limits = limits;
        this.parser = Parsers.of(log);
        this.printer = new Printer(filter, out);
    }

    LogFilter.Stats toTheEnd() throws IOException {
        for (Log.Source file : Rotation.oldestFirst(log.files())) {
            if (matched < filter.limit()) {
                read(file);
            }
        }
        return new LogFilter.Stats(read, matched, malformed, truncated, timedOut, broken);
    }

    private void read(Log.Source file) throws IOException {
        try (LineReader reader = LineReader.open(file, limits.maxRecord())) {
            RecordReader records = new RecordReader(reader, log.format(), limits.maxRecord(), lines);
            for (Entry entry = records.next(); entry != null; entry = records.next()) {
                filter(entry);
                if (matched == filter.limit()) {
                    return;
                }
            }
            lines = records.lines();
            broken += reader.isBroken() ? 1 : 0;
        }
    }

    private void filter(Entry entry) throws IOException {
        read++;
        truncated += entry.truncated() ? 1 : 0;
        boolean selected = isSelected(entry.text(), parse(entry.text()));
        matched += selected ? 1 : 0;
        printer.print(entry, selected);
    }

    private Fields parse(String text) {
        try {
            return parser.parse(text);
        } catch (MalformedRecord e) {
            malformed++;
            return Fields.NONE;
        }
    }

    private boolean isSelected(String text, Fields fields) {
        try {
            return selector.holds(text, fields) != filter.invert();
        } catch (GivenUp e) {
            timedOut++;
            return false;
        }
    }
}
