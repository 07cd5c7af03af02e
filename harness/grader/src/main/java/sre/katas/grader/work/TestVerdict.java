package sre.katas.grader.work;

/** What became of one test. */
public enum TestVerdict {
    PASSED,
    WRONG_ANSWER,
    RUNTIME_ERROR,
    TIME_LIMIT,
    MEMORY_LIMIT,
    STACK_OVERFLOW,
    OUTPUT_LIMIT,
    EXITED,
    CRASHED,
    NOT_RUN
}
