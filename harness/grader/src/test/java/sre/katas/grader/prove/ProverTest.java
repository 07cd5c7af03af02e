package sre.katas.grader.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.compile.Libraries;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.work.Fence;

/** The prover is proven: a sound kata passes, and each defect of a kata is refused for what it is. */
class ProverTest {

    private static Graders graders;
    private static Grader grader;

    @TempDir
    Path folder;

    private SumKata sum;

    @BeforeAll
    static void startGrader() {
        List<Path> all = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        graders = new Graders(() -> new Grader(new Libraries(List.of(), all, List.of()), Fence.NONE, true));
        grader = graders.first();
    }

    @AfterAll
    static void endGrader() {
        graders.close();
    }

    @BeforeEach
    void writeSoundKata() {
        sum = new SumKata(folder);
    }

    @Test
    void provesASoundKata() {
        Proof proof = prove();

        assertThat(proof.refused()).isEmpty();
        assertThat(proof.proven()).isTrue();
        assertThat(proof.trials())
                .extracting(Trial::kind)
                .containsOnly(
                        Trial.Kind.FOLDER,
                        Trial.Kind.STUB,
                        Trial.Kind.REFERENCE,
                        Trial.Kind.ACCEPTED,
                        Trial.Kind.REJECTED,
                        Trial.Kind.MESSAGE);
    }

    @Test
    void refusesAStubThatPassesATest() {
        String guess = "if (a == 1) return 3; if (a == 2147483647) throw new ArithmeticException();"
                + " throw new UnsupportedOperationException();";
        sum.answer("stub", guess);

        refuses("stub", "OverflowTest#refusesASumThatDoesNotFit gives PASSED on the stub");
    }

    @Test
    void refusesAStubOnWhichATestHangs() {
        sum.answer("stub", "while (true) { Thread.onSpinWait(); }");

        refuses("stub", "TIME_LIMIT");
    }

    @Test
    void refusesAReferenceThatFailsOnSomeSeeds() {
        String flaky =
                "if (!System.getProperty(String.join(\".\", \"kata\", \"seed\")).equals(\"1\")) return 0; return Math.addExact(a, b);";
        sum.answer("reference", flaky);

        refuses("reference", "SmallTest#addsTwoNumbers WRONG_ANSWER");
    }

    @Test
    void refusesAReferenceThatLeavesAThread() {
        String leak =
                "new Thread(() -> { while (true) java.util.concurrent.locks.LockSupport.park(); }, \"leak\").start();"
                        + " return Math.addExact(a, b);";
        sum.answer("reference", leak);

        refuses("reference", "threads: leak");
    }

    @Test
    void refusesASuiteThatRejectsARightAnswer() {
        String overSpecified = """
                package kata.sum;
                import static org.junit.jupiter.api.Assertions.assertEquals;
                import org.junit.jupiter.api.Test;
                class SmallTest {
                    @Test void addsTwoNumbers() { assertEquals(5, new Sum().of(2, 3)); }
                    @Test void addsNegativeNumbers() {
                        assertEquals(-5, new Sum().of(-2, -3));
                        try { new Sum().of(Integer.MAX_VALUE, 1); }
                        catch (ArithmeticException e) { assertEquals("integer overflow", e.getMessage()); }
                    }
                }
                """;
        sum.home("src/test/java/kata/sum/SmallTest.java", overSpecified);

        refuses("long", "SmallTest#addsNegativeNumbers WRONG_ANSWER");
    }

    @Test
    void refusesARejectedAnswerThatPasses() {
        sum.answer("rejected/wraps", "return Math.addExact(a, b);");

        refuses("wraps", "the suite accepts a wrong answer");
    }

    @Test
    void refusesARejectedAnswerThatFailsInAnotherStage() {
        sum.answer("rejected/wraps", "return a - b;");

        refuses("wraps", "it fails earlier or later, in SmallTest");
    }

    @Test
    void refusesARejectedAnswerThatTheDeclaredTestDoesNotCatch() {
        sum.answer("rejected/subtracts", "return a == -2 ? 0 : Math.addExact(a, b);");

        refuses("subtracts", "the declared test passes; what fails is SmallTest#addsNegativeNumbers");
    }

    @Test
    void refusesARejectedAnswerThatFailsWithAnotherVerdict() {
        sum.answer("rejected/divides", "return 7;");

        refuses("divides", "the declared test gives WRONG_ANSWER");
    }

    @Test
    void provesAnAnswerThatMeetsTheLimitInEveryTest() throws IOException {
        rejectForTheLimit("while (true) { Thread.onSpinWait(); }");

        Proof proof = prove();

        assertThat(proof.refused()).isEmpty();
        assertThat(Files.readString(folder.resolve("solutions/9-test/sum/messages/hangs.txt")))
                .contains("adds negative numbers · TIME_LIMIT")
                .contains("still running after 1 s");
    }

    @Test
    void refusesADeclaredLimitThatOnlyOtherTestsMeet() throws IOException {
        rejectForTheLimit("while (a == 2) { Thread.onSpinWait(); } return 0;");

        refuses("hangs", "the declared test gives WRONG_ANSWER");
    }

