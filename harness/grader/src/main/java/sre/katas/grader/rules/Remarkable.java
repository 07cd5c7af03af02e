package sre.katas.grader.rules;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.SourceTree;

/**
 * What answers rarely need and cheats do. A test and the attempt share a JVM, so that cheating cannot
 * be made impossible; it is made evident. None of this is forbidden: it is told beside the verdict.
 */
final class Remarkable {

    private static final Map<String, Predicate<String>> USES = new LinkedHashMap<>();

    static {
        USES.put(
                "uses reflection",
                name -> name.startsWith("java.lang.reflect.") && !name.startsWith("java.lang.reflect.Array")
                        || name.equals("java.lang.Class.forName")
                        || name.startsWith("java.lang.invoke.MethodHandles.privateLookupIn"));
        USES.put(
                "inspects the stack",
                name -> name.startsWith("java.lang.StackWalker.")
                        || name.equals("java.lang.Thread.getStackTrace")
                        || name.equals("java.lang.Thread.getAllStackTraces")
                        || name.equals("java.lang.Throwable.getStackTrace"));
        USES.put("ends the JVM", name -> name.matches("java\\.lang\\.(System|Runtime)\\.(exit|halt)"));
        USES.put(
                "starts processes",
                name -> name.startsWith("java.lang.ProcessBuilder.") || name.equals("java.lang.Runtime.exec"));
        USES.put(
                "loads code of its own",
                name -> name.matches("java\\.lang\\.(System|Runtime)\\.load(Library)?")
                        || name.startsWith("java.lang.ClassLoader.define")
                        || name.startsWith("java.lang.invoke.MethodHandles$Lookup.define"));
        USES.put("reaches past the language with Unsafe", name -> name.contains(".misc.Unsafe."));
    }

    private Remarkable() {}

    static List<String> in(JavaClasses attempt, Kata kata, Path classes) {
        Map<String, TreeSet<String>> found = new LinkedHashMap<>();
        for (JavaClass type : attempt) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                String name = access.getTargetOwner().getName() + "." + access.getName();
                USES.forEach((what, uses) -> {
                    if (uses.test(name)) {
                        found.computeIfAbsent(what, key -> new TreeSet<>()).add(type.getSimpleName());
                    }
                });
            }
        }
        constants(kata, classes, found);
        return found.entrySet().stream()
                .map(entry -> "the attempt " + entry.getKey() + " (" + String.join(", ", entry.getValue())
                        + "): read it before you trust this grade")
                .toList();
    }

    /** Names that only a look behind the tests can be after; a constant stands in the class file as it is written. */
    private static void constants(Kata kata, Path classes, Map<String, TreeSet<String>> found) {
        for (Path file : SourceTree.files(classes)) {
            String text = text(file);
            String name = file.getFileName().toString().replace(".class", "");
            if (text.contains("kata.seed")) {
                found.computeIfAbsent("names kata.seed", key -> new TreeSet<>()).add(name);
            }
            if (text.contains("theUnsafe")) {
                found.computeIfAbsent("reaches past the language with Unsafe", key -> new TreeSet<>())
                        .add(name);
            }
            for (String test : kata.testClasses()) {
                if (text.contains(test) || text.contains(test.substring(test.lastIndexOf('.') + 1))) {
                    found.computeIfAbsent("names the test class " + test, key -> new TreeSet<>())
                            .add(name);
                }
            }
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
