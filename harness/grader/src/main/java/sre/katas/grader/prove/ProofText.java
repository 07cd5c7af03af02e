package sre.katas.grader.prove;

import java.util.Locale;

/** A proof as a table of text, its complaints below. */
public final class ProofText {

    private ProofText() {}

    /** The whole table. */
    public static String of(Proof proof) {
        StringBuilder out = new StringBuilder(proof.kata() + " · " + proof.title() + "\n\n");
        for (Trial trial : proof.trials()) {
            out.append(row(trial));
        }
        return out.append('\n')
                .append(complaints(proof))
                .append(conclusion(proof))
                .toString();
    }

    /** One line for a build, and the complaints if there are any. */
    public static String summary(Proof proof) {
        return complaints(proof) + conclusion(proof);
    }

    private static String row(Trial trial) {
        String guard = trial.guard().isEmpty() ? "" : "  only guard: " + trial.guard();
        return String.format(
                Locale.ROOT,
                "  %s %-9s  %-38s  %-50s  %s%s%n",
                trial.holds() ? "✔" : "✘",
                trial.kind().word(),
                trial.name(),
                trial.expected(),
                trial.came(),
                guard);
    }

    private static String complaints(Proof proof) {
        StringBuilder out = new StringBuilder();
        for (Trial trial : proof.refused()) {
            out.append("✘ ").append(proof.kata()).append(": ");
            out.append(trial.kind().word()).append(' ').append(trial.name()).append(": expected ");
            out.append(trial.expected()).append(", but ").append(trial.came()).append('\n');
            trial.detail()
                    .lines()
                    .forEach(line -> out.append("    ").append(line).append('\n'));
        }
        return out.toString();
    }

    private static String conclusion(Proof proof) {
        return String.format(
                Locale.ROOT,
                "%s %-22s %s · %d of %d trials hold, %d gradings in %.1f s%n",
                proof.proven() ? "✔" : "✘",
                proof.kata(),
                proof.proven() ? "proven" : "not proven",
                proof.held(),
                proof.trials().size(),
                proof.runs(),
                proof.millis() / 1000.0);
    }
}
