package sre.katas.grader.work;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Binds a worker to one CPU, where taskset(1) works: the schedule that a test of concurrency meets on the smallest machine. */
public final class Pinning {

    static final List<String> COMMAND = List.of("taskset", "-c", "0");

    private Pinning() {}

    /** Whether it works on this machine, by a trial that is made once. */
    public static boolean available() {
        return Trial.RESULT;
    }

    /** Holder: the trial runs on first use and never again in this JVM. */
    private static final class Trial {

        static final boolean RESULT = works();

        private static boolean works() {
            try {
                Process process = new ProcessBuilder(COMMAND.get(0), COMMAND.get(1), COMMAND.get(2), "true")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                boolean ended = process.waitFor(10, TimeUnit.SECONDS);
                process.destroyForcibly();
                return ended && process.exitValue() == 0;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
