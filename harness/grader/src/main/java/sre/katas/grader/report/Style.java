package sre.katas.grader.report;

/** Colour where it is wanted; a word always stands beside it. */
public enum Style {
    PLAIN(false),
    COLOUR(true);

    private final boolean colour;

    Style(boolean colour) {
        this.colour = colour;
    }

    /** Colour only on a terminal, and never where {@code NO_COLOR} is set: https://no-color.org. */
    public static Style ofTerminal(boolean terminal) {
        String refused = System.getenv("NO_COLOR");
        return terminal && (refused == null || refused.isEmpty()) ? COLOUR : PLAIN;
    }

    public String green(String text) {
        return paint("32", text);
    }

    public String red(String text) {
        return paint("31", text);
    }

    public String yellow(String text) {
        return paint("33", text);
    }

    public String bold(String text) {
        return paint("1", text);
    }

    public String faint(String text) {
        return paint("2", text);
    }

    private String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