    private void rejectForTheLimit(String statements) throws IOException {
        String others = Files.readString(folder.resolve("solutions/9-test/sum/rejected.toml"));
        sum.answer("rejected/hangs", statements).answers("rejected.toml", others + """
                [hangs]
                why     = "it never ends"
                verdict = "TIME_LIMIT"
                stage   = "SmallTest"
                test    = "addsNegativeNumbers"
                """);
    }

    /** The first look at an answer has less time than a test that looks on for so long. */
    @Test
    void waitsForATestThatLooksOnForLongBeforeItBlames() throws IOException {
        Path toml = folder.resolve("katas/9-test/sum/kata.toml");
        Files.writeString(toml, Files.readString(toml).replace("test = \"1s\"", "test = \"20s\""));
        sum.home("src/test/java/kata/sum/SmallTest.java", """
                package kata.sum;
                import static org.junit.jupiter.api.Assertions.assertEquals;
                import org.junit.jupiter.api.Test;
                class SmallTest {
                    @Test void addsTwoNumbers() {
                        int got = new Sum().of(2, 3);
                        var cpu = java.lang.management.ManagementFactory.getThreadMXBean();
                        long end = cpu.getCurrentThreadCpuTime() + 3_500_000_000L;
                        while (got != 5 && cpu.getCurrentThreadCpuTime() < end) { Thread.onSpinWait(); }
                        assertEquals(5, got, "2 + 3");
                    }
                    @Test void addsNegativeNumbers() { assertEquals(-5, new Sum().of(-2, -3), "-2 + -3"); }
                }
                """);

        assertThat(prove().refused()).isEmpty();
    }

    @Test
    void refusesARejectedAnswerThatDoesNotCompile() {
        sum.answer("rejected/divides", "return nothing;");

        refuses("divides", "it does not compile");
    }

    @Test
    void refusesAnEntryWithoutFolderAndAFolderWithoutEntry() {
        sum.answer("rejected/unlisted", "return 1;");
        sum.answers("rejected.toml", """
                [missing]
                why     = "there is no such folder"
                verdict = "WRONG_ANSWER"
                stage   = "SmallTest"
                test    = "addsTwoNumbers"
                """);

        Proof proof = prove();

        assertThat(detail(proof, "missing")).contains("has an entry, but there is no folder");
        assertThat(detail(proof, "unlisted")).contains("there is a folder, but rejected.toml has no entry");
    }

    @Test
    void refusesAMessageThatHasChanged() {
        prove();
        sum.answers("messages/constant.txt", "what it used to say\n");

        Proof proof = new Prover(graders, ProofOptions.BUILD).prove(sum.publish(grader));

        if (Runtime.version().feature() == ApprovedMessages.JDK) {
            assertThat(detail(proof, "constant"))
                    .contains("what it used to say")
                    .contains("-2 + -3");
        } else {
            assertThat(proof.proven()).isTrue();
        }
    }

    @Test
    void approvesAgainOnlyWhatHasChanged() throws IOException {
        prove();
        Path messages = folder.resolve("solutions/9-test/sum/messages");
        String approved = Files.readString(messages.resolve("constant.txt"));
        String sameToTheEye = approved.replaceFirst("\n", "  \n");
        sum.answers("messages/constant.txt", sameToTheEye);
        sum.answers("messages/subtracts.txt", "what it used to say\n");

        prove();

        assertThat(Files.readString(messages.resolve("constant.txt"))).isEqualTo(sameToTheEye);
        assertThat(Files.readString(messages.resolve("subtracts.txt"))).doesNotContain("what it used to say");
    }

    @Test
    void marksTheOnlyGuard() {
        Proof proof = prove();

        Trial wraps = proof.trials().stream()
                .filter(trial -> trial.name().equals("wraps"))
                .findFirst()
                .orElseThrow();
        assertThat(wraps.guard()).isEqualTo("OverflowTest#refusesASumThatDoesNotFit");
    }

    @Test
    void refusesABriefThatHidesAStage() {
        sum.home("README.md", "# Sum\n\nAdds small numbers\n");

        refuses("sum", "does not name the stage \"Refuses what does not fit\"");
    }

    @Test
    void refusesTestsThatAreNotThosePublished() {
        Kata kata = sum.publish(grader);
        sum.home("src/test/java/kata/sum/Helper.java", "package kata.sum;\nclass Helper {}\n");

        Proof proof = new Prover(graders, ProofOptions.BUILD).prove(kata);

        assertThat(detail(proof, "sum")).contains("suite.lock is not that of the tests as they stand");
    }

    @Test
    void refusesAGoldenFileWithoutSideCar() {
        sum.home("src/test/resources/kata/sum/table.golden", "1 2 3\n");

        refuses("sum", "has no side-car table.golden.json");
    }

    private void refuses(String name, String complaint) {
        Proof proof = prove();

        assertThat(proof.proven()).isFalse();
        assertThat(detail(proof, name)).contains(complaint);
    }

    private Proof prove() {
        return new Prover(graders, new ProofOptions(3, 1, false, true)).prove(sum.publish(grader));
    }

    private static String detail(Proof proof, String name) {
        return proof.refused().stream()
                .filter(trial -> trial.name().startsWith(name))
                .map(Trial::detail)
                .reduce("", (a, b) -> a + b + "\n");
    }
}
