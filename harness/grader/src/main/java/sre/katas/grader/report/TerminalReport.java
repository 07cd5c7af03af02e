package sre.katas.grader.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.grade.StageResult;
import sre.katas.grader.grade.TestResult;
import sre.katas.grader.grade.Verdict;

/** The detailed verdict on one kata: its stages, and every failing test of the first stage that is not green. */
public final class TerminalReport {

    private static final int MOST_TESTS = 8;
    private static final int MOST_OUTPUT_LINES = 10;
    private static final int LONGEST_LINE = 400;

    private final Style style;
    private final StringBuilder out = new StringBuilder();

    private TerminalReport(Style style) {
        this.style = style;
    }

    /**
     * The report as text that ends with a line feed.
     *
     * @param replay the command that runs one stage again with the same seed; {@code %s} stands for the test class
     */
    public static String of(Verdict verdict, Style style, String replay) {
        return new TerminalReport(style).render(verdict, replay);
    }

    private String render(Verdict verdict, String replay) {
        line(style.bold(verdict.kata()) + " · " + verdict.title());
        line("");
        int number = 0;
        for (StageResult stage : verdict.stages()) {
            stage(++number, stage, verdict);
        }
        if (!verdict.problems().isEmpty()) {
            line("");
            problems(verdict);
        } else {
            verdict.firstRed().ifPresent(stage -> failures(verdict, stage, replay));
        }
        line("");
        conclusion(verdict);
        return out.toString();
    }

    private void stage(int number, StageResult stage, Verdict verdict) {
        boolean run =
                stage.tests().stream().anyMatch(test -> test.verdict() != sre.katas.grader.work.TestVerdict.NOT_RUN);
        String mark =
                stage.green() ? style.green("✔ passed ") : run ? style.red("✘ failed ") : style.faint("○ not run");
        String bonus = stage.stage().bonus() ? style.faint("  bonus") : "";
        line(String.format(
                Locale.ROOT,
                "  %s  %d  %-52s %3d of %d%s",
                mark,
                number,
                stage.stage().title(),
                stage.passed(),
                stage.total(),
                bonus));
    }

    private void problems(Verdict verdict) {
        line(style.red(
                switch (verdict.verdict()) {
                    case COMPILE_ERROR -> "Does not compile:";
                    case RULE_BROKEN -> "A rule of this kata is broken:";
                    case HARNESS_ERROR -> "The harness failed; this is not counted against you:";
                    default -> "Not graded:";
                }));
        verdict.problems().stream().limit(MOST_TESTS).forEach(problem -> block("  ", problem));
        more(verdict.problems().size());
    }

    private void failures(Verdict verdict, StageResult stage, String replay) {
        List<TestResult> failed =
                stage.tests().stream().filter(test -> !test.passed()).toList();
        int number = verdict.stages().indexOf(stage) + 1;
        line("");
        line(style.bold("Stage " + number + " of " + verdict.stages().size() + " · "
                        + stage.stage().title()) + "   " + failed.size() + " of " + stage.total() + " failed");
        failed.stream().limit(MOST_TESTS).forEach(this::test);
        more(failed.size());
        line("");
        line(style.faint(
                "  replay: " + String.format(Locale.ROOT, replay, stage.stage().tests())));
    }

    private void test(TestResult test) {
        line("");
        String verdict = test.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        line("  " + style.red(test.name()) + style.faint("   " + verdict));
        block("    ", test.message());
        test.frames().forEach(frame -> line("    " + style.faint("at " + frame)));
        output(test.output());
    }

    private void output(String output) {
        if (output.isBlank()) {
            return;
        }
        List<String> lines = output.strip().lines().toList();
        line(style.faint("    printed:"));
        lines.stream()
                .limit(MOST_OUTPUT_LINES)
                .forEach(text -> line("    " + style.faint("| " + cut(Printable.of(text)))));
        if (lines.size() > MOST_OUTPUT_LINES) {
            line(style.faint("    | … " + (lines.size() - MOST_OUTPUT_LINES) + " lines more"));
        }
    }

    private void conclusion(Verdict verdict) {
        line(Symbols.of(verdict.verdict(), style) + " "
                + style.bold(verdict.verdict().words()) + " · "
                + verdict.passed() + " of " + verdict.total() + " tests, "
                + verdict.greenStages() + " of " + verdict.stages().size() + " stages"
                + (verdict.partial() ? " (a part of the kata was run)" : "")
                + style.faint(" · seed " + verdict.seed() + " · " + verdict.millis() + " ms"));
        verdict.notes().forEach(note -> line("  note: " + Printable.of(note)));
        if (verdict.verdict() == AttemptVerdict.NOT_STARTED) {
            line("  Read katas/" + verdict.topic() + "/" + verdict.kata()
                    + "/README.md, then write in its src/main/java.");
        }
    }

    private void more(int count) {
        if (count > MOST_TESTS) {
            line("  … and " + (count - MOST_TESTS) + " more");
        }
    }

    private void block(String indent, @Nullable String text) {
        if (text != null) {
            text.lines().forEach(line -> line(indent + cut(Printable.of(line))));
        }
    }

    private static String cut(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
