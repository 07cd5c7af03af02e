package sre.katas.grader.hostile;

import static sre.katas.grader.grade.AttemptVerdict.COMPILE_ERROR;
import static sre.katas.grader.grade.AttemptVerdict.RULE_BROKEN;
import static sre.katas.grader.work.TestVerdict.EXITED;
import static sre.katas.grader.work.TestVerdict.PASSED;
import static sre.katas.grader.work.TestVerdict.RUNTIME_ERROR;
import static sre.katas.grader.work.TestVerdict.WRONG_ANSWER;

import java.util.List;

/** Attempts on the harness itself: refused, or made evident. */
final class TamperingRows {

    private TamperingRows() {}

    static List<Row> rows() {
        return List.of(
                own("org.junit.jupiter.api.Assertions"),
                own("org.junit.jupiter.engine.JupiterTestEngine"),
                own("org.assertj.core.api.Assertions"),
                own("org.opentest4j.AssertionFailedError"),
                own("sre.katas.worker.Main"),
                own("sre.katas.fixtures.Expectation"),
                own("kata.subject.StrikeTest"),
                Row.strike("tampering: junit-platform.properties", "return \"wrong\";")
                        .file(
                                "junit-platform.properties",
                                "junit.jupiter.extensions.autodetection.enabled=true\n"
                                        + "junit.jupiter.conditions.deactivate=*\n")
                        .gives(WRONG_ANSWER),
                service("org.junit.jupiter.api.extension.Extension"),
                service("org.junit.platform.launcher.TestExecutionListener"),
                service("org.junit.platform.engine.TestEngine"),
                service("org.junit.platform.launcher.LauncherInterceptor"),
                Row.strike("tampering: an extension of JUnit in the sources", "return \"wrong\";")
                        .file("kata/subject/Swallows.java", EXTENSION)
                        .refused(COMPILE_ERROR)
                        .says("org.junit.jupiter.api.extension does not exist"),
                Row.strike("tampering: writes services into its class path at run time", "return \"wrong\";")
                        .before(WRITES_SERVICES)
                        .gives(WRONG_ANSWER),
                Row.strike("tampering: forges frames on stdout, then halts", FORGES_STDOUT)
                        .gives(EXITED),
                Row.strike("tampering: opens every descriptor of its process", OPENS_DESCRIPTORS)
                        .gives(PASSED),
                Row.strike("tampering: looks into the harness's thread", READS_THREAD)
                        .gives(RUNTIME_ERROR)
                        .says("InaccessibleObjectException")
                        .notes("uses reflection"),
                Row.strike("tampering: looks for the harness in static fields", READS_STATICS)
                        .gives(PASSED)
                        .notes("uses reflection"),
                Row.strike("tampering: inspects the stack to find the test", INSPECTS)
                        .gives(PASSED)
                        .notes("inspects the stack"),
                Row.strike("tampering: asks the thread for its stack", INSPECTS_THREAD)
                        .gives(PASSED)
                        .notes("inspects the stack"),
                Row.strike(
                                "tampering: calls the tests by reflection",
                                "return Class.forName(\"kata.subject.StrikeTest\") == null ? \"\" : \"right\";")
                        .gives(PASSED)
                        .notes("names the test class"),
                Row.strike(
                                "tampering: reads the seed of the random cases",
                                "return System.getProperty(\"kata.seed\") == null ? \"wrong\" : \"right\";")
                        .gives(PASSED)
                        .notes("kata.seed"),
                Row.strike("tampering: reaches past the language", UNSAFE)
                        .gives(PASSED)
                        .notes("Unsafe"),
                Row.strike(
                                "tampering: an object that equals everything",
                                "return new Object() { public boolean equals(Object o) { return true; } public int hashCode() { return 0; } };")
                        .gives(PASSED));
    }

