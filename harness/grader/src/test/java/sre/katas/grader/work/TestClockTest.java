package sre.katas.grader.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Time here is what the test says it is: one second of limit, and a process that computes as much as it is told. */
class TestClockTest {

    private static final int BOUND_MILLIS = 10_000;

    private long nowMillis = 5_000;
    private long cpuMicros = 700_000;
    private double load = 1;
    private TestClock clock;

    @BeforeEach
    void start() {
        clock = new TestClock(
                () -> Duration.ofNanos(cpuMicros * 1_000),
                Duration.ofSeconds(1),
                () -> nowMillis * 1_000_000,
                () -> load);
        clock.restart();
    }

    @Test
    void aTestThatSpinsIsOverdueAtItsLimit() {
        assertThat(overdueAfter(1.0)).isBetween(1_000, 1_100);
    }

    @Test
    void aTestThatWaitsIsOverdueAtItsLimit() {
        assertThat(overdueAfter(0.0)).isBetween(1_000, 1_100);
    }

    @Test
    void aTestThatWaitsForAServerThatDripsIsOverdueAtItsLimit() {
        assertThat(overdueAfter(0.06)).isBetween(1_000, 1_100);
    }

    @Test
    void aTestThatGetsAThirdOfACpuIsWaitedFor() {
        assertThat(overdueAfter(1.0 / 3)).isBetween(2_300, 2_700);
    }

    @Test
    void aTestThatHardlyGetsACpuIsOverdueAfterFourTimesItsLimit() {
        assertThat(overdueAfter(0.1)).isBetween(4_000, 4_100);
    }

    @Test
    void onALoadedMachineItIsWaitedForLonger() {
        load = 2;
        assertThat(overdueAfter(0.05)).isBetween(8_000, 8_100);
    }

    @Test
    void aDeadlockAfterSomeWorkIsSeen() {
        run(800, 0.5);
        assertThat(overdueAfter(0.0)).isLessThan(1_000);
    }

    @Test
    void nothingIsOverdueBecauseTheGraderItselfGotNoCpu() {
        nowMillis += 3_000;
        cpuMicros += 300_000;
        assertThat(clock.overdue()).isFalse();
        run(200, 0.5);
        assertThat(clock.overdue()).isFalse();
    }

    @Test
    void anAllowanceIsAddedToTheLimit() {
        clock.restart(Duration.ofSeconds(2));
        assertThat(overdueAfter(1.0)).isBetween(2_400, 3_100);
    }

    @Test
    void aNewTestBeginsAtZero() {
        run(900, 1.0);
        clock.restart();
        assertThat(clock.micros()).isZero();
        assertThat(overdueAfter(1.0)).isBetween(800, 1_100);
    }

    /** Milliseconds until it is overdue, with this share of a CPU. */
    private int overdueAfter(double share) {
        for (int passed = 0; passed < BOUND_MILLIS; passed += 10) {
            if (clock.overdue()) {
                return passed;
            }
            run(10, share);
        }
        return BOUND_MILLIS;
    }

    private void run(int millis, double share) {
        for (int passed = 0; passed < millis; passed += 10) {
            clock.overdue();
            nowMillis += 10;
            cpuMicros += Math.round(10_000 * share);
        }
    }
}
