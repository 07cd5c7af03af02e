package kata.apilag;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a list page by page, and keeps the newest time of each item. */
final class ListReader {

    private final PageFetcher fetcher;
    private final Clock clock;

    private final Map<String, Instant> byId = new HashMap<>();
    private final List<Instant> nameless = new ArrayList<>();
    private int skipped;
    private Instant localNow;
    private Optional<Instant> serverNow = Optional.empty();

    ListReader(PageFetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    void readFrom(URI api) throws UnknownException, InterruptedException {
        Set<URI> seen = new HashSet<>();
        Optional<URI> next = Optional.of(api);
        while (next.isPresent()) {
            if (!seen.add(next.get())) {
                throw new UnknownException("the pages go round in a circle: " + next.get());
            }
            next = readPage(next.get());
        }
    }

    private Optional<URI> readPage(URI uri) throws UnknownException, InterruptedException {
        PageFetcher.Fetched fetched = fetcher.fetch(uri);
        HttpReply reply = fetched.reply();
        if (localNow == null) {
            localNow = clock.instant();
            serverNow = HttpDates.serverTime(reply);
        }
        Page page = Page.parse(reply.body());
        page.items().forEach(this::add);
        Optional<String> next = page.next().or(() -> Links.next(reply.headers("Link")));
        return next.isEmpty() ? Optional.empty() : Optional.of(Targets.resolve(fetched.from(), next.get()));
    }

    private void add(Page.Item item) {
        if (item.time().isEmpty()) {
            skipped++;
        } else if (item.id().isEmpty()) {
            nameless.add(item.time().get());
        } else {
            byId.merge(item.id().get(), item.time().get(), (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    /** The newest time of each item. */
    Collection<Instant> times() {
        List<Instant> all = new ArrayList<>(byId.values());
        all.addAll(nameless);
        return all;
    }

    int skipped() {
        return skipped;
    }

    /** Our time when the first page came. */
    Instant localNow() {
        return localNow;
    }

    /** The server's time when the first page came, if it tells. */
    Optional<Instant> serverNow() {
        return serverNow;
    }

    Duration skew() {
        return serverNow.map(server -> Duration.between(localNow, server)).orElse(Duration.ZERO);
    }
}
