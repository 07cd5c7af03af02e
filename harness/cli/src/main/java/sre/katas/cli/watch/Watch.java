package sre.katas.cli.watch;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import sre.katas.cli.Environment;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.history.Recorder;

/** Watch as a whole: on a terminal if there is one. */
public final class Watch {

    private Watch() {}

    /** Runs until the learner ends it; the last verdict, if there was one. */
    public static @Nullable Verdict run(Environment environment, Kata kata) {
        BlockingQueue<WatchEvent> events = WatchSession.queue();
        try (Recorder recorder = new Recorder(environment.history())) {
            if (!environment.terminal()) {
                return PlainWatch.run(environment, events, kata, recorder);
            }
            try (Terminals terminal = Terminals.open(events::add)) {
                return new WatchSession(environment, terminal, events, kata, recorder).run();
            } catch (IOException | IllegalStateException e) {
                environment.note("no keys on this terminal (" + e.getMessage() + ")");
                return PlainWatch.run(environment, events, kata, recorder);
            }
        }
    }
}
