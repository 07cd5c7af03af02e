package sre.katas.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sre.katas.cli.Environment;
import sre.katas.cli.HandClock;
import sre.katas.cli.TestCheckout;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.SourceTree;

/** The bell while watch runs, by a clock turned by hand. */
class BellTest {

    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final BlockingQueue<WatchEvent> events = new LinkedBlockingQueue<>();
    private TestCheckout checkout;
    private Kata disk;
    private Environment environment;

    @BeforeEach
    void startASitting() throws Exception {
        checkout = new TestCheckout(folder);
        checkout.clock(clock);
        disk = checkout.kata("4-linux", "disk-usage", 7);
        environment = checkout.environment();
        checkout.run("start", "disk-usage", "--minutes", "20", "--seed", "5");
    }

    @Test
    void takesTheAttemptOnceWhenItRings() throws Exception {
        SittingView sitting = new SittingView(environment);
        checkout.write(disk, "reference");
        for (Path file : SourceTree.files(disk.attemptSources())) {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        }
        try (GradingLoop loop =
                new GradingLoop(() -> environment.grader(true), sitting::seed, (kata, save, found) -> {})) {
            clock.passMinutes(19);
            Bell.hear(environment, sitting, loop, events);
            assertThat(events).as("before the bell").isEmpty();
            assertThat(sitting.line().orElseThrow()).contains("01:00 left");
            assertThat(sitting.seed(disk)).hasValue(5);

            clock.passMinutes(1);
            Bell.hear(environment, sitting, loop, events);
            Bell.hear(environment, sitting, loop, events);
            WatchEvent event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);

            assertThat(event).isInstanceOf(WatchEvent.BellTaken.class);
            assertThat(((WatchEvent.BellTaken) event).messages())
                    .last()
                    .asString()
                    .contains("disk-usage: solved, 1 of 1 tests", "as it stood");
            sitting.refresh();
            Bell.hear(environment, sitting, loop, events);
            assertThat(events).as("a second bell").isEmpty();
            assertThat(sitting.running()).isFalse();
            assertThat(sitting.seed(disk)).isEmpty();
            assertThat(sitting.line().orElseThrow()).contains("the bell has rung");
        }
    }

    @Test
    void seesASittingThatAnotherTerminalBeginsAndEnds() {
        SittingView sitting = new SittingView(environment);
        assertThat(sitting.running()).isTrue();

        checkout.run("finish");
        assertThat(sitting.running()).as("not looked yet").isTrue();
        sitting.refresh();

        assertThat(sitting.running()).isFalse();
        assertThat(sitting.line()).isEmpty();
    }
}
