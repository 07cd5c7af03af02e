package kata.toptalkers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One pass, line by line; what is kept is one counter for each key. */
public final class TopTalkers {

    private static final Comparator<Count> MOST_LINES_FIRST = Comparator.comparingLong(Count::lines)
            .reversed()
            .thenComparing(count -> count.key().codePoints().toArray(), Arrays::compare);

    private TopTalkers() {}

    /** Counts each key, then sorts the keys. */
    public static Top top(InputStream log, Dimension by, int n) throws IOException {
        Map<String, Long> lines = new HashMap<>();
        long malformed = 0;
        BufferedReader reader = reader(log);
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            Optional<AccessLine> line = AccessLine.parse(text);
            if (line.isPresent()) {
                lines.merge(line.get().key(by), 1L, Long::sum);
            } else {
                malformed++;
            }
        }
        List<Count> counts = lines.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(MOST_LINES_FIRST)
                .limit(n)
                .toList();
        return new Top(counts, malformed);
    }

    /** Counts the minutes of lines with a status of 5xx. */
    public static SortedMap<Instant, Long> errorsPerMinute(InputStream log) throws IOException {
        SortedMap<Instant, Long> errors = new TreeMap<>();
        BufferedReader reader = reader(log);
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            AccessLine.parse(text)
                    .filter(AccessLine::isServerError)
                    .ifPresent(line -> errors.merge(line.minute(), 1L, Long::sum));
        }
        return errors;
    }

    private static BufferedReader reader(InputStream log) {
        return new BufferedReader(new InputStreamReader(log, StandardCharsets.UTF_8));
    }
}
