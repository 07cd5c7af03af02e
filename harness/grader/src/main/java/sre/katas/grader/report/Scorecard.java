package sre.katas.grader.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.grade.Verdict;

/** All katas at a glance: one line each, by topic, then one line of what to do next. */
public final class Scorecard {

    private final Style style;
    private final StringBuilder out = new StringBuilder();

    private Scorecard(Style style) {
        this.style = style;
    }

    /**
     * The scorecard as text that ends with a line feed.
     *
     * @param graded what was graded: "your attempts", "the reference solutions"
     */
    public static String of(List<Verdict> verdicts, String graded, long millis, Style style) {
        return new Scorecard(style).render(verdicts, graded, millis);
    }

    private String render(List<Verdict> verdicts, String graded, long millis) {
        line(style.bold("SRE Katas") + " · " + graded + ", graded in "
                + String.format(Locale.ROOT, "%.1f s", millis / 1000.0));
        String topic = "";
        for (Verdict verdict : verdicts) {
            if (!verdict.topic().equals(topic)) {
                topic = verdict.topic();
                line("");
                line(style.bold(topicWords(topic)));
            }
            kata(verdict);
        }
        line("");
        summary(verdicts);
        return out.toString();
    }

    private void kata(Verdict verdict) {
        String counts = verdict.stages().isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%d of %d stages  %2d of %2d tests",
                        verdict.greenStages(),
                        verdict.stages().size(),
                        verdict.passed(),
                        verdict.total());
        String first = String.format(
                Locale.ROOT,
                "  %s %-22s %-17s %s",
                Symbols.of(verdict.verdict(), style),
                verdict.kata(),
                verdict.verdict().words(),
                counts);
        line(first.stripTrailing() + (verdict.edited() ? "  tests edited" : ""));
        if (!verdict.problems().isEmpty()) {
            line("      "
                    + verdict.problems()
                            .get(0)
                            .lines()
                            .findFirst()
                            .map(Printable::of)
                            .map(Scorecard::cut)
                            .orElse(""));
        }
    }

    private void summary(List<Verdict> verdicts) {
        long solved = count(verdicts, AttemptVerdict.SOLVED);
        long fresh = count(verdicts, AttemptVerdict.NOT_STARTED);
        line(solved + " of " + verdicts.size() + " solved, " + fresh + " not started, "
                + (verdicts.size() - solved - fresh) + " in between.");
        next(verdicts)
                .ifPresent(verdict -> line("Next: " + style.bold(verdict.kata()) + " · " + verdict.title() + " ("
                        + verdict.minutes() + " min) · read katas/" + verdict.topic() + "/" + verdict.kata()
                        + "/README.md, then: mvn test -pl :" + verdict.kata()));
    }

    private static Optional<Verdict> next(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> !verdict.solved() && verdict.verdict() != AttemptVerdict.NOT_STARTED)
                .filter(verdict -> verdict.verdict() != AttemptVerdict.HARNESS_ERROR)
                .findFirst()
                .or(() -> verdicts.stream()
                        .filter(verdict -> verdict.verdict() == AttemptVerdict.NOT_STARTED)
                        .findFirst());
    }

    private static long count(List<Verdict> verdicts, AttemptVerdict wanted) {
        return verdicts.stream().filter(verdict -> verdict.verdict() == wanted).count();
    }

    /** The topic as people say it: {@code 1-programming} reads "1 Programming". */
    public static String topicWords(String topic) {
        int dash = topic.indexOf('-');
        if (dash < 0) {
            return topic;
        }
        String words = switch (topic.substring(dash + 1)) {
            case "aws" -> "AWS";
            case "devops" -> "DevOps tools";
            case "linux" -> "Linux internals";
            case "system-design" -> "System design";
            default ->
                Character.toUpperCase(topic.charAt(dash + 1))
                        + topic.substring(dash + 2).replace('-', ' ');
        };
        return topic.substring(0, dash) + " " + words;
    }

    private static String cut(String line) {
        return line.length() <= 150 ? line : line.substring(0, 150) + "…";
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
