package sre.katas.cli.watch;

import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import sre.katas.cli.Environment;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.Recorder;
import sre.katas.grader.report.TerminalReport;

/** Watch without a terminal: each verdict as text, one after the other, until the process is ended. */
final class PlainWatch {

    private PlainWatch() {}

    static @Nullable Verdict run(
            Environment environment, BlockingQueue<WatchEvent> events, Kata kata, Recorder recorder) {
        Verdict last = null;
        GradingLoop grading = new GradingLoop(
                () -> environment.grader(true),
                (graded, snapshot, verdict) -> events.add(new WatchEvent.Graded(graded, snapshot, verdict)));
        SourceWatch sources = new SourceWatch(
                kata.attemptSources(),
                true,
                snapshot -> grading.submit(kata, snapshot),
                text -> events.add(new WatchEvent.Notice(text)));
        environment.line("Watching " + kata.id() + ": a verdict on every save, until Ctrl-C.");
        try (grading;
                sources) {
            while (true) {
                WatchEvent event = events.take();
                if (event instanceof WatchEvent.Notice notice) {
                    environment.note(notice.text());
                } else if (event instanceof WatchEvent.Graded graded) {
                    last = graded.verdict();
                    String replay = "./kata grade " + kata.id() + " --seed " + last.seed() + " --test %s";
                    environment.print(TerminalReport.of(last, environment.style(), replay));
                    recorder.add(Entry.grading(last, graded.sources(), null, "watch"), graded.sources());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return last;
    }
}
