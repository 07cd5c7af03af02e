package sre.katas.grader.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps every CPU busy but the first, on which a pinned worker runs, until it is closed: the loaded
 * machine on which a verdict must be the same. On a machine with one CPU there is no other.
 */
final class BusyCpus implements AutoCloseable {

    // Ends by itself when this process is gone, so that no fault of ours leaves a CPU busy.
    private static final String BURN =
            "while kill -0 \"$1\" 2>/dev/null; do i=0; while [ $i -lt 20000 ]; do i=$((i + 1)); done; done";

    private final List<Process> burners = new ArrayList<>();

    BusyCpus() {
        String self = Long.toString(ProcessHandle.current().pid());
        for (int cpu = 1; cpu < Runtime.getRuntime().availableProcessors(); cpu++) {
            List<String> command = List.of("taskset", "-c", Integer.toString(cpu), "sh", "-c", BURN, "burn", self);
            try {
                burners.add(new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start());
            } catch (IOException e) {
                close();
                throw new UncheckedIOException("cannot keep CPU " + cpu + " busy", e);
            }
        }
    }

    @Override
    public void close() {
        burners.forEach(Process::destroyForcibly);
    }
}
