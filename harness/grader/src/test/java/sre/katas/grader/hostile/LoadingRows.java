package sre.katas.grader.hostile;

import static sre.katas.grader.grade.AttemptVerdict.COMPILE_ERROR;
import static sre.katas.grader.work.TestVerdict.EXITED;
import static sre.katas.grader.work.TestVerdict.RUNTIME_ERROR;
import static sre.katas.grader.work.TestVerdict.TIME_LIMIT;

import java.util.List;

/** Attempts whose classes cannot be loaded, or do harm when they are. */
final class LoadingRows {

    private LoadingRows() {}

    static List<Row> rows() {
        return List.of(
                Row.strike("loading: an initializer that loops", "return Late.VALUE;")
                        .members("static class Late { static Object VALUE; static { spin(); } }")
                        .gives(TIME_LIMIT)
                        .standsIn("strike"),
                Row.strike("loading: an initializer that throws", "return Late.VALUE;")
                        .members("static class Late { static Object VALUE = List.of().get(0); }")
                        .gives(RUNTIME_ERROR)
                        .says("ExceptionInInitializerError"),
                Row.strike("loading: an initializer that halts", "return Late.VALUE;")
                        .members("static class Late { static Object VALUE; static { Runtime.getRuntime().halt(0); } }")
                        .gives(EXITED),
                Row.strike("loading: the initializer of the class itself throws", "return null;")
                        .members("static { if (true) throw new IllegalStateException(\"at once\"); }")
                        .gives(RUNTIME_ERROR, RUNTIME_ERROR, RUNTIME_ERROR),
                Row.strike("loading: the initializer of the class itself exits", "return null;")
                        .members("static { System.exit(0); }")
                        .gives(EXITED, EXITED, EXITED),
                Row.strike(
                                "loading: a class that is missing at run time",
                                "return Class.forName(\"kata.subject.Nowhere\");")
                        .gives(RUNTIME_ERROR)
                        .says("ClassNotFoundException"),
                Row.strike("loading: a class file of a newer Java", NEWER_JAVA)
                        .gives(RUNTIME_ERROR)
                        .says("UnsupportedClassVersionError"),
                Row.files(
                                "loading: no such class",
                                "kata/subject/Other.java",
                                "package kata.subject;\nclass Other {}\n")
                        .refused(COMPILE_ERROR)
                        .says("kata.subject.Subject is missing"),
                Row.files(
                                "loading: a method is missing",
                                "kata/subject/Subject.java",
                                Subject.honest().replace("Object strike()", "Object smite()"))
                        .refused(COMPILE_ERROR)
                        .says("Subject.strike() is missing"),
                Row.files(
                                "loading: another signature",
                                "kata/subject/Subject.java",
                                Subject.honest().replace("Object strike()", "Object strike(int times)"))
                        .refused(COMPILE_ERROR)
                        .says("the stub's signature must stay as it was"),
                Row.files(
                                "loading: another return type",
                                "kata/subject/Subject.java",
                                Subject.honest().replace("String after()", "CharSequence after()"))
                        .refused(COMPILE_ERROR)
                        .says("the stub's signature must stay as it was"),
                Row.files(
                                "loading: static where it was not",
                                "kata/subject/Subject.java",
                                Subject.honest().replace("public Object strike()", "public static Object strike()"))
                        .refused(COMPILE_ERROR),
                Row.files(
                                "loading: a constructor that nobody may call",
                                "kata/subject/Subject.java",
                                Subject.honest()
                                        .replace("static void spin()", "private Subject() {}\nstatic void spin()"))
                        .refused(COMPILE_ERROR)
                        .says("Subject() is missing"),
                Row.files(
                                "loading: abstract where it was not",
                                "kata/subject/Subject.java",
                                Subject.honest().replace("public final class", "public abstract class"))
                        .refused(COMPILE_ERROR)
                        .says("abstract"),
                Row.files(
                                "loading: another package",
                                "kata/other/Subject.java",
                                Subject.honest().replace("package kata.subject;", "package kata.other;"))
                        .refused(COMPILE_ERROR)
                        .says("it must be in kata.subject"),
                Row.files(
                                "loading: the default package",
                                "Subject.java",
                                Subject.honest().replace("package kata.subject;", ""))
                        .refused(COMPILE_ERROR)
                        .says("it must begin with `package kata.subject;`"));
    }

    private static final String NEWER_JAVA = """
            byte[] bytes = Subject.class.getResourceAsStream("Subject.class").readAllBytes();
            bytes[6] = 0;
            bytes[7] = 99;
            return new ClassLoader(null) {
                Class<?> define() { return defineClass("kata.subject.Subject", bytes, 0, bytes.length); }
            }.define();
            """;
}
