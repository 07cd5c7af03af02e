package sre.katas.cli.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import sre.katas.grader.history.Snapshot;
import sre.katas.grader.report.Printable;
import sre.katas.grader.report.Style;

/** Two folders of sources, line against line. */
public final class Diff {

    private static final int CONTEXT = 3;

    private Diff() {}

    /** A unified diff of all files; empty if there is no difference. */
    public static String of(String fromName, Snapshot from, String toName, Snapshot to, Style style) {
        StringBuilder out = new StringBuilder();
        TreeSet<String> paths = new TreeSet<>(from.files().keySet());
        paths.addAll(to.files().keySet());
        for (String path : paths) {
            List<String> before = lines(from, path);
            Patch<String> patch = DiffUtils.diff(before, lines(to, path));
            UnifiedDiffUtils.generateUnifiedDiff(fromName + "/" + path, toName + "/" + path, before, patch, CONTEXT)
                    .forEach(
                            line -> out.append(paint(Printable.of(line), style)).append('\n'));
        }
        return out.toString();
    }

    private static List<String> lines(Snapshot snapshot, String path) {
        byte[] content = snapshot.files().get(path);
        return content == null
                ? List.of()
                : new String(content, StandardCharsets.UTF_8).lines().toList();
    }

    private static String paint(String line, Style style) {
        if (line.startsWith("+++") || line.startsWith("---")) {
            return style.bold(line);
        }
        if (line.startsWith("+")) {
            return style.green(line);
        }
        if (line.startsWith("-")) {
            return style.red(line);
        }
        return line.startsWith("@@") ? style.faint(line) : line;
    }
}
