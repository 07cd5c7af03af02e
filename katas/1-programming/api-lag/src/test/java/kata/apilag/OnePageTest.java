package kata.apilag;

import static kata.apilag.Items.behind;
import static kata.apilag.Items.item;
import static kata.apilag.Items.minutesBehind;
import static kata.apilag.Items.page;
import static kata.apilag.Policies.STANDARD;

import java.time.Duration;
import java.util.List;
import kata.apilag.LagReport.Status;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.api.Answer;

class OnePageTest {

    @Test
    void theLargestLagCountsWhereverItStands() throws InterruptedException {
        for (List<Integer> minutes : List.of(List.of(7), List.of(2, 9), List.of(4, 8, 3), List.of(6, 1, 2))) {
            String page = Items.pageOf(minutes.stream().map(Duration::ofMinutes).toList());
            Expectation.given("page", page)
                    .and("time", Lab.NOON)
                    .expected(
                            "lag",
                            Duration.ofMinutes(minutes.stream()
                                    .mapToInt(Integer::intValue)
                                    .max()
                                    .orElseThrow()))
                    .got(Lab.answering(Answer.json(page)).check(STANDARD).lag())
                    .because("The lag of an item is the time since its timestamp. With quantile 1 the largest counts,"
                            + " and a page is in no order.")
                    .check();
        }
    }

    @Test
    void anOffsetIsPartOfTheTime() throws InterruptedException {
        lagOf("2025-03-30T13:53:00+02:00", 7);
        lagOf("2025-03-30T06:53:00-05:00", 7);
        lagOf("2025-03-30T17:23:00+05:30", 7);
    }

    private static void lagOf(String timestamp, long minutes) throws InterruptedException {
        String page = page(item("a", "\"" + timestamp + "\""));
        Expectation.given("timestamp", timestamp)
                .and("time", Lab.NOON)
                .expected("lag", Duration.ofMinutes(minutes))
                .got(Lab.answering(Answer.json(page)).check(STANDARD).lag())
                .because("The offset says how far that local time is from UTC: dropped, the lag is wrong by hours.")
                .check();
    }

    @Test
    void theThresholdsThemselvesCount() throws InterruptedException {
        statusOf(Duration.ZERO, Status.OK);
        statusOf(Duration.ofMinutes(5).minusMillis(1), Status.OK);
        statusOf(Duration.ofMinutes(5), Status.WARN);
        statusOf(Duration.ofMinutes(10).minusMillis(1), Status.WARN);
        statusOf(Duration.ofMinutes(10), Status.CRIT);
        statusOf(Duration.ofHours(30), Status.CRIT);
    }

    private static void statusOf(Duration lag, Status status) throws InterruptedException {
        Expectation.given("lag", lag)
                .and("policy", "WARN from 5 minutes, CRIT from 10")
                .expected("status", status)
                .got(Lab.answering(Answer.json(page(behind("a", lag))))
                        .check(STANDARD)
                        .status())
                .because("A threshold is reached by the value itself: CRIT if lag >= crit, else WARN if lag >= warn.")
                .check();
    }

    @Test
    void anEmptyListIsUnknown() throws InterruptedException {
        LagReport report = Lab.answering(Answer.json(page())).check(STANDARD);
        Expectation.given("page", page())
                .expected("UNKNOWN, lag null, 0 items, and a note")
                .got(report)
                .because("No items is no news, not good news: nothing was judged, so it is not OK; the note says why.")
                .holds(report.status() == Status.UNKNOWN
                        && report.lag() == null
                        && report.items() == 0
                        && !report.note().isBlank());
    }

    @Test
    void asksOnceAndCounts() throws InterruptedException {
        Lab lab = Lab.answering(Answer.json(page(minutesBehind("a", 1), minutesBehind("b", 2))));
        LagReport report = lab.check(STANDARD);
        Expectation.given("page", "2 items")
                .expected("OK, 2 items, 0 skipped, 1 request")
                .got(report)
                .because("The report counts the items and the requests.")
                .holds(report.status() == Status.OK
                        && report.items() == 2
                        && report.skipped() == 0
                        && report.requests() == 1
                        && report.note() != null);
        Expectation.given("api", Lab.API)
                .expected("requests", List.of(Lab.API))
                .got(lab.calls().stream().map(Lab.Call::uri).toList())
                .because("One page takes one request, to the address that was given.")
                .check();
    }
}
