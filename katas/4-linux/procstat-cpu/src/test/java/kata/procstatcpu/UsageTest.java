package kata.procstatcpu;

import static kata.procstatcpu.Answers.shares;
import static kata.procstatcpu.Answers.times;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;

class UsageTest {

    private static final String ORDER = "user nice system idle iowait irq softirq steal guest guest_nice";
    private static final int RANDOM_CASES = 200;

    private static void check(Times before, Times after, Usage expected, String rule) {
        Expectation facts = Expectation.given("counters", ORDER)
                .and("before", Answers.show(before))
                .and("after", Answers.show(after))
                .expected("percent", Answers.show(expected));
        Usage got = ProcStat.usage(before, after);
        facts.got(Answers.show(got)).because(rule).holds(Answers.near(expected, got));
    }

    @Test
    void givesTheShareOfEachCounter() {
        check(
                times(0, 0, 0, 0, 0, 0, 0, 0),
                times(10, 20, 5, 50, 4, 3, 2, 6),
                new Usage(10, 20, 5, 4, 3, 2, 6, 0, 0, 50),
                "100 ticks in all, so each tick is one percent.");
    }

    @Test
    void looksAtWhatHasGrownNotAtWhatWasSinceBoot() {
        check(
                times(900_000, 0, 100_000, 2_000_000),
                times(900_010, 0, 100_030, 2_000_060),
                new Usage(10, 0, 30, 0, 0, 0, 0, 0, 0, 60),
                "The counters count since boot. Between the samples 10, 30 and 60 ticks went by.");
    }

    @Test
    void dividesByAllTicksNotByTheClock() {
        check(
                times(100, 0, 0, 100),
                times(101, 0, 0, 103),
                new Usage(25, 0, 0, 0, 0, 0, 0, 0, 0, 75),
                "One of four ticks. How long the samples are apart does not matter.");
    }

    @Test
    void countsAGuestOnce() {
        check(
                times(1_000, 0, 0, 1_000, 0, 0, 0, 0, 400, 0),
                times(1_050, 0, 0, 1_050, 0, 0, 0, 0, 430, 0),
                new Usage(20, 0, 0, 0, 0, 0, 0, 30, 0, 50),
                "user grew by 50, of which 30 were the guest's: they stand in both counters, but went by only once.");
        check(
                times(0, 1_000, 0, 1_000, 0, 0, 0, 0, 0, 400),
                times(0, 1_050, 0, 1_050, 0, 0, 0, 0, 0, 450),
                new Usage(0, 0, 0, 0, 0, 0, 0, 0, 50, 50),
                "nice grew by 50, all of it the low guest's.");
    }

    @Test
    void isNeverNegativeWhereACounterGoesBack() {
        check(
                times(100, 0, 100, 1_000, 500),
                times(120, 0, 130, 1_050, 490),
                shares(20, 0, 30, 0, 0, 0, 0, 0, 0, 50),
                "iowait went back by 10: that is 0, and it does not make the sum smaller either.");
        check(
                times(100, 0, 100, 1_000, 0, 0, 0, 50),
                times(120, 0, 120, 990, 10, 0, 0, 40),
                shares(20, 0, 20, 10, 0, 0, 0, 0, 0, 0),
                "idle and steal went back.");
    }

    @Test
    void isNeverNegativeWhereAGuestRunsAhead() {
        check(
                times(500, 0, 0, 4_000, 0, 0, 0, 0, 150, 0),
                times(505, 0, 0, 4_012, 0, 0, 0, 0, 158, 0),
                shares(0, 0, 0, 0, 0, 0, 0, 8, 0, 12),
                "user grew by 5 and guest by 8, so user - guest went back from 350 to 347: 0. The 8 are the guest's.");
        check(
                times(0, 10, 0, 4_000, 0, 0, 0, 0, 0, 12),
                times(0, 15, 0, 4_012, 0, 0, 0, 0, 0, 14),
                shares(0, 3, 0, 0, 0, 0, 0, 0, 2, 12),
                "nice - guest_nice grew from -2 to 1.");
        check(
                times(10, 0, 0, 4_000, 0, 0, 0, 0, 12, 0),
                times(15, 0, 0, 4_012, 0, 0, 0, 0, 14, 0),
                shares(3, 0, 0, 0, 0, 0, 0, 2, 0, 12),
                "user - guest grew from -2 to 1.");
    }

