package sre.katas.grader.grade;

import java.util.List;
import java.util.Optional;

/**
 * The verdict on one attempt.
 *
 * @param kata id
 * @param title of the kata
 * @param topic folder of the kata
 * @param minutes par
 * @param stages in order; empty only if the kata itself cannot be read
 * @param problems what stopped the grading before the tests: compile errors, broken rules, harness errors
 * @param notes what else a learner should know
 * @param edited whether the tests are not those that were published
 * @param partial whether only some of the stages or tests were asked for
 * @param seed of the random cases, hexadecimal
 * @param jdk version of the worker's Java
 * @param isolation what contained it
 * @param millis wall time of the grading
 */
public record Verdict(
        String kata,
        String title,
        String topic,
        int minutes,
        AttemptVerdict verdict,
        List<StageResult> stages,
        List<String> problems,
        List<String> notes,
        boolean edited,
        boolean partial,
        String seed,
        String jdk,
        String isolation,
        long millis) {

    public int passed() {
        return stages.stream().mapToInt(StageResult::passed).sum();
    }

    public int total() {
        return stages.stream().mapToInt(StageResult::total).sum();
    }

    public int greenStages() {
        return (int) stages.stream().filter(StageResult::green).count();
    }

    public boolean solved() {
        return verdict == AttemptVerdict.SOLVED;
    }

    /** The first stage with a test that has not passed. */
    public Optional<StageResult> firstRed() {
        return stages.stream().filter(stage -> !stage.green()).findFirst();
    }
}
