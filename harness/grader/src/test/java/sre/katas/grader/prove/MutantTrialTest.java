package sre.katas.grader.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
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

/** Mutants of a sound kata die, those that live are named, and it does not matter how many graders share the work. */
class MutantTrialTest {

    private static final String TWO_WAYS = "if (a > 1000) { return Math.addExact(b, a); } return Math.addExact(a, b);";

    private static Grader grader;
    private static Grader second;

    @TempDir
    Path folder;

    private SumKata sum;

    @BeforeAll
    static void startGraders() {
        grader = newGrader();
        second = newGrader();
    }

    private static Grader newGrader() {
        List<Path> all = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return new Grader(new Libraries(List.of(), all, List.of()), Fence.NONE, true);
    }

    @AfterAll
    static void endGraders() {
        grader.close();
        second.close();
    }

    @BeforeEach
    void writeSoundKata() {
        sum = new SumKata(folder);
    }

    @Test
    void killsEveryMutantOfASoundKata() {
        Trial mutants = mutants(grader);

        assertThat(mutants.holds()).as(mutants.detail()).isTrue();
        assertThat(mutants.runs()).isPositive();
    }

    @Test
    void refusesASuiteThatLetsAMutantLive() {
        sum.answer("reference", TWO_WAYS);

        assertThat(mutants(grader).detail()).contains("Sum.java:4 changed conditional boundary");
    }

    @Test
    void acceptsASurvivorThatTheNotesExplain() {
        sum.answer("reference", TWO_WAYS);
        sum.answers("NOTES.md", """
                ## Equivalent mutants

                - `Sum.java:4` changed conditional boundary: both branches add
                - `Sum.java:4` negated conditional: both branches add
                - `Sum.java:4` removed conditional - replaced comparison check with false: both branches add
                - `Sum.java:4` replaced int return with 0 for kata/sum/Sum::of: no test has an a above 1000
                """);

        assertThat(mutants(grader).detail()).isEmpty();
    }

    @Test
    void tellsHowManyDiedOfALimitAlone() {
        sum.answer("reference", "while (a != a) {} return Math.addExact(a, b);");

        assertThat(mutants(grader).came()).isEqualTo("2 of 2 killed (1 by a limit), 0 explained, 0 survive");
    }

    @Test
    void refusesAReferenceThatDoesNotCompile() {
        Kata kata = sum.publish(grader);
        sum.answer("reference", "return nothing;");

        assertThat(mutants(kata, grader).detail()).contains("the reference does not compile");
    }

    @Test
    void findsTheSameInTheSameOrderWithTwoGraders() {
        sum.answer(
                "reference",
                String.join(
                        "\n",
                        "if (a > 1000) { return Math.addExact(b, a); }",
                        "if (a > 2000) { return Math.addExact(b, a); }",
                        "if (a > 3000) { return Math.addExact(b, a); }",
                        "while (a + b > 40 && a + b < 50) { Thread.onSpinWait(); }",
                        "return Math.addExact(a, b);"));
        Kata kata = sum.publish(grader);

        Trial alone = mutants(kata, grader);
        Trial shared = mutants(kata, grader, second);

        assertThat(alone.detail())
                .contains("Sum.java:4 changed", "Sum.java:5 changed", "Sum.java:6 changed", "Sum.java:7 changed");
        assertThat(shared.detail()).isEqualTo(alone.detail());
        assertThat(shared.came()).isEqualTo(alone.came());
        assertThat(shared.runs()).isEqualTo(alone.runs());
    }

    private Trial mutants(Grader... graders) {
        return mutants(sum.publish(grader), graders);
    }

    private static Trial mutants(Kata kata, Grader... graders) {
        try (Lanes lanes = new Lanes(List.of(graders))) {
            return new MutantTrial(lanes, kata, 1).run();
        }
    }
}
