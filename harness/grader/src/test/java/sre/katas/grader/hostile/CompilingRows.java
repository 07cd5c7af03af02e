package sre.katas.grader.hostile;

import static sre.katas.grader.grade.AttemptVerdict.COMPILE_ERROR;
import static sre.katas.grader.work.TestVerdict.PASSED;
import static sre.katas.grader.work.TestVerdict.RUNTIME_ERROR;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sources that javac does not take, or that try to take javac. */
final class CompilingRows {

    private static final String PATH = "kata/subject/Subject.java";

    private CompilingRows() {}

    static List<Row> rows() {
        return List.of(
                Row.strike("compiling: a syntax error", "return \"right\"")
                        .refused(COMPILE_ERROR)
                        .says("Subject.java:2")
                        .says("';' expected"),
                Row.strike("compiling: a thousand errors", "nope();\n".repeat(1000))
                        .refused(COMPILE_ERROR)
                        .says("cannot find symbol"),
                Row.files("compiling: not UTF-8", PATH, "")
                        .file(
                                PATH,
                                Subject.honest().replace("right", "r\u00e9ght").getBytes(StandardCharsets.ISO_8859_1))
                        .refused(COMPILE_ERROR)
                        .says("UTF-8"),
                Row.files("compiling: not text at all", PATH, "")
                        .file(PATH, new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61})
                        .refused(COMPILE_ERROR),
                Row.files("compiling: a byte-order mark", PATH, "\uFEFF" + Subject.honest())
                        .refused(COMPILE_ERROR)
                        .says("byte-order mark"),
                Row.strike(
                                "compiling: unicode names",
                                "int größe = 1; String 答え = \"right\"; return größe() + 答え.substring(größe);")
                        .members("String größe() { return \"r\"; }")
                        .gives(PASSED)
                        .quietly(),
                Row.strike("compiling: an annotation processor in the sources", "return \"right\";")
                        .file("META-INF/services/javax.annotation.processing.Processor", "kata.subject.Halts\n")
                        .file("kata/subject/Halts.java", PROCESSOR)
                        .gives(PASSED),
                Row.strike(
                                "compiling: a huge method",
                                "int n = 0;\n" + "n += strike().hashCode();\n".repeat(12_000) + "return n;")
                        .refused(COMPILE_ERROR)
                        .says("code too large"),
                Row.strike("compiling: a huge constant", "return \"" + "x".repeat(70_000) + "\";")
                        .refused(COMPILE_ERROR)
                        .says("constant string too long"),
                Row.strike(
                                "compiling: an expression nested too deep",
                                "return " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ";")
                        .refused(COMPILE_ERROR)
                        .says("javac itself failed"),
                Row.files("compiling: an empty file", PATH, "")
                        .refused(COMPILE_ERROR)
                        .says("kata.subject.Subject is missing"),
                Row.files("compiling: no Java file", "README", "later")
                        .refused(COMPILE_ERROR)
                        .says("no Java file"),
                Row.strike("compiling: a class in java.lang", "return null;")
                        .file("java/lang/String.java", "package java.lang;\npublic final class String {}\n")
                        .refused(COMPILE_ERROR),
                Row.strike("compiling: a module of its own", "return \"right\";")
                        .file("module-info.java", "module kata.subject {}\n")
                        .gives(PASSED),
                Row.strike("compiling: the same class twice", "return \"right\";")
                        .file("kata/subject/copy/Subject.java", Subject.honest())
                        .refused(COMPILE_ERROR)
                        .says("duplicate class"),
                Row.strike(
                                "compiling: a library that katas do not have",
                                "return org.junit.jupiter.api.Assertions.class;")
                        .refused(COMPILE_ERROR)
                        .says("package org.junit.jupiter.api does not exist"),
                Row.strike("compiling: a class file among the sources", "return Class.forName(\"kata.subject.Ready\");")
                        .file("kata/subject/Ready.class", new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE
                        })
                        .gives(RUNTIME_ERROR)
                        .says("ClassNotFoundException"));
    }

    private static final String PROCESSOR = """
            package kata.subject;

            import java.util.Set;
            import javax.annotation.processing.*;
            import javax.lang.model.element.TypeElement;

            @SupportedAnnotationTypes("*")
            public class Halts extends AbstractProcessor {
                @Override
                public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
                    Runtime.getRuntime().halt(0);
                    return false;
                }
            }
            """;
}
