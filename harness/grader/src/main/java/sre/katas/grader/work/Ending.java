package sre.katas.grader.work;

/**
 * How a worker's process ended.
 *
 * @param byItself false if the grader had to end it
 * @param exitCode its exit code; 128 and above stand for a signal
 * @param output what it printed last
 */
record Ending(boolean byItself, int exitCode, String output) {

    private static final int SIGKILL = 137;
    private static final int SIGTERM = 143;
    private static final String OUT_OF_MEMORY = "Terminating due to java.lang.OutOfMemoryError";

    boolean outOfMemory() {
        return output.contains(OUT_OF_MEMORY);
    }

    boolean bySignal() {
        return exitCode >= 128;
    }

    /** Whether somebody outside may have ended it: such a run is tried once more before it counts. */
    boolean perhapsFromOutside() {
        return byItself && (exitCode == SIGKILL || exitCode == SIGTERM);
    }
}
