package sre.katas.cli.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sre.katas.cli.text.Bar;
import sre.katas.grader.grade.StageResult;
import sre.katas.grader.grade.TestResult;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.report.Printable;
import sre.katas.grader.report.Style;
import sre.katas.grader.report.Symbols;
import sre.katas.grader.work.TestVerdict;

/** A verdict on one screen: progress, stages, the first failure. */
final class VerdictView {

    private static final int MOST_PROBLEMS = 6;
    private static final int BAR = 30;

    private final Style style;
    private final List<String> lines = new ArrayList<>();

    private VerdictView(Style style) {
        this.style = style;
    }

    static List<String> lines(Verdict verdict, Style style) {
        VerdictView view = new VerdictView(style);
        view.summary(verdict);
        view.stages(verdict);
        if (!verdict.problems().isEmpty()) {
            view.problems(verdict);
        } else {
            verdict.firstRed().ifPresent(stage -> view.failure(verdict, stage));
        }
        verdict.notes().forEach(note -> view.lines.add("note: " + Printable.of(note)));
        return view.lines;
    }

    private void summary(Verdict verdict) {
        lines.add(style.green(Bar.of(verdict.passed(), verdict.total(), BAR)) + " " + verdict.passed() + " of "
                + verdict.total() + " tests · " + verdict.greenStages() + " of "
                + verdict.stages().size() + " stages");
        lines.add(Symbols.of(verdict.verdict(), style) + " "
                + style.bold(verdict.verdict().words())
                + style.faint(" · seed " + verdict.seed() + " · " + verdict.millis() + " ms"));
        lines.add("");
    }

    private void stages(Verdict verdict) {
        int number = 0;
        for (StageResult stage : verdict.stages()) {
            boolean run = stage.tests().stream().anyMatch(test -> test.verdict() != TestVerdict.NOT_RUN);
            String mark =
                    stage.green() ? style.green("✔ passed ") : run ? style.red("✘ failed ") : style.faint("○ not run");
            lines.add(String.format(
                    Locale.ROOT,
                    "  %s  %d  %-48s %2d of %d%s",
                    mark,
                    ++number,
                    stage.stage().title(),
                    stage.passed(),
                    stage.total(),
                    stage.stage().bonus() ? "  bonus" : ""));
        }
        lines.add("");
    }

    private void problems(Verdict verdict) {
        verdict.problems().stream()
                .limit(MOST_PROBLEMS)
                .flatMap(String::lines)
                .forEach(line -> lines.add("  " + Printable.of(line)));
    }

    private void failure(Verdict verdict, StageResult stage) {
        Optional<TestResult> first =
                stage.tests().stream().filter(test -> !test.passed()).findFirst();
        if (first.isEmpty()) {
            return;
        }
        TestResult test = first.get();
        long failed = stage.tests().stream().filter(one -> !one.passed()).count();
        lines.add(style.bold("Stage " + (verdict.stages().indexOf(stage) + 1) + " of "
                        + verdict.stages().size() + " · " + stage.stage().title())
                + "   " + failed + " of " + stage.total() + " failed, the first:");
        lines.add("");
        lines.add("  " + style.red(test.name())
                + style.faint(
                        "   " + test.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        if (test.message() != null) {
            test.message().lines().forEach(line -> lines.add("    " + Printable.of(line)));
        }
        test.frames().forEach(frame -> lines.add("    " + style.faint("at " + frame)));
        if (!test.output().isBlank()) {
            lines.add(style.faint("    printed:"));
            test.output()
                    .strip()
                    .lines()
                    .limit(4)
                    .forEach(line -> lines.add("    " + style.faint("| " + Printable.of(line))));
        }
    }
}
