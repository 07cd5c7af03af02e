package sre.katas.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A chart as the page's script draws it.
 *
 * @param id of the element that it is drawn in
 * @param dates whether x is a time in seconds since 1970, and not minutes
 * @param most the top of the y axis; 0 for what the values need
 * @param steps whether a value holds until the next
 */
record Chart(
        String id,
        String x,
        String y,
        boolean dates,
        int most,
        boolean steps,
        List<Line> lines,
        List<Map<String, Object>> marks) {

    /**
     * One line of a chart.
     *
     * @param colour 1 to 6
     * @param dashed whether it is of the time after the bell
     */
    record Line(String label, int colour, boolean dashed, List<double[]> points) {}

    /** A vertical line at x with a word beside it; {@code faint} for one that matters less. */
    static Map<String, Object> upright(double x, String label, boolean faint) {
        return mark("x", x, label, faint);
    }

    /** A level line at y with a word above it. */
    static Map<String, Object> level(double y, String label) {
        return mark("y", y, label, false);
    }

    private static Map<String, Object> mark(String axis, double at, String label, boolean faint) {
        Map<String, Object> mark = new LinkedHashMap<>();
        mark.put(axis, at);
        mark.put("label", label);
        mark.put("faint", faint);
        return mark;
    }

    /** For the script: one x axis for all lines, null where a line has no value. */
    Map<String, Object> tree() {
        TreeSet<Double> axis = new TreeSet<>();
        lines.forEach(line -> line.points().forEach(point -> axis.add(point[0])));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        tree.put("x", x);
        tree.put("y", y);
        tree.put("dates", dates);
        tree.put("most", most);
        tree.put("steps", steps);
        tree.put("axis", axis);
        tree.put("lines", lines.stream().map(line -> tree(line, axis)).toList());
        tree.put("marks", marks);
        return tree;
    }

    private static Map<String, Object> tree(Line line, TreeSet<Double> axis) {
        Map<Double, Double> values = new LinkedHashMap<>();
        line.points().forEach(point -> values.put(point[0], point[1]));
        List<@Nullable Double> aligned = new ArrayList<>();
        axis.forEach(at -> aligned.add(values.get(at)));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("label", line.label());
        tree.put("colour", line.colour());
        tree.put("dashed", line.dashed());
        tree.put("values", aligned);
        return tree;
    }
}
