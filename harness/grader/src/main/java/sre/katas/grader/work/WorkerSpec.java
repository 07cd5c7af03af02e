package sre.katas.grader.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sre.katas.grader.catalog.Limits;

/**
 * Everything that two runs must agree on to share a warm worker.
 *
 * @param javaHome the JDK that runs it
 * @param classPath worker, libraries and fixtures
 * @param heapBytes Java heap
 * @param stackBytes stack of each thread
 * @param pinned whether it may use one CPU only
 * @param fence which folders it may not see or write
 */
public record WorkerSpec(
        Path javaHome, List<Path> classPath, long heapBytes, long stackBytes, boolean pinned, Fence fence) {

    private static final long METASPACE = 192L << 20;
    private static final long DIRECT = 64L << 20;

    public static WorkerSpec of(Path javaHome, List<Path> classPath, Limits limits, boolean pinned, Fence fence) {
        return new WorkerSpec(
                javaHome, classPath, limits.heapBytes(), limits.stackBytes(), pinned && Pinning.available(), fence);
    }

    /** The command that starts the JVM, without its arguments. */
    List<String> java(Path scratch) {
        List<String> command = new ArrayList<>(pinned ? Pinning.COMMAND : List.of());
        command.addAll(List.of(
                javaHome.resolve("bin/java").toString(),
                "-Xmx" + heapBytes,
                "-Xss" + stackBytes,
                "-XX:MaxMetaspaceSize=" + METASPACE,
                "-XX:MaxDirectMemorySize=" + DIRECT,
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + scratch.resolve("crash.log"),
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-Xshare:auto",
                "-Djava.io.tmpdir=" + scratch,
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Duser.timezone=UTC"));
        command.addAll(List.of(
                "-cp",
                String.join(
                        java.io.File.pathSeparator,
                        classPath.stream().map(Path::toString).toList())));
        command.add("sre.katas.worker.Main");
        return command;
    }
}
