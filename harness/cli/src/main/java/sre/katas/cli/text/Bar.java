package sre.katas.cli.text;

/** A progress bar in characters. */
public final class Bar {

    private Bar() {}

    /** {@code [██████░░░░]}: {@code width} characters between the brackets. */
    public static String of(long done, long total, int width) {
        long full = total == 0 ? 0 : Math.min(width, done * width / total);
        return "[" + "█".repeat((int) full) + "░".repeat(width - (int) full) + "]";
    }
}
