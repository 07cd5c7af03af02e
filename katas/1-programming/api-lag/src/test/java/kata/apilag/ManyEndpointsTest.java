package kata.apilag;

import static kata.apilag.Items.minutesBehind;
import static kata.apilag.Items.oneItem;
import static kata.apilag.Items.page;
import static kata.apilag.Policies.STANDARD;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kata.apilag.LagReport.Status;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.api.Answer;
import sre.katas.fixtures.api.LaggingApi;
import sre.katas.fixtures.api.Pages;

class ManyEndpointsTest {

    private static final long PATIENCE_SECONDS = 3;
    private static final HttpReply FINE =
            new HttpReply(200, Map.of(), page(minutesBehind("a", 1)).getBytes(StandardCharsets.UTF_8));

    @Test
    void givesAReportForEachInTheirOrder() throws InterruptedException {
        Lab lab = new Lab();
        List<URI> apis = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            apis.add(URI.create("http://api.example/" + i));
            boolean broken = i % 7 == 3;
            lab.on("/" + i, broken ? brokenAnswer(i) : oneItem(i));
            expected.add(broken ? "no lag" : Duration.ofMinutes(i).toString());
        }
        Expectation.given("endpoints", "30, each so many minutes behind; 4 of them broken")
                .expected("lags", expected)
                .got(lab.lagCheck().checkAll(apis, STANDARD, 5).stream()
                        .map(report ->
                                report.lag() == null ? "no lag" : report.lag().toString())
                        .toList())
                .because("Report number i is that of address number i, whichever is done first, and a broken endpoint"
                        + " is UNKNOWN for itself alone.")
                .check();
    }

    private static Answer brokenAnswer(int i) {
        return i % 2 == 0 ? Answer.status(404) : Answer.json("<html>");
    }

    @Test
    void asManyAtOnceAsAllowed() throws InterruptedException {
        for (int allowed : List.of(1, 2, 8)) {
            CountDownLatch together = new CountDownLatch(allowed);
            Crowd crowd = new Crowd(uri -> {
                together.countDown();
                together.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return FINE;
            });
            check(crowd, 20, allowed);
            Expectation.given("endpoints", "20, which answer when " + allowed + " requests are in flight at once")
                    .and("maxInFlight", allowed)
                    .expected("requests in flight at once", allowed)
                    .got(crowd.peak())
                    .because("While there are addresses left, maxInFlight of them are asked at the same time.")
                    .check();
        }
    }

    @Test
    void noMoreThreadsThanRequestsAllowed() throws InterruptedException {
        int allowed = 8;
        Thread caller = Thread.currentThread();
        CountDownLatch together = new CountDownLatch(allowed);
        AtomicBoolean counted = new AtomicBoolean();
        AtomicReference<Crowd> crowdItself = new AtomicReference<>();
        Crowd crowd = new Crowd(uri -> {
            together.countDown();
            together.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!counted.get()) {
                awaitIdle(caller, crowdItself.get());
                crowdItself.get().countThreads();
                counted.set(true);
            }
            return FINE;
        });
        crowdItself.set(crowd);
        check(crowd, 200, allowed);
        Expectation.given("endpoints", 200)
                .and("maxInFlight", allowed)
                .expected(
                        "threads, requests in flight at once",
                        "about 8 threads, not one for each endpoint; at most 8 requests")
                .got(crowd.mostThreads() + " threads, " + crowd.peak() + " requests")
                .because("A thread that only waits for its turn costs memory all the same: start no more threads than"
                        + " requests may be in flight.")
                .holds(crowd.mostThreads() <= allowed + 2 && crowd.peak() <= allowed);
    }

    /** Waits until the caller has started all that it will start: until it waits, or takes part itself. */
    private static void awaitIdle(Thread caller, Crowd crowd) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        int idle = 0;
        while (idle < 20 && !crowd.hasUsed(caller) && System.nanoTime() - patience < 0) {
            Thread.State state = caller.getState();
            idle = state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING ? idle + 1 : 0;
            Thread.yield();
        }
    }

    @Test
    void aSlowEndpointHoldsUpNoOther() throws InterruptedException {
        int endpoints = 30;
        CountDownLatch others = new CountDownLatch(endpoints - 1);
        AtomicBoolean stuck = new AtomicBoolean();
        Crowd crowd = new Crowd(uri -> {
            if (!uri.getPath().equals("/0")) {
                others.countDown();
                return FINE;
            }
            if (stuck.get() || !others.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                stuck.set(true);
                throw new IOException("still waiting for the others to be asked");
            }
            return FINE;
        });
        List<LagReport> reports = check(crowd, endpoints, 3);
        Expectation.given("endpoints", "30; number 0 answers when all others have been asked")
                .and("maxInFlight", 3)
                .expected("status of number 0", Status.OK)
                .got(reports.get(0).status() + ", " + others.getCount() + " endpoints were not asked in the meantime")
                .because("Two of three are free while one waits: each takes the next address as soon as it is done.")
                .holds(reports.get(0).status() == Status.OK);
    }

    @Test
    void oneDeadlineHoldsForAll() throws InterruptedException {
        Lab lab = new Lab();
        for (int i = 0; i < 40; i++) {
            lab.on("/" + i, oneItem(1).delayed(Duration.ofSeconds(1)));
        }
        List<LagReport> reports = lab.lagCheck().checkAll(apis(40), STANDARD.withDeadline(Duration.ofSeconds(10)), 1);
        long fine =
                reports.stream().filter(report -> report.status() == Status.OK).count();
        long unasked = reports.stream()
                .filter(report -> report.status() == Status.UNKNOWN && report.requests() == 0)
                .count();
        Expectation.given("endpoints", "40, each takes 1 second")
                .and("maxInFlight, deadline", "1, 10 seconds")
                .expected("OK, UNKNOWN without a request, time passed", List.of(10L, 30L, Duration.ofSeconds(10)))
                .got(List.of(fine, unasked, lab.passed()))
                .because("The deadline counts from the call of checkAll, not from the turn of each endpoint. Who comes"
                        + " too late is UNKNOWN, and is not asked.")
                .check();
    }

    @Test
    void leavesNoThreadBehind() throws InterruptedException {
        Crowd crowd = new Crowd(uri -> FINE);
        List<LagReport> reports = check(crowd, 20, 4);
        Expectation.given("endpoints and maxInFlight", "20, 4")
                .expected("reports, threads that live on", List.of(20, Set.of()))
                .got(List.of(reports.size(), crowd.survivors()))
                .because("A check that is run every minute must not leave threads behind: shut the pool down.")
                .check();
    }

    @Test
    void anInterruptEndsItAll() throws InterruptedException {
        Thread caller = Thread.currentThread();
        CountDownLatch together = new CountDownLatch(4);
        CountDownLatch never = new CountDownLatch(1);
        // Once: two of them may be the last, and the second interrupt would meet the test itself.
        AtomicBoolean interrupted = new AtomicBoolean();
        Crowd crowd = new Crowd(uri -> {
            together.countDown();
            if (together.getCount() == 0 && interrupted.compareAndSet(false, true)) {
                caller.interrupt();
            }
            never.await(2 * PATIENCE_SECONDS, TimeUnit.SECONDS);
            return FINE;
        });
        String got;
        try {
            got = check(crowd, 20, 4).size() + " reports";
        } catch (InterruptedException e) {
            got = "an InterruptedException";
        } finally {
            Thread.interrupted();
        }
        Expectation.given("endpoints", "20, which never answer")
                .and("then", "the thread that called checkAll is interrupted")
                .expected("result, threads that live on", List.of("an InterruptedException", Set.of()))
                .got(List.of(got, crowd.survivors()))
                .because("Who interrupts wants an end now: interrupt the threads of your own as well, and pass it on.")
                .check();
    }

    @Test
    void refusesLessThanOneAtOnce() throws InterruptedException {
        Crowd crowd = new Crowd(uri -> FINE);
        Expectation.given("endpoints and maxInFlight", "1, 1; then 0, 5")
                .expected("reports", List.of(1, 0))
                .got(List.of(check(crowd, 1, 1).size(), check(crowd, 0, 5).size()))
                .because("A report for each address.")
                .check();
        for (int allowed : List.of(0, -1)) {
            Expectation.given("maxInFlight", allowed)
                    .expected("IllegalArgumentException")
                    .got(refusal(crowd, allowed))
                    .because("With no request in flight nothing would ever be done.")
                    .check();
        }
    }

    private static String refusal(Crowd crowd, int allowed) throws InterruptedException {
        try {
            return check(crowd, 1, allowed).size() + " reports";
        } catch (IllegalArgumentException e) {
            return "IllegalArgumentException";
        }
    }

    @Test
    void checksARealServer() throws InterruptedException {
        try (LaggingApi api = LaggingApi.start()) {
            List<URI> apis = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                List<List<String>> pages = List.of(List.of(minutesBehind("a", 1)), List.of(minutesBehind("b", 2)));
                Pages.of("/" + i, pages).byLink(api.script());
                apis.add(api.uri("/" + i));
            }
            List<LagReport> reports = lagCheck(new WireTransport()).checkAll(apis, STANDARD, 4);
            Expectation.given("endpoints", "40 on one server, each with two pages")
                    .and("maxInFlight", 4)
                    .expected("lags", Set.of(Duration.ofMinutes(2)))
                    .got(reports.stream().map(LagReport::lag).collect(Collectors.toSet()))
                    .because("All together now: check, transport and threads.")
                    .check();
            Expectation.given("maxInFlight", 4)
                    .expected("requests, in flight at once", "80, at most 4")
                    .got(api.exchanges().size() + ", " + api.peakInFlight())
                    .because("The server counts.")
                    .holds(api.exchanges().size() == 80 && api.peakInFlight() <= 4);
        }
    }

    private static List<LagReport> check(Crowd crowd, int endpoints, int maxInFlight) throws InterruptedException {
        return lagCheck(crowd).checkAll(apis(endpoints), STANDARD, maxInFlight);
    }

    private static LagCheck lagCheck(HttpTransport transport) {
        return new LagCheck(transport, Clock.fixed(Lab.NOON, ZoneOffset.UTC), duration -> {});
    }

    private static List<URI> apis(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> URI.create("http://api.example/" + i))
                .toList();
    }

    @Test
    void refusesLessThanOneAtOnceAlsoForNoAddress() throws InterruptedException {
        Crowd crowd = new Crowd(uri -> FINE);
        String got;
        try {
            got = check(crowd, 0, 0).size() + " reports";
        } catch (IllegalArgumentException e) {
            got = "IllegalArgumentException";
        }
        Expectation.given("endpoints and maxInFlight", "0, 0")
                .expected("IllegalArgumentException")
                .got(got)
                .because("Rule 27: less than 1 is refused.")
                .check();
    }

    @Test
    void anInterruptEndsACheckToo() throws InterruptedException {
        String got;
        try {
            got = lagCheck((uri, headers, timeout, maxBytes) -> {
                        throw new InterruptedException();
                    })
                    .check(URI.create("http://api.example/feeds"), STANDARD)
                    .status()
                    .toString();
        } catch (InterruptedException e) {
            got = "InterruptedException";
        }
        Thread.interrupted();
        Expectation.given("transport", "is interrupted while it waits")
                .expected("check throws", "InterruptedException")
                .got(got)
                .because("Rule 4: check throws InterruptedException, and nothing else: an interrupt is no report.")
                .check();
    }
}
