package sre.katas.cli.watch;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import sre.katas.cli.Environment;
import sre.katas.grader.history.HistoryException;

/** The bell while watch runs: the attempts are taken by the grader that is warm already. */
final class Bell {

    private Bell() {}

    /** If the bell has rung and nobody has heard it, takes the attempts soon; an event tells of it. */
    static void hear(
            Environment environment, SittingView sitting, GradingLoop grading, BlockingQueue<WatchEvent> events) {
        if (sitting.bellIsDue()) {
            grading.submit(grader -> {
                try {
                    events.add(new WatchEvent.BellTaken(environment.sittings().contact(grader::grade)));
                } catch (HistoryException | UncheckedIOException e) {
                    events.add(new WatchEvent.BellTaken(List.of("the bell: " + e.getMessage())));
                }
            });
        }
    }
}