    private static Row own(String name) {
        int dot = name.lastIndexOf('.');
        String source = "package " + name.substring(0, dot) + ";\npublic class " + name.substring(dot + 1) + " {}\n";
        return Row.strike("tampering: an own " + name, "return \"wrong\";")
                .file(name.replace('.', '/') + ".java", source)
                .refused(RULE_BROKEN)
                .says(name);
    }

    private static Row service(String type) {
        return Row.strike("tampering: a service file for " + type, "return \"wrong\";")
                .file("META-INF/services/" + type, "kata.subject.Subject\n")
                .gives(WRONG_ANSWER);
    }

    private static final String EXTENSION = """
            package kata.subject;

            import org.junit.jupiter.api.extension.*;

            public class Swallows implements TestExecutionExceptionHandler {
                @Override
                public void handleTestExecutionException(ExtensionContext context, Throwable thrown) {}
            }
            """;

    private static final String WRITES_SERVICES = """
            Path home = Path.of(Subject.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path services = Files.createDirectories(home.resolve("META-INF/services"));
            Files.writeString(services.resolve("org.junit.jupiter.api.extension.Extension"), "kata.subject.Subject\\n");
            Files.writeString(home.resolve("junit-platform.properties"), "junit.jupiter.extensions.autodetection.enabled=true\\n");
            return "before";
            """;

    private static final String FORGES_STDOUT = """
            DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            DataOutputStream fields = new DataOutputStream(body);
            fields.writeByte('F');
            for (String text : List.of("StrikeTest#strikes", "PASSED")) {
                fields.writeInt(text.length());
                fields.writeBytes(text);
            }
            fields.writeLong(1);
            fields.writeInt(0);
            fields.writeInt(0);
            fields.writeLong(1);
            out.writeInt(body.size());
            out.write(body.toByteArray());
            out.flush();
            Runtime.getRuntime().halt(0);
            return null;
            """;

    private static final String OPENS_DESCRIPTORS = """
            File[] all = new File("/proc/self/fd").listFiles();
            if (all == null) return "right";
            for (File descriptor : all) {
                String target;
                try {
                    target = Files.readSymbolicLink(descriptor.toPath()).toString();
                } catch (IOException e) {
                    continue;
                }
                if (!target.startsWith("socket:")) continue;
                try (FileOutputStream out = new FileOutputStream(descriptor)) {
                    out.write(new byte[64]);
                    return "wrote to " + target;
                } catch (IOException e) {
                    // A socket cannot be opened through /proc: open(2), ENXIO.
                }
            }
            return "right";
            """;

    private static final String READS_THREAD = """
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("kata-writer")) {
                    Field target = null;
                    for (Field field : Thread.class.getDeclaredFields()) {
                        if (field.getType().getSimpleName().matches("Runnable|FieldHolder")) target = field;
                    }
                    target.setAccessible(true);
                    return target.get(thread);
                }
            }
            return "no such thread";
            """;

    private static final String READS_STATICS = """
            for (String name : List.of("Main", "Channel", "Control", "SuiteRunner", "Launchers", "ProgressListener", "Exit")) {
                for (Field field : Class.forName("sre.katas.worker." + name).getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) continue;
                    field.setAccessible(true);
                    Object value = field.get(null);
                    if (value != null && value.getClass().getName().startsWith("sre.katas")) return field.toString();
                    if (value != null && value.getClass().getName().contains("Channel")) return field.toString();
                }
            }
            return "right";
            """;

    private static final String INSPECTS = """
            return StackWalker.getInstance().walk(s -> s.anyMatch(f -> f.getClassName().endsWith("StrikeTest"))) ? "right" : "wrong";
            """;

    private static final String INSPECTS_THREAD = """
            for (StackTraceElement frame : Thread.currentThread().getStackTrace()) {
                if (frame.getClassName().endsWith("StrikeTest")) return "right";
            }
            return "wrong";
            """;

    private static final String UNSAFE = """
            Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
            field.setAccessible(true);
            return field.get(null) == null ? "wrong" : "right";
            """;
}
