package kata.apilag;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kata.apilag.LagPolicy.ClockSource;
import kata.apilag.LagReport.Status;

/** Asks an API when its items were updated, and judges how far they lag behind. */
public final class LagCheck {

    private final HttpTransport http;
    private final Clock clock;
    private final Sleeper sleeper;

    public LagCheck(HttpTransport http, Clock clock, Sleeper sleeper) {
        this.http = http;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    public LagReport check(URI api, LagPolicy policy) throws InterruptedException {
        return check(api, policy, clock.instant());
    }

    private LagReport check(URI api, LagPolicy policy, Instant start) throws InterruptedException {
        Budget budget = new Budget(clock, start, policy);
        ListReader list = new ListReader(new PageFetcher(http, clock, sleeper, api, policy, budget), clock);
        try {
            list.readFrom(api);
            return judge(list, policy, budget);
        } catch (UnknownException e) {
            return report(Status.UNKNOWN, null, list, budget, e.getMessage());
        }
    }

    private static LagReport judge(ListReader list, LagPolicy policy, Budget budget) throws UnknownException {
        if (list.times().isEmpty()) {
            throw new UnknownException("no item has a usable time");
        }
        Instant now = now(list, policy);
        long[] lags = list.times().stream()
                .mapToLong(time -> nanosSince(time, now))
                .sorted()
                .toArray();
        Duration lag = Duration.ofNanos(Quantile.of(lags, policy.quantile(), policy.rule()));
        Status status = lag.compareTo(policy.crit()) >= 0
                ? Status.CRIT
                : lag.compareTo(policy.warn()) >= 0 ? Status.WARN : Status.OK;
        return report(status, lag, list, budget, "");
    }

    private static Instant now(ListReader list, LagPolicy policy) throws UnknownException {
        if (policy.clock() == ClockSource.LOCAL) {
            return list.localNow();
        }
        return list.serverNow().orElseThrow(() -> new UnknownException("the server does not tell its time"));
    }

    private static long nanosSince(Instant time, Instant now) {
        // Compared first: a time in the year 9999 is further away than nanoseconds in a long reach.
        return time.isBefore(now) ? Duration.between(time, now).toNanos() : 0;
    }

    private static LagReport report(Status status, Duration lag, ListReader list, Budget budget, String note) {
        return new LagReport(status, lag, list.skew(), list.times().size(), list.skipped(), budget.requests(), note);
    }

    public List<LagReport> checkAll(List<URI> apis, LagPolicy policy, int maxInFlight) throws InterruptedException {
        if (maxInFlight < 1) {
            throw new IllegalArgumentException("maxInFlight must be 1 or more, but is " + maxInFlight);
        }
        Instant start = clock.instant();
        List<Callable<LagReport>> checks = new ArrayList<>();
        apis.forEach(api -> checks.add(() -> check(api, policy, start)));
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(maxInFlight, apis.size())));
        try {
            return results(pool.invokeAll(checks));
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(policy.perRequest().toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private static List<LagReport> results(List<Future<LagReport>> futures) throws InterruptedException {
        List<LagReport> reports = new ArrayList<>();
        for (Future<LagReport> future : futures) {
            try {
                reports.add(future.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a check failed for a reason that is not the server's", e.getCause());
            }
        }
        return reports;
    }
}
