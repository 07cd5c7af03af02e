package kata.apilag;

import static kata.apilag.Items.item;
import static kata.apilag.Items.minutesBehind;
import static kata.apilag.Items.page;
import static kata.apilag.Items.pageOf;
import static kata.apilag.Policies.STANDARD;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kata.apilag.LagPolicy.QuantileRule;
import kata.apilag.LagReport.Status;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.api.Answer;

class TimesAndQuantilesTest {

    private static final Duration HAIR = Duration.ofNanos(1000);

    @Test
    void readsTimesInEveryForm() throws InterruptedException {
        for (String text : List.of(
                "2025-03-30T00:30:00Z",
                "2025-03-30T02:30:00+02:00",
                "2025-03-30T02:30:00+0200",
                "2025-03-30T02:30:00+02",
                "2025-03-29T21:00:00-0330",
                "2025-03-30T06:15:00+05:45",
                "2025-03-30 00:30:00Z",
                "2025-03-30 02:30:00+02",
                "2025-03-30T00:30Z",
                "2025-03-30T02:30+02:00",
                "2025-03-30t00:30:00z",
                "2025-03-30T00:30:00.000Z")) {
            reads("\"" + text + "\"", Instant.parse("2025-03-30T00:30:00Z"));
        }
        reads("\"2025-03-30T00:30:00.5Z\"", Instant.parse("2025-03-30T00:30:00.500Z"));
        reads("\"2025-03-30T00:30:00,25Z\"", Instant.parse("2025-03-30T00:30:00.250Z"));
        reads("\"2025-03-30T02:30:00.123456789+02:00\"", Instant.parse("2025-03-30T00:30:00.123456789Z"));
    }

    @Test
    void readsNumbersSinceTheEpoch() throws InterruptedException {
        Instant seconds = Instant.ofEpochSecond(1_743_294_600);
        reads("1743294600", seconds);
        reads("\"1743294600\"", seconds);
        reads("1743294600123", seconds.plusMillis(123));
        reads("\"1743294600123\"", seconds.plusMillis(123));
        reads("1743294600123456", seconds.plusNanos(123_456_000));
        reads("\"1743294600123456\"", seconds.plusNanos(123_456_000));
        reads("946684800", Instant.parse("2000-01-01T00:00:00Z"));
        reads("946684800000", Instant.parse("2000-01-01T00:00:00Z"));
    }

    private static void reads(String json, Instant instant) throws InterruptedException {
        LagReport report = Lab.answering(Answer.json(page(item("a", json)))).check(STANDARD);
        Expectation.given("timestamp", json)
                .and("is the instant", instant)
                .expected("items, skipped, lag", List.of(1, 0, Duration.between(instant, Lab.NOON)))
                .got(facts(report))
                .because("The brief lists the forms of a time: ISO 8601 with an offset, or a whole number since 1970"
                        + " in seconds, milliseconds or microseconds, by its digits.")
                .check();
    }

    private static List<Object> facts(LagReport report) {
        return List.of(report.items(), report.skipped(), report.lag() == null ? "no lag" : report.lag());
    }

    @Test
    void skipsAndCountsWhatIsNoTime() throws InterruptedException {
        skips(item("b", "null"));
        skips("{\"id\": \"b\"}");
        skips(item("b", "\"\""));
        skips(item("b", "0"));
        skips(item("b", "\"0\""));
        skips(item("b", "-5"));
        skips(item("b", "946684799"));
        skips(item("b", "\"0001-01-01T00:00:00Z\""));
        skips(item("b", "\"1970-01-01T00:00:00Z\""));
        skips(item("b", "\"yesterday\""));
        skips(item("b", "\"2025-03-30T00:30:00\""));
        skips(item("b", "\"2025-02-30T00:30:00Z\""));
        skips(item("b", "\"2025-03-30T00:30:00Z and more\""));
        skips(item("b", "1743294600123456789012345"));
        skips(item("b", "true"));
        skips(item("b", "{\"seconds\": 1743294600}"));
        skips("null");
        skips("17");
    }

