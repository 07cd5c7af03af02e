package kata.toptalkers;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Streams and collectors. Two stable sorts: by key, then by count. */
public final class TopTalkers {

    private TopTalkers() {}

    public static Top top(InputStream log, Dimension by, int n) {
        AtomicLong malformed = new AtomicLong();
        TreeMap<String, Long> lines = lines(log)
                .filter(line -> line.wellFormed() || malformed.incrementAndGet() < 0)
                .collect(Collectors.groupingBy(line -> line.key(by), TreeMap::new, Collectors.counting()));
        List<Count> counts = new ArrayList<>();
        lines.forEach((key, count) -> counts.add(new Count(key, count)));
        counts.sort((a, b) -> Long.compare(b.lines(), a.lines()));
        return new Top(counts.subList(0, Math.min(n, counts.size())), malformed.get());
    }

    public static SortedMap<Instant, Long> errorsPerMinute(InputStream log) {
        return lines(log)
                .filter(AccessLine::wellFormed)
                .filter(AccessLine::failed)
                .collect(Collectors.groupingBy(AccessLine::minute, TreeMap::new, Collectors.counting()));
    }

    private static Stream<AccessLine> lines(InputStream log) {
        return new BufferedReader(new InputStreamReader(log, StandardCharsets.UTF_8))
                .lines()
                .map(AccessLine::new);
    }
}
