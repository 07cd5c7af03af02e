package sre.katas.cli.report;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import sre.katas.grader.history.GradingFacts;
import sre.katas.grader.sitting.SittingWords;

/** Figures of a report in words, the same in the terminal and on the page. */
final class Words {

    private Words() {}

    static String clock(Duration time) {
        return SittingWords.clock(time);
    }

    static String clock(Optional<Duration> time, String none) {
        return time.map(SittingWords::clock).orElse(none);
    }

    /** "92 % of par". */
    static String ofPar(Duration time, Duration par) {
        return percent(time, par) + " % of par";
    }

    static long percent(Duration time, Duration par) {
        return par.isZero() ? 0 : Math.round(100.0 * time.toMillis() / par.toMillis());
    }

    /** "solved after 18:20 of work, 92 % of par", or how far it came. */
    static String outcome(PartReport part) {
        if (part.solved() != null) {
            return "solved after " + clock(part.worked()) + " of work, " + ofPar(part.worked(), part.par());
        }
        String far = part.takenFacts().map(Words::facts).orElse("not graded");
        return far + " after " + clock(part.worked()) + " of work";
    }

    static String facts(GradingFacts facts) {
        return String.format(
                Locale.ROOT,
                "%s, %d of %d tests, %d of %d stages",
                facts.words(),
                facts.passed(),
                facts.total(),
                facts.stagesPassed(),
                facts.stagesTotal());
    }

    static String stage(StageTime stage) {
        if (stage.green() != null) {
            return "green at " + clock(stage.green());
        }
        return (stage.late() ? "green after the bell" : "not green") + ", " + stage.passed() + " of " + stage.total()
                + " tests";
    }

    static String firstLine(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** "3 hints", "1 hint". */
    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