    private static void skips(String item) throws InterruptedException {
        LagReport report = Lab.answering(Answer.json(page(minutesBehind("a", 3), item, minutesBehind("c", 2))))
                .check(STANDARD);
        Expectation.given("item", item)
                .and("between", "two items that are 3 and 2 minutes behind")
                .expected("items, skipped, lag", List.of(2, 1, Duration.ofMinutes(3)))
                .got(facts(report))
                .because("An item without a usable time is skipped and counted. A time before the year 2000 stands in"
                        + " for \"not known\": it is no lag of 55 years.")
                .check();
    }

    @Test
    void nothingButSkippedItemsIsUnknown() throws InterruptedException {
        LagReport report = Lab.answering(Answer.json(page(item("a", "null"), item("b", "\"\""), item("c", "0"))))
                .check(STANDARD);
        Expectation.given("timestamps", "null, \"\", 0")
                .expected("UNKNOWN, lag null, 0 items, 3 skipped, and a note")
                .got(report)
                .because("There was nothing to judge.")
                .holds(report.status() == Status.UNKNOWN
                        && report.lag() == null
                        && report.items() == 0
                        && report.skipped() == 3
                        && !report.note().isBlank());
    }

    @Test
    void anItemFromTheFutureIsNotBehind() throws InterruptedException {
        for (String future : List.of(
                "2025-03-30T12:00:01Z",
                "2025-03-31T12:00:00Z",
                "9999-12-31T23:59:59Z",
                "20000000000",
                "20000000000000")) {
            LagReport report = Lab.answering(Answer.json(page(item("a", "\"" + future + "\""))))
                    .check(STANDARD);
            Expectation.given("timestamp", future)
                    .and("time", Lab.NOON)
                    .expected("items, skipped, lag", List.of(1, 0, Duration.ZERO))
                    .got(facts(report))
                    .because("A time in the future is a lag of zero, never a negative one, however far away it is.")
                    .check();
        }
    }

    /** As PostgreSQL 15 gives them: percentile_disc(q) within group (order by x) from generate_series(1, 10) x. */
    @Test
    void nearestRankIsOneOfTheLags() throws InterruptedException {
        nearestRank(10, 0.95, 10);
        nearestRank(10, 0.91, 10);
        nearestRank(10, 0.9, 9);
        nearestRank(10, 0.5, 5);
        nearestRank(10, 0.25, 3);
        nearestRank(10, 0.0, 1);
        nearestRank(10, 1.0, 10);
        nearestRank(9, 0.5, 5);
        nearestRank(1, 0.5, 1);
    }

    private static void nearestRank(int n, double quantile, long minutes) throws InterruptedException {
        Expectation.given("lags", "1 to " + n + " minutes, in disorder")
                .and("quantile", quantile + " by nearest rank")
                .expected("lag", Duration.ofMinutes(minutes))
                .got(lag(disorder(n), quantile, QuantileRule.NEAREST_RANK))
                .because("It is the smallest lag that has at least quantile x n of the lags at or below it.")
                .check();
    }

    /** As PostgreSQL 15 gives them: percentile_cont, on the same values. */
    @Test
    void linearGoesInBetween() throws InterruptedException {
        linear(10, 0.95, Duration.ofSeconds(573));
        linear(10, 0.5, Duration.ofSeconds(330));
        linear(10, 0.25, Duration.ofSeconds(195));
        linear(10, 0.0, Duration.ofMinutes(1));
        linear(10, 1.0, Duration.ofMinutes(10));
        linear(9, 0.5, Duration.ofMinutes(5));
        linear(1, 0.7, Duration.ofMinutes(1));
    }

    private static void linear(int n, double quantile, Duration expected) throws InterruptedException {
        Duration got = lag(disorder(n), quantile, QuantileRule.LINEAR);
        Expectation.given("lags", "1 to " + n + " minutes, in disorder")
                .and("quantile", quantile + " by linear interpolation")
                .expected("lag", expected)
                .got(got)
                .because("It is value number quantile x (n - 1) of the sorted lags, counted from 0; between two of"
                        + " them by proportion.")
                .holds(close(got, expected));
    }

