package kata.toptalkers;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/** Bytes, no strings but the keys; the best n in a queue whose head is the worst of them. */
public final class TopTalkers {

    private TopTalkers() {}

    public static Top top(InputStream log, Dimension by, int n) throws IOException {
        Map<String, long[]> lines = new HashMap<>();
        LineScanner scanner = new LineScanner();
        long[] malformed = {0};
        forEachLine(log, (line, length) -> {
            if (scanner.read(line, length)) {
                lines.computeIfAbsent(scanner.key(by), any -> new long[1])[0]++;
            } else {
                malformed[0]++;
            }
        });
        PriorityQueue<Count> best = new PriorityQueue<>(TopTalkers::worseFirst);
        lines.forEach((key, count) -> {
            best.add(new Count(key, count[0]));
            if (best.size() > n) {
                best.remove();
            }
        });
        List<Count> counts = new ArrayList<>();
        while (!best.isEmpty()) {
            counts.add(best.remove());
        }
        Collections.reverse(counts);
        return new Top(counts, malformed[0]);
    }

    public static SortedMap<Instant, Long> errorsPerMinute(InputStream log) throws IOException {
        Map<Long, Long> minutes = new HashMap<>();
        LineScanner scanner = new LineScanner();
        forEachLine(log, (line, length) -> {
            if (scanner.read(line, length) && scanner.isServerError()) {
                minutes.merge(scanner.minute(), 1L, Long::sum);
            }
        });
        SortedMap<Instant, Long> errors = new TreeMap<>();
        minutes.forEach((minute, count) -> errors.put(Instant.ofEpochSecond(minute * 60), count));
        return errors;
    }

    private static int worseFirst(Count a, Count b) {
        int byLines = Long.compare(a.lines(), b.lines());
        return byLines != 0 ? byLines : b.key().compareTo(a.key());
    }

    private interface LineConsumer {
        void accept(byte[] line, int length);
    }

    private static void forEachLine(InputStream log, LineConsumer consumer) throws IOException {
        byte[] buffer = new byte[1 << 16];
        byte[] line = new byte[1 << 10];
        int length = 0;
        for (int read = log.read(buffer); read >= 0; read = log.read(buffer)) {
            int begin = 0;
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    line = append(line, length, buffer, begin, i);
                    consumer.accept(line, withoutReturn(line, length + i - begin));
                    length = 0;
                    begin = i + 1;
                }
            }
            line = append(line, length, buffer, begin, read);
            length += read - begin;
        }
        if (length > 0) {
            consumer.accept(line, withoutReturn(line, length));
        }
    }

    private static byte[] append(byte[] line, int length, byte[] buffer, int begin, int end) {
        byte[] grown = length + end - begin <= line.length ? line : Arrays.copyOf(line, 2 * (length + end - begin));
        System.arraycopy(buffer, begin, grown, length, end - begin);
        return grown;
    }

    private static int withoutReturn(byte[] line, int length) {
        return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    }
}
