package sre.katas.cli;

/** Exit codes of every command. */
public final class ExitCode {

    /** Solved; for commands that grade nothing: done. */
    public static final int SOLVED = 0;

    public static final int NOT_SOLVED = 1;
    public static final int WRONG_USAGE = 2;
    public static final int HARNESS_ERROR = 3;

    private ExitCode() {}
}
