package sre.katas.cli.progress;

import java.nio.file.Files;
import sre.katas.cli.Environment;
import sre.katas.grader.catalog.ConfigException;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.Kind;
import sre.katas.grader.history.Snapshot;

/** Replaces a learner's sources; what was there is in the history first, or nothing is replaced. */
public final class Sources {

    private Sources() {}

    /**
     * Puts the published stub back.
     *
     * @return whether there was anything to do
     * @throws sre.katas.grader.history.HistoryException if what was there cannot be kept; then it is still there
     */
    public static boolean reset(Environment environment, Kata kata) {
        if (!Files.isDirectory(kata.stubSources())) {
            throw new ConfigException(kata.stubSources(), "is missing: restore it with git");
        }
        return replace(environment, kata, Kind.RESET, Snapshot.of(kata.stubSources()));
    }

    /** Puts an earlier source back; see {@link #reset}. */
    public static boolean restore(Environment environment, Kata kata, Snapshot earlier) {
        return replace(environment, kata, Kind.RESTORE, earlier);
    }

    private static boolean replace(Environment environment, Kata kata, Kind kind, Snapshot wanted) {
        Snapshot now = Snapshot.of(kata.attemptSources());
        if (now.hash().equals(wanted.hash())) {
            return false;
        }
        environment
                .history()
                .add(Entry.replaced(kata.id(), kind, now, environment.clock().instant()), now);
        environment.history().notices().forEach(environment::note);
        wanted.writeTo(kata.attemptSources());
        return true;
    }
}
