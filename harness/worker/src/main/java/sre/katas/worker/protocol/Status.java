package sre.katas.worker.protocol;

/** How a unit ended, as JUnit saw it. */
public enum Status {
    PASSED,
    FAILED,
    SKIPPED
}
