package sre.katas.cli.sitting;

import java.io.UncheckedIOException;
import java.util.Objects;
import sre.katas.cli.Environment;
import sre.katas.grader.history.HistoryException;

/** What every command does first: the bell may have rung while nobody looked. */
public final class Contact {

    private Contact() {}

    /** Takes the attempts of a sitting that is over; a history that is off stops no command. */
    public static void make(Environment environment) {
        try (LazyGrader grader = new LazyGrader(environment)) {
            environment.sittings().contact(grader).forEach(environment::note);
            environment.history().notices().forEach(environment::note);
        } catch (HistoryException e) {
            // The command meets the same, and says so if it matters there.
        } catch (UncheckedIOException e) {
            environment.note(e.getMessage() + " ("
                    + Objects.requireNonNull(e.getCause()).getMessage() + "): the bell is heard at the next command");
        }
    }
}
