package kata.logfilter;

/** Reads a line from left to right, in one pass, however long it is. */
final class Cursor {

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    void skipBlanks() {
        while (isAt(' ')) {
            at++;
        }
    }

    void expect(String literal) throws MalformedRecord {
        if (!text.startsWith(literal, at)) {
            throw new MalformedRecord("expected " + literal);
        }
        at += literal.length();
    }

    /** The text before a literal; the cursor then stands behind the literal. */
    String until(String literal) throws MalformedRecord {
        int end = text.indexOf(literal, at);
        if (end < 0) {
            throw new MalformedRecord("expected " + literal);
        }
        String found = text.substring(at, end);
        at = end + literal.length();
        return found;
    }

    /** The text before any of these characters, or before the end. */
    String before(String stops) {
        int from = at;
        while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    /** A value in quotes. A backslash stands before a quote or a backslash that is meant; {@code \n} is a line feed. */
    String quoted() throws MalformedRecord {
        expect("\"");
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            char next = at < text.length() ? text.charAt(at) : 0;
            if (c == '\\' && (next == '"' || next == '\\' || next == 'n')) {
                c = next == 'n' ? '\n' : next;
                at++;
            }
            value.append(c);
        }
        expect("\"");
        return value.toString();
    }

    String rest() {
        String rest = text.substring(at);
        at = text.length();
        return rest;
    }
}
