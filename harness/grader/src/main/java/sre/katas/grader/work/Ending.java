package sre.katas.grader.work;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sre.katas.grader.catalog.Limits;

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
    /** Linux's number, and macOS's: setrlimit(2), RLIMIT_CPU. */
    private static final int SIGXCPU = 152;

    /** With {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY_EXIT = 3;

    private static final Pattern OUT_OF_MEMORY =
            Pattern.compile("Terminating due to java\\.lang\\.OutOfMemoryError: ([^\\r\\n]*)");
    private static final String CRASH = "# A fatal error has been detected by the Java Runtime Environment";

    /** Whether somebody outside may have ended it: such a run is tried once more before it counts. */
    boolean perhapsFromOutside() {
        return byItself && (exitCode == SIGKILL || exitCode == SIGTERM);
    }

    /** What it says of the attempt. */
    Cause cause(Limits limits) {
        Matcher memory = OUT_OF_MEMORY.matcher(output);
        if (exitCode == OUT_OF_MEMORY_EXIT && memory.find()) {
            return Cause.of(TestVerdict.MEMORY_LIMIT, exhausted(memory.group(1), limits));
        }
        if (exitCode == SIGXCPU) {
            return cpuUsedUp(limits);
        }
        if (output.contains(CRASH)) {
            return Cause.of(TestVerdict.CRASHED, "the JVM crashed");
        }
        if (exitCode >= 128) {
            return Cause.of(TestVerdict.CRASHED, "the JVM was ended by signal " + (exitCode - 128));
        }
        return Cause.of(TestVerdict.EXITED, "ended the JVM with exit code " + exitCode);
    }

    static Cause cpuUsedUp(Limits limits) {
        return Cause.of(
                TestVerdict.TIME_LIMIT, "the suite may use " + Deadline.words(limits.cpu()) + " of CPU time in all");
    }

    private static String exhausted(String what, Limits limits) {
        return switch (what.strip()) {
            case "Java heap space", "GC overhead limit exceeded" ->
                "the heap of " + (limits.heapBytes() >> 20) + " MiB is exhausted";
            case "Metaspace", "Compressed class space" ->
                "the metaspace of " + (limits.metaspaceBytes() >> 20) + " MiB, where classes live, is exhausted";
            default -> "memory is exhausted: " + what.strip();
        };
    }
}
