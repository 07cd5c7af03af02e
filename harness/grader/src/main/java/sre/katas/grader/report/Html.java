package sre.katas.grader.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML, element by element. Every text and every attribute is escaped here, so that nothing of
 * an attempt, a message or a title can become markup.
 */
public final class Html {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; a value that is empty stands as the name alone
     */
    public Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]);
            if (!attributes[i + 1].isEmpty()) {
                out.append("=\"").append(escaped(attributes[i + 1])).append('"');
            }
        }
        out.append('>');
        open.push(tag);
        return this;
    }

    /** Closes the element that was opened last. */
    public Html close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    public Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** An element with a text. */
    public Html leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** The same within a line: nothing follows its end, which counts where blanks do. */
    public Html inline(String tag, String text, String... attributes) {
        open(tag, attributes).text(text);
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that has no end. */
    public Html single(String tag, String... attributes) {
        open(tag, attributes);
        open.pop();
        out.append('\n');
        return this;
    }

    /** An element whose content is of another language: a script, a style sheet, data. */
    public Html foreign(String tag, String content, String... attributes) {
        if (content.toLowerCase(java.util.Locale.ROOT).contains("</" + tag)) {
            throw new IllegalArgumentException("the content would end its element");
        }
        open(tag, attributes);
        out.append(content);
        return close();
    }

    /** The whole page; every element must be closed. */
    public String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return "<!DOCTYPE html>\n" + out;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(allowed(c) ? c : '\uFFFD');
            }
        }
        return escaped.toString();
    }

    /** Control characters have no place in a page. */
    private static boolean allowed(char c) {
        return (c >= ' ' && c != 0x7f) || c == '\n' || c == '\t';
    }
}
