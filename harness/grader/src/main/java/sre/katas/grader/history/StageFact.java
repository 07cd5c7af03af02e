package sre.katas.grader.history;

/**
 * How one stage of a grading went.
 *
 * @param stage its title
 */
public record StageFact(String stage, int passed, int total) {

    public boolean green() {
        return passed == total;
    }
}
