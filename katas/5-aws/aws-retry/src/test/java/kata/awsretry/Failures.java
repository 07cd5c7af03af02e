package kata.awsretry;

import java.time.Duration;

/** Failures as the tests need them. */
final class Failures {

    private Failures() {}

    /** An answer with this status and error code. */
    static Failure answer(int status, String code) {
        return new Failure(status, code, Duration.ZERO, true);
    }

    /** An answer that asks to wait. */
    static Failure hinted(int status, int millis) {
        return new Failure(status, "", Duration.ofMillis(millis), true);
    }

    /** No answer. */
    static Failure silence(boolean sent) {
        return new Failure(0, "", Duration.ZERO, sent);
    }
}