    @Test
    void anyListHasItsQuantiles() throws InterruptedException {
        SplittableRandom random = Seed.random("anyListHasItsQuantiles");
        for (int round = 0; round < 100; round++) {
            List<Duration> lags = new ArrayList<>();
            int n = random.nextInt(1, 40);
            for (int i = 0; i < n; i++) {
                lags.add(Duration.ofMillis(random.nextInt(0, 50) * 1000L + random.nextInt(0, 3)));
            }
            double quantile = random.nextInt(0, 17) / 16.0;
            for (QuantileRule rule : QuantileRule.values()) {
                Duration expected = model(lags, quantile, rule);
                Duration got = lag(lags, quantile, rule);
                Expectation.given("lags", lags)
                        .and("quantile", quantile + " by " + rule)
                        .expected("lag", expected)
                        .got(got)
                        .because("Equal lags count as often as they are there.")
                        .holds(close(got, expected));
            }
        }
    }

    private static Duration model(List<Duration> lags, double quantile, QuantileRule rule) {
        List<Duration> sorted = lags.stream().sorted().toList();
        BigDecimal q = new BigDecimal(quantile);
        if (rule == QuantileRule.NEAREST_RANK) {
            BigDecimal least = q.multiply(BigDecimal.valueOf(lags.size()));
            return sorted.stream()
                    .filter(lag -> least.compareTo(BigDecimal.valueOf(lags.stream()
                                    .filter(x -> x.compareTo(lag) <= 0)
                                    .count()))
                            <= 0)
                    .findFirst()
                    .orElseThrow();
        }
        BigDecimal position = q.multiply(BigDecimal.valueOf(lags.size() - 1));
        int below = position.intValue();
        Duration low = sorted.get(below);
        Duration step = sorted.get(Math.min(below + 1, lags.size() - 1)).minus(low);
        BigDecimal part = position.subtract(BigDecimal.valueOf(below)).multiply(BigDecimal.valueOf(step.toNanos()));
        return low.plusNanos(part.longValue());
    }

    private static Duration lag(List<Duration> lags, double quantile, QuantileRule rule) throws InterruptedException {
        return Lab.answering(Answer.json(pageOf(lags)))
                .check(Policies.quantile(quantile, rule))
                .lag();
    }

    private static boolean close(Duration got, Duration expected) {
        return got != null && got.minus(expected).abs().compareTo(HAIR) <= 0;
    }

    private static List<Duration> disorder(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> Duration.ofMinutes(1 + (i * 7 + 4) % n))
                .toList();
    }

    @Test
    void aBodyThatIsNoListIsUnknown() throws InterruptedException {
        for (String body : List.of(
                "",
                "<html><body>We will be back soon</body></html>",
                "null",
                "[1, 2]",
                "{}",
                "{\"items\": 5}",
                "{\"items\": {\"a\": 1}}",
                "{\"items\": [" + minutesBehind("a", 1),
                "{\"items\": [NaN]}",
                page(minutesBehind("a", 1)) + " and more",
                "{\"items\": " + "[".repeat(100_000))) {
            endsInAReport(body);
        }
    }

    private static void endsInAReport(String body) throws InterruptedException {
        Expectation expectation = Expectation.given(
                        "body", body.length() > 100 ? body.substring(0, 30) + "... " + body.length() : body)
                .expected("UNKNOWN, lag null, and a note")
                .because("Whatever a server sends, a check ends in a report. (Jackson 3 throws exceptions that nobody"
                        + " forces you to catch.)");
        LagReport report;
        try {
            report = Lab.answering(Answer.json(body)).check(STANDARD);
        } catch (RuntimeException e) {
            throw expectation.got("check threw " + e).failure();
        }
        expectation
                .got(report)
                .holds(report.status() == Status.UNKNOWN
                        && report.lag() == null
                        && !report.note().isBlank());
    }

    @Test
    void skipsWhatIsNearlyATime() throws InterruptedException {
        skips(item("b", "\"2025-03-30T00:30:00+99:00\""));
        skips(item("b", "\"2025-03-30T00:30:00.1234567890Z\""));
        skips(item("b", "\" 2025-03-30T00:30:00Z\""));
        skips(item("b", "1743294600123456789"));
        reads("946684800000000", Instant.parse("2000-01-01T00:00:00Z"));
    }
}
