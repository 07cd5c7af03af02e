package sre.katas.grader.history;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.grade.StageResult;
import sre.katas.grader.grade.Verdict;

/**
 * A grading as the history keeps it.
 *
 * @param verdict name of a {@link sre.katas.grader.grade.AttemptVerdict}
 * @param stagesPassed stages all green
 * @param seed of the random cases, hexadecimal
 * @param millis wall time of the grading
 * @param partial whether only some tests were asked for
 * @param attempt folder that was graded; null for the kata's own sources
 * @param origin who asked for it: {@code maven}, {@code command line}, {@code watch}, {@code bell}
 */
public record GradingFacts(
        String verdict,
        int passed,
        int total,
        int stagesPassed,
        int stagesTotal,
        String seed,
        String jdk,
        String isolation,
        long millis,
        boolean edited,
        boolean partial,
        @Nullable String attempt,
        String origin,
        List<TestFact> tests) {

    static GradingFacts of(Verdict verdict, @Nullable String attempt, String origin) {
        return new GradingFacts(
                verdict.verdict().name(),
                verdict.passed(),
                verdict.total(),
                verdict.greenStages(),
                verdict.stages().size(),
                verdict.seed(),
                verdict.jdk(),
                verdict.isolation(),
                verdict.millis(),
                verdict.edited(),
                verdict.partial(),
                attempt,
                origin,
                verdict.stages().stream().flatMap(GradingFacts::facts).toList());
    }

    private static Stream<TestFact> facts(StageResult stage) {
        return stage.tests().stream()
                .map(test -> new TestFact(
                        stage.stage().title(), test.id(), test.verdict().name(), test.millis(), test.message()));
    }

    /** The same facts, asked for by another. */
    public GradingFacts by(String other, List<TestFact> itsTests) {
        return new GradingFacts(
                verdict,
                passed,
                total,
                stagesPassed,
                stagesTotal,
                seed,
                jdk,
                isolation,
                millis,
                edited,
                partial,
                attempt,
                other,
                itsTests);
    }

    /** The verdict as people read it; a verdict of another version may have no words here. */
    public String words() {
        return Stream.of(AttemptVerdict.values())
                .filter(known -> known.name().equals(verdict))
                .map(AttemptVerdict::words)
                .findFirst()
                .orElse(verdict);
    }

    public boolean solved() {
        return verdict.equals("SOLVED");
    }

    /** Whether it says where the learner stands: the whole kata, on its own sources. */
    public boolean counts() {
        return !partial && Objects.isNull(attempt);
    }
}
