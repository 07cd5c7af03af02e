package sre.katas.maven;

import java.lang.reflect.Field;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in one line that the build failed, in place of the ten that Maven prints of a failed goal. If
 * anything else failed in this build, Maven has its say. If this Maven is built otherwise, its lines
 * appear as well: more to read, nothing wrong.
 */
final class OneFailureLine {

    private static final List<String> SPEAKERS = List.of(
            "org.apache.maven.cli.MavenCli",
            "org.apache.maven.cling.invoker.LookupInvoker",
            "org.apache.maven.cling.invoker.mvn.MavenInvoker",
            "org.apache.maven.cling.invoker.mvn.resident.ResidentMavenInvoker");
    private static final int ABOVE_ALL_LEVELS = 50;

    private OneFailureLine() {}

    static void announce(MavenSession session, String message) {
        if (session.getResult() != null && session.getResult().hasExceptions()) {
            return;
        }
        Console.print("[ERROR] " + message + "\n");
        SPEAKERS.forEach(OneFailureLine::silence);
    }

    private static void silence(String name) {
        Logger logger = LoggerFactory.getLogger(name);
        for (Class<?> type = logger.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field level = type.getDeclaredField("currentLogLevel");
                level.setAccessible(true);
                level.setInt(logger, ABOVE_ALL_LEVELS);
                return;
            } catch (NoSuchFieldException e) {
                // Declared further up, or not at all.
            } catch (ReflectiveOperationException | RuntimeException e) {
                return;
            }
        }
    }
}
