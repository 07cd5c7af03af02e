package sre.katas.grader.faults;

import java.nio.file.Path;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.trial.TrialKata;
import sre.katas.grader.trial.TrialLibraries;
import sre.katas.grader.work.Fence;

/** A kata of three tests, with attempts that are right, or stop where a test wants them to. */
final class FaultKata {

    private static final String STUB = """
            package kata.subject;
            public final class Subject {
                public static int twice(int n) throws Exception { throw new UnsupportedOperationException(); }
            }
            """;

    private FaultKata() {}

    static Kata publish(Path root) {
        Kata kata = TrialKata.in(root, "")
                .stage("FirstTest", "@Test void one() throws Exception { assertEquals(2, Subject.twice(1)); }")
                .stage("SecondTest", "@Test void two() throws Exception { assertEquals(4, Subject.twice(2)); }")
                .stage("ThirdTest", "@Test void three() throws Exception { assertEquals(6, Subject.twice(3)); }")
                .write(STUB);
        try (Grader grader = new Grader(TrialLibraries.find(), Fence.NONE, false)) {
            TrialKata.publish(kata, grader);
        }
        return kata;
    }

    static Path right(Path folder) {
        return attempt(folder, "return 2 * n;");
    }

    /** Makes the file when the second test runs for the first time, and hangs then. */
    static Path hangsOnce(Path folder, Path file) {
        return attempt(
                folder,
                "if (n == 2 && new java.io.File(\"" + file
                        + "\").createNewFile()) new java.util.concurrent.CountDownLatch(1).await(); return 2 * n;");
    }

    static Path attempt(Path folder, String body) {
        TrialKata.write(
                folder.resolve("kata/subject/Subject.java"),
                STUB.replace("throw new UnsupportedOperationException();", body));
        return folder;
    }
}
