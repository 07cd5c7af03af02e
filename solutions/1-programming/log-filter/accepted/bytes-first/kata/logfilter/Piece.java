package kata.logfilter;

import java.nio.charset.StandardCharsets;

/**
 * A record as a range of a buffer. The buffer is seen as ISO 8859-1, a byte a character: so a search for
 * bytes is {@link String#indexOf}, which the JVM does many bytes at a time. Text and fields are only
 * made when somebody asks.
 */
final class Piece {

    /** The bytes around the record, a character each. */
    String view = "";
    /** Where the record begins and ends in the view, as it is written. */
    int from;

    int to;
    /** Number of its first line. */
    long line;

    boolean truncated;
    /** Whether it is the first of its file, where a byte order mark may stand. */
    boolean first;

    private String text;
    private Fields fields;
    private long searchedFor = -1;
    private int found;

    void set(String newView, int newFrom, int newTo) {
        if (newView != view) {
            searchedFor = -1;
        }
        view = newView;
        from = newFrom;
        to = newTo;
        text = null;
        fields = null;
    }

    /** Whether the text holds a literal, given as its UTF-8 in ISO 8859-1. A hit further on is kept for later records. */
    boolean contains(String literal, int id) {
        int start = textFrom();
        if (searchedFor != id || found >= 0 && found < start) {
            searchedFor = id;
            found = view.indexOf(literal, start);
        }
        return found >= 0 && found + literal.length() <= textTo();
    }

    String text() {
        if (text == null) {
            byte[] bytes = view.substring(textFrom(), textTo()).getBytes(StandardCharsets.ISO_8859_1);
            text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
        return text;
    }

    byte[] bytes() {
        return view.substring(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    Fields fields() {
        return fields;
    }

    void fields(Fields read) {
        fields = read;
    }

    private int textFrom() {
        return first && view.startsWith("\u00EF\u00BB\u00BF", from) ? from + 3 : from;
    }

    private int textTo() {
        return to > from && view.charAt(to - 1) == '\r' ? to - 1 : to;
    }
}
