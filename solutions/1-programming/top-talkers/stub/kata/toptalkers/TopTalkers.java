package kata.toptalkers;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.SortedMap;

/** Questions that an access log answers while the site is burning. See README.md for the rules. */
public final class TopTalkers {

    private TopTalkers() {}

    /**
     * The keys with the most lines: most lines first, then smallest key first.
     *
     * @param log an access log, read to its end
     * @param n how many keys at the most; 0 or more
     * @throws IOException if the stream throws it
     */
    public static Top top(InputStream log, Dimension by, int n) throws IOException {
        throw new UnsupportedOperationException("top is yours to write");
    }

    /**
     * For each minute in UTC with at least one answer of status 500 to 599: how many.
     *
     * @param log an access log, read to its end
     * @throws IOException if the stream throws it
     */
    public static SortedMap<Instant, Long> errorsPerMinute(InputStream log) throws IOException {
        throw new UnsupportedOperationException("errorsPerMinute is yours to write");
    }
}
