package sre.katas.cli.watch;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sre.katas.cli.Environment;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.Recorder;
import sre.katas.grader.report.TerminalReport;

/** Watch without a terminal: each verdict as text, one after the other, until the process is ended. */
final class PlainWatch {

    private static final int TICK_SECONDS = 5;

    private PlainWatch() {}

    static @Nullable Verdict run(
            Environment environment, BlockingQueue<WatchEvent> events, Kata kata, Recorder recorder) {
        Verdict last = null;
        SittingView sitting = new SittingView(environment);
        GradingLoop grading = new GradingLoop(
                () -> environment.grader(true),
                sitting::seed,
                (graded, save, verdict) -> events.add(new WatchEvent.Graded(graded, save, verdict)));
        SourceWatch sources = new SourceWatch(
                kata.attemptSources(),
                true,
                snapshot -> grading.submit(
                        kata, new Save(snapshot, environment.clock().instant())),
                text -> events.add(new WatchEvent.Notice(text)));
        sitting.line().ifPresent(environment::line);
        environment.line("Watching " + kata.id() + ": a verdict on every save, until Ctrl-C.");
        try (grading;
                sources) {
            while (true) {
                WatchEvent event = events.poll(TICK_SECONDS, TimeUnit.SECONDS);
                if (event == null) {
                    sitting.refresh();
                    Bell.hear(environment, sitting, grading, events);
                } else if (event instanceof WatchEvent.BellTaken bell) {
                    bell.messages().forEach(environment::note);
                    sitting.refresh();
                } else if (event instanceof WatchEvent.Notice notice) {
                    environment.note(notice.text());
                } else if (event instanceof WatchEvent.Graded graded) {
                    last = graded.verdict();
                    String replay = "./kata grade " + kata.id() + " --seed " + last.seed() + " --test %s";
                    environment.print(TerminalReport.of(last, environment.style(), replay));
                    sitting.line().ifPresent(environment::line);
                    Save save = graded.save();
                    recorder.add(Entry.grading(last, save.sources(), null, "watch", save.read()), save.sources());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return last;
    }
}