    @Test
    void givesBackToTheUserWhatAGuestHadTooMuch() {
        check(
                times(500, 0, 0, 4_000, 0, 0, 0, 0, 158, 0),
                times(505, 0, 0, 4_010, 0, 0, 0, 0, 153, 0),
                shares(10, 0, 0, 0, 0, 0, 0, 0, 0, 10),
                "user grew by 5 and guest went back by 5: user - guest grew from 342 to 352. First make the part, then see how"
                        + " it has grown.");
    }

    @Test
    void isIdleWhereNothingHasGrown() {
        Times still = times(100, 20, 30, 400, 5, 6, 7, 8, 9, 10);
        Usage idle = new Usage(0, 0, 0, 0, 0, 0, 0, 0, 0, 100);
        check(still, still, idle, "0 of 0 is no number. A CPU whose clock stands is asleep: 100% idle.");
        check(times(5, 5, 5, 5), times(5, 4, 5, 5), idle, "A counter went back, and none has grown.");
    }

    @Test
    void knowsWhatBusyMeans() {
        checkBusy(new Usage(10, 20, 5, 4, 3, 2, 6, 8, 1, 41), 49);
        checkBusy(new Usage(0, 0, 0, 30, 0, 0, 0, 0, 0, 70), 0);
        checkBusy(new Usage(0, 0, 0, 0, 0, 0, 90, 0, 0, 10), 0);
        checkBusy(new Usage(0, 0, 0, 0, 0, 100, 0, 0, 0, 0), 100);
        checkBusy(new Usage(0, 0, 0, 0, 0, 0, 0, 100, 0, 0), 100);
    }

    private static void checkBusy(Usage usage, double expected) {
        Expectation facts = Expectation.given("usage", Answers.show(usage)).expected("busy", expected);
        double got = ProcStat.busy(usage);
        facts.got(got).because("Everything but idle, iowait and steal.").holds(Answers.near(expected, got));
    }

    @Test
    void dividesRandomGrowths() {
        SplittableRandom random = Seed.random("dividesRandomGrowths");
        for (int i = 0; i < RANDOM_CASES; i++) {
            double[] growths = new double[10];
            for (int part = 0; part < growths.length; part++) {
                growths[part] = random.nextBoolean() ? 0 : random.nextInt(1_000);
            }
            Times before = counters(random.doubles(10, 0, 1e12).map(Math::floor).toArray());
            Times after = plus(before, counters(growths));
            Usage expected =
                    DoubleStream.of(growths).sum() == 0 ? new Usage(0, 0, 0, 0, 0, 0, 0, 0, 0, 100) : shares(growths);
            check(before, after, expected, "Each growth, of all growths.");
        }
    }

    /** The counters whose ten parts, in the order of {@link Usage}, are these. */
    private static Times counters(double... part) {
        return times(
                (long) (part[0] + part[7]),
                (long) (part[1] + part[8]),
                (long) part[2],
                (long) part[9],
                (long) part[3],
                (long) part[4],
                (long) part[5],
                (long) part[6],
                (long) part[7],
                (long) part[8]);
    }

    private static Times plus(Times one, Times other) {
        return new Times(
                one.user() + other.user(),
                one.nice() + other.nice(),
                one.system() + other.system(),
                one.idle() + other.idle(),
                one.iowait() + other.iowait(),
                one.irq() + other.irq(),
                one.softirq() + other.softirq(),
                one.steal() + other.steal(),
                one.guest() + other.guest(),
                one.guestNice() + other.guestNice());
    }
}
