package kata.apilag;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Fetches one page: follows redirects, tries again what may pass, and shows the token to its owner alone. */
final class PageFetcher {

    private static final int MOST_TRIES = 3;
    private static final int MOST_REDIRECTS = 5;

    private final HttpTransport http;
    private final Clock clock;
    private final Sleeper sleeper;
    private final URI api;
    private final LagPolicy policy;
    private final Budget budget;

    /** An answer, and the address that gave it. */
    record Fetched(URI from, HttpReply reply) {}

    PageFetcher(HttpTransport http, Clock clock, Sleeper sleeper, URI api, LagPolicy policy, Budget budget) {
        this.http = http;
        this.clock = clock;
        this.sleeper = sleeper;
        this.api = api;
        this.policy = policy;
        this.budget = budget;
    }

    /** The page at this address, with status 200. */
    Fetched fetch(URI page) throws UnknownException, InterruptedException {
        URI uri = page;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpReply reply = persist(uri);
            switch (reply.status()) {
                case 200 -> {
                    return new Fetched(uri, reply);
                }
                case 301, 302, 303, 307, 308 -> uri = redirected(uri, reply);
                default -> throw new UnknownException("status " + reply.status() + " from " + uri);
            }
        }
        throw new UnknownException("more than " + MOST_REDIRECTS + " redirects from " + page);
    }

    private static URI redirected(URI from, HttpReply reply) throws UnknownException {
        String location =
                reply.header("Location").orElseThrow(() -> new UnknownException("a redirect to nowhere from " + from));
        return Targets.resolve(from, location);
    }

    /** An answer that is worth reading, after some tries. */
    private HttpReply persist(URI uri) throws UnknownException, InterruptedException {
        for (int tried = 1; ; tried++) {
            String failure;
            Duration wait = Duration.ofSeconds(tried);
            try {
                HttpReply reply = send(uri);
                if (!passing(reply.status())) {
                    return reply;
                }
                failure = "status " + reply.status() + " from " + uri;
                wait = HttpDates.retryAfter(reply, clock.instant()).orElse(wait);
            } catch (IOException | InterruptedException e) {
                failure = "no answer from " + uri + ": " + e;
            }
            if (tried == MOST_TRIES || !budget.allows(wait)) {
                throw new UnknownException(failure);
            }
            sleeper.sleep(wait);
        }
    }

    private HttpReply send(URI uri) throws IOException, UnknownException, InterruptedException {
        Map<String, String> headers = policy.token() != null && Targets.sameOrigin(api, uri)
                ? Map.of("Authorization", "Bearer " + policy.token())
                : Map.of();
        return http.get(uri, headers, budget.spendRequest(), policy.maxBytes());
    }

    /** Whether the same request may do better a little later. */
    private static boolean passing(int status) {
        return status == 429 || status == 500 || status == 502 || status == 503 || status == 504;
    }
}
