package sre.katas.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks text at blanks. */
public final class Wrap {

    private Wrap() {}

    /**
     * Lines of at most {@code width} characters; a longer word stands alone. The first line begins with
     * {@code first}, the others with {@code rest}.
     */
    public static List<String> lines(String text, int width, String first, String rest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.strip().split("\\s+")) {
            if (!empty && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(rest);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
