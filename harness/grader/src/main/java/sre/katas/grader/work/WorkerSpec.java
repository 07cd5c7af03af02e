package sre.katas.grader.work;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import sre.katas.grader.catalog.Limits;

/**
 * Everything that two runs must agree on to share a warm worker.
 *
 * @param javaHome the JDK that runs it
 * @param classPath worker, libraries and fixtures
 * @param limits those of the kata: heap, metaspace, direct memory, stack, CPU time and file size are the process's own
 * @param pinned whether it may use one CPU only
 * @param fence which folders it may not see or write
 */
public record WorkerSpec(Path javaHome, List<Path> classPath, Limits limits, boolean pinned, Fence fence) {

    /** Since Java 24 there is no security manager that could be allowed, and the option that says so is refused. */
    private static final boolean HAS_SECURITY_MANAGER = Runtime.version().feature() < 24;

    Duration cpu() {
        return limits.cpu();
    }

    /** The command that starts the JVM, without its arguments. */
    List<String> java(Path scratch) {
        List<String> command = new ArrayList<>(pinned ? Pinning.COMMAND : List.of());
        command.addAll(List.of(
                javaHome.resolve("bin/java").toString(),
                "-Xmx" + limits.heapBytes(),
                "-Xss" + limits.stackBytes(),
                "-XX:MaxMetaspaceSize=" + limits.metaspaceBytes(),
                "-XX:MaxDirectMemorySize=" + limits.directBytes(),
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + scratch.resolve("crash.log"),
                "-XX:+DisableAttachMechanism",
                "-Djava.io.tmpdir=" + scratch,
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Duser.timezone=UTC"));
        command.addAll(WorkerArchive.JVM);
        WorkerArchive.of(classPath).ifPresent(archive -> command.add("-XX:SharedArchiveFile=" + archive));
        // An archive that does not fit is no matter for a learner, whose output this would be.
        command.add("-Xlog:disable");
        if (HAS_SECURITY_MANAGER) {
            command.add("-Djava.security.manager=disallow");
        }
        command.addAll(List.of(
                "-cp",
                String.join(
                        File.pathSeparator,
                        classPath.stream().map(Path::toString).toList())));
        command.add("sre.katas.worker.Main");
        return command;
    }
}
