package sre.katas.grader.prove;

import java.util.List;

/**
 * The proof of one kata.
 *
 * @param kata id
 * @param title of the kata
 * @param trials in the order in which they were made
 * @param millis wall time in milliseconds
 */
public record Proof(String kata, String title, List<Trial> trials, long millis) {

    /** Whether every trial holds; a proof without a trial proves nothing. */
    public boolean proven() {
        return !trials.isEmpty() && trials.stream().allMatch(Trial::holds);
    }

    public long held() {
        return trials.stream().filter(Trial::holds).count();
    }

    public List<Trial> refused() {
        return trials.stream().filter(trial -> !trial.holds()).toList();
    }

    public int runs() {
        return trials.stream().mapToInt(Trial::runs).sum();
    }
}
