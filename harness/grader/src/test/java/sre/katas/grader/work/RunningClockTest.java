package sre.katas.grader.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunningClockTest {

    private long nowMillis = 1_000;
    private final RunningClock clock = new RunningClock(() -> nowMillis * 1_000_000);

    @Test
    void goesOnWhileSomebodyLooks() {
        long start = clock.nanoTime();
        pass(10, 1_000);
        assertThat(Duration.ofNanos(clock.nanoTime() - start)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void standsStillWhileTheProcessIsStopped() {
        long start = clock.nanoTime();
        pass(3, 200);
        pass(1, 600_000);
        pass(2, 200);
        assertThat(Duration.ofNanos(clock.nanoTime() - start)).isEqualTo(Duration.ofMillis(1_200));
    }

    @Test
    void aDeadlineDoesNotPassInThatTime() {
        Deadline deadline = Deadline.after(Duration.ofSeconds(5), clock, () -> 1);
        pass(1, 3_600_000);
        assertThat(deadline.passed()).isFalse();
        pass(24, 200);
        assertThat(deadline.passed()).isTrue();
    }

    @Test
    void aDeadlineIsLaterOnALoadedMachine() {
        Deadline deadline = Deadline.after(Duration.ofSeconds(5), clock, () -> 3);
        pass(70, 200);
        assertThat(deadline.passed()).isFalse();
        pass(5, 200);
        assertThat(deadline.passed()).isTrue();
    }

    private void pass(int times, long millis) {
        for (int i = 0; i < times; i++) {
            nowMillis += millis;
            clock.nanoTime();
        }
    }
}
