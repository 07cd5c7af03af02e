package kata.pstree;

import java.util.Locale;

/** Names as they are printed. */
final class Names {

    private Names() {}

    /** Printable ASCII as it is but for the backslash, which is doubled; every other byte as three octal digits. */
    static String printable(String comm) {
        StringBuilder out = new StringBuilder(comm.length());
        for (char c : comm.trim().toCharArray()) {
            if (c == '\\') {
                out.append("\\\\");
            } else if (c >= ' ' && c <= '~') {
                out.append(c);
            } else {
                out.append(String.format(Locale.ROOT, "\\%03o", (int) c));
            }
        }
        return out.toString();
    }
}
