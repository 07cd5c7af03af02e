package sre.katas.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sre.katas.grader.report.Printable;
import sre.katas.grader.report.Style;

/** The Markdown of briefs and editorials as a terminal shows it: headings, lists, code, tables, wrapped paragraphs. */
public final class Markdown {

    private static final int WIDEST = 100;
    private static final Pattern ITEM = Pattern.compile("^(\\s*)([-*+]|\\d+\\.)\\s+(.*)$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(([^)]+)\\)");

    private final Style style;
    private final int width;
    private final StringBuilder out = new StringBuilder();
    private final List<String> paragraph = new ArrayList<>();
    private String first = "";
    private String rest = "";

    private Markdown(Style style, int columns) {
        this.style = style;
        this.width = Math.max(40, Math.min(columns, WIDEST));
    }

    /** Renders a text for a terminal of this width. */
    public static String render(String markdown, Style style, int columns) {
        return new Markdown(style, columns).run(markdown);
    }

    private String run(String markdown) {
        boolean code = false;
        for (String line : markdown.lines().toList()) {
            if (line.stripLeading().startsWith("```")) {
                flush();
                code = !code;
            } else if (code) {
                out.append("    ").append(style.faint(Printable.of(line))).append('\n');
            } else {
                text(Printable.of(line));
            }
        }
        flush();
        return out.toString();
    }

    private void text(String line) {
        Matcher item = ITEM.matcher(line);
        if (line.isBlank()) {
            flush();
            out.append('\n');
        } else if (line.startsWith("#")) {
            flush();
            out.append(style.bold(plain(line.replaceFirst("^#+\\s*", "")))).append('\n');
        } else if (line.stripLeading().startsWith("|")) {
            flush();
            out.append(line).append('\n');
        } else if (item.matches()) {
            flush();
            first = item.group(1) + item.group(2) + " ";
            rest = " ".repeat(first.length());
            paragraph.add(item.group(3));
        } else {
            paragraph.add(line);
        }
    }

    private void flush() {
        if (!paragraph.isEmpty()) {
            String text = plain(String.join(" ", paragraph));
            Wrap.lines(text, width, first, rest)
                    .forEach(line -> out.append(line).append('\n'));
        }
        paragraph.clear();
        first = "";
        rest = "";
    }

    /** Marks within a line; colour would be broken by wrapping, so that code keeps its quotes. */
    private String plain(String text) {
        String strong = STRONG.matcher(text).replaceAll("$1");
        String links = LINK.matcher(strong).replaceAll("$1 ($2)");
        return CODE.matcher(links).replaceAll("`$1`");
    }
}
