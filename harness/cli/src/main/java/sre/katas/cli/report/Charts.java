package sre.katas.cli.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sre.katas.grader.history.GradingFacts;
import sre.katas.grader.history.Kind;

/** The charts of a report, from its figures. */
final class Charts {

    private static final int COLOURS = 6;

    private Charts() {}

    /** The share of passed tests of each kata over the minutes of a sitting. */
    static Chart timeline(SittingReport report) {
        List<Chart.Line> lines = new ArrayList<>();
        List<Map<String, Object>> marks = new ArrayList<>();
        int colour = 0;
        for (PartReport part : report.parts()) {
            colour = colour % COLOURS + 1;
            lines.add(line(part, colour));
            if (part.happenings().stream().anyMatch(Happening::late)) {
                lines.add(lateLine(part, colour, minutes(report.sitting().length())));
            }
            part.happenings().stream()
                    .filter(one -> one.kind() == Kind.HINT)
                    .forEach(one -> marks.add(Chart.upright(minutes(one.at()), "hint", true)));
        }
        if (report.parts().size() == 1) {
            marks.add(Chart.upright(report.parts().get(0).part().minutes(), "par", false));
        }
        marks.add(Chart.upright(minutes(report.sitting().length()), "bell", false));
        return new Chart("chart-timeline", "minutes", "tests passed, %", false, 100, true, lines, marks);
    }

    private static Chart.Line line(PartReport part, int colour) {
        List<double[]> points = new ArrayList<>(points(part, false));
        points.add(0, new double[] {0, 0});
        return new Chart.Line(part.part().kata(), colour, false, points);
    }

    /** It goes on from what counted at the bell. */
    private static Chart.Line lateLine(PartReport part, int colour, double bell) {
        List<double[]> points = new ArrayList<>(points(part, true));
        part.takenFacts()
                .filter(facts -> facts.total() > 0)
                .ifPresent(facts -> points.add(0, new double[] {bell, share(facts)}));
        return new Chart.Line(part.part().kata() + ", after the bell", colour, true, points);
    }

    private static List<double[]> points(PartReport part, boolean late) {
        return part.happenings().stream()
                .filter(one -> one.late() == late)
                .filter(one -> one.grading().filter(facts -> facts.total() > 0).isPresent())
                .map(one -> new double[] {minutes(one.at()), share(one.grading().orElseThrow())})
                .toList();
    }

    private static double share(GradingFacts facts) {
        return Math.round(1000.0 * facts.passed() / facts.total()) / 10.0;
    }

    private static double minutes(Duration time) {
        return Math.round(time.toMillis() / 600.0) / 100.0;
    }

    /** How many katas were solved, day by day. */
    static Optional<Chart> solved(List<ProgressReport.Solve> solves, Instant made) {
        if (solves.isEmpty()) {
            return Optional.empty();
        }
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {solves.get(0).time().getEpochSecond() - 1, 0});
        for (int i = 0; i < solves.size(); i++) {
            points.add(new double[] {solves.get(i).time().getEpochSecond(), i + 1});
        }
        double end = Math.max(made.getEpochSecond(), points.get(points.size() - 1)[0] + 1);
        points.add(new double[] {end, solves.size()});
        Chart.Line line = new Chart.Line("katas solved", 1, false, points);
        return Optional.of(new Chart("chart-solved", "", "katas solved", true, 0, true, List.of(line), List.of()));
    }

    /** How long solved katas took, against par. */
    static Optional<Chart> par(List<ParTimes.Row> rows) {
        List<double[]> points = new ArrayList<>();
        int number = 0;
        for (ParTimes.Row row : rows) {
            if (row.solved() != null) {
                Duration par = Duration.ofMinutes(row.part().minutes());
                points.add(new double[] {++number, Words.percent(row.solved(), par)});
            }
        }
        if (points.isEmpty()) {
            return Optional.empty();
        }
        Chart.Line line = new Chart.Line("% of par", 1, false, points);
        return Optional.of(new Chart(
                "chart-par",
                "katas solved in sittings, in order",
                "% of par",
                false,
                0,
                false,
                List.of(line),
                List.of(Chart.level(100, "par"))));
    }
}
