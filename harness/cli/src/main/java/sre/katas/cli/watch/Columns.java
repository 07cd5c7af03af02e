package sre.katas.cli.watch;

import org.jline.utils.WCWidth;

/** Lines as wide as a terminal. */
final class Columns {

    private Columns() {}

    /** The line cut to this many columns; colours take none, and end where the line ends. */
    static String cut(String line, int columns) {
        StringBuilder out = new StringBuilder();
        int used = 0;
        boolean coloured = false;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            if (c == 27) {
                int end = line.indexOf('m', i);
                if (end < 0) {
                    break;
                }
                out.append(line, i, end + 1);
                coloured = true;
                i = end + 1;
                continue;
            }
            int width = Math.max(0, WCWidth.wcwidth(c));
            if (used + width > columns) {
                break;
            }
            out.appendCodePoint(c);
            used += width;
            i += Character.charCount(c);
        }
        return coloured ? out + "\u001b[0m" : out.toString();
    }
}
