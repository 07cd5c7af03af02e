package sre.katas.grader.report;

import sre.katas.grader.grade.AttemptVerdict;

/** One symbol for each verdict; the word always stands beside it. */
public final class Symbols {

    private Symbols() {}

    public static String of(AttemptVerdict verdict, Style style) {
        return switch (verdict) {
            case SOLVED -> style.green("✔");
            case IN_PROGRESS -> style.yellow("◐");
            case NOT_STARTED -> style.faint("○");
            case COMPILE_ERROR, RULE_BROKEN -> style.red("✘");
            case HARNESS_ERROR -> style.red("!");
        };
    }
}
