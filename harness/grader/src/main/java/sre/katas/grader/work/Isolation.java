package sre.katas.grader.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import sre.katas.grader.catalog.Limits;

/**
 * What the machine offers to contain a worker beyond its JVM, found by a trial run: nothing is
 * believed until it has worked once.
 */
public enum Isolation {
    /** Process, network and mount namespaces, and process limits: unshare(1), prlimit(2). */
    NAMESPACES("process, limits, namespaces"),
    /** Process limits alone. */
    LIMITS("process, limits"),
    /** A process of its own, and the JVM's limits. */
    PROCESS("process");

    private static final long SCRATCH_BYTES = 256L << 20;
    /** The unit of {@code ulimit -f} in a POSIX shell, in bytes. */
    private static final long FILE_BLOCK = 512;
    /** Processes and threads in a namespace of an ordinary user's; root is bound by no such limit: setrlimit(2). */
    private static final int MOST_THREADS = 8192;

    private final String words;

    Isolation(String words) {
        this.words = words;
    }

    /** What is in force, in words for the report. */
    public String words() {
        return words;
    }

    /** The strongest that works on this machine; the trial is made once. */
    public static Isolation available() {
        return Trial.RESULT;
    }

    /**
     * The command line that runs a command under this isolation, in the folder {@code scratch}.
     */
    List<String> wrap(List<String> command, Path scratch, WorkerSpec spec) {
        return wrap(command, scratch, spec.fence(), spec.limits());
    }

    private List<String> wrap(List<String> command, Path scratch, Fence fence, Limits limits) {
        if (this == PROCESS) {
            return command;
        }
        List<String> line = new ArrayList<>();
        if (this == NAMESPACES) {
            line.addAll(unshare());
        }
        String script = this == NAMESPACES
                ? namespaceScript(scratch, fence) + threadScript() + limitScript(limits)
                : limitScript(limits);
        line.addAll(List.of("sh", "-c", script, "worker"));
        line.addAll(command);
        return line;
    }

    private static List<String> unshare() {
        List<String> line = new ArrayList<>(List.of("unshare"));
        if (!"root".equals(System.getProperty("user.name"))) {
            line.addAll(List.of("--user", "--map-root-user"));
        }
        line.addAll(List.of("--mount", "--pid", "--net", "--ipc", "--fork", "--kill-child", "--mount-proc"));
        return line;
    }

    private static String namespaceScript(Path scratch, Fence fence) {
        StringBuilder script = new StringBuilder("set -e; mount --make-rprivate /; ip link set lo up; ");
        for (Path folder : fence.readOnly()) {
            if (Files.isDirectory(folder)) {
                script.append("mount --bind ")
                        .append(quote(folder))
                        .append(' ')
                        .append(quote(folder))
                        .append("; ");
                script.append("mount -o remount,bind,ro ").append(quote(folder)).append("; ");
            }
        }
        for (Path folder : fence.hidden()) {
            if (Files.isDirectory(folder)) {
                script.append("mount -t tmpfs -o ro,size=4k tmpfs ")
                        .append(quote(folder))
                        .append("; ");
            }
        }
        script.append("mount -t tmpfs -o size=")
                .append(SCRATCH_BYTES)
                .append(" tmpfs ")
                .append(quote(scratch))
                .append("; ");
        return script.append("cd ").append(quote(scratch)).append("; ").toString();
    }

    /** The option is -u in bash and -p in dash; where it may not be set, the limit that is there holds. */
    private static String threadScript() {
        String set = "ulimit -%s " + MOST_THREADS + " 2>/dev/null";
        return "{ (" + set.formatted("u") + ") && " + set.formatted("u") + "; } || " + set.formatted("p") + " || :; ";
    }

    /** The CPU limit is the last resort, should the grader be gone; while it lives, it counts itself. */
    private static String limitScript(Limits limits) {
        long cpuSeconds = 2 * limits.cpu().toSeconds() + 30;
        long blocks = Math.max(1, limits.fileBytes() / FILE_BLOCK);
        return "ulimit -c 0; ulimit -t " + cpuSeconds + "; ulimit -f " + blocks + "; exec \"$@\"";
    }

    private static String quote(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }

    /** Holder: the trial runs on first use and never again in this JVM. */
    private static final class Trial {

        private static final List<String> FORKS = List.of("sh", "-c", "sh -c true & wait $!");

        static final Isolation RESULT = find();

        private static Isolation find() {
            String wanted = System.getProperty("kata.isolation", "");
            for (Isolation candidate : values()) {
                boolean allowed = wanted.isEmpty() || candidate.name().equalsIgnoreCase(wanted);
                if (allowed && (candidate == PROCESS || works(candidate))) {
                    return candidate;
                }
            }
            return PROCESS;
        }

        private static boolean works(Isolation candidate) {
            if (!System.getProperty("os.name").equals("Linux")) {
                return false;
            }
            try {
                Path scratch = Files.createTempDirectory("kata-trial");
                try {
                    List<String> line = candidate.wrap(FORKS, scratch, Fence.NONE, Limits.DEFAULT);
                    Process process = new ProcessBuilder(line)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
                    boolean ended = process.waitFor(10, TimeUnit.SECONDS);
                    process.destroyForcibly();
                    return ended && process.exitValue() == 0;
                } finally {
                    Files.deleteIfExists(scratch);
                }
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
