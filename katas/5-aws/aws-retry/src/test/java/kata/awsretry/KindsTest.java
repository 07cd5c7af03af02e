package kata.awsretry;

import java.util.List;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;

/** Stage 1: which failures may pass. */
class KindsTest {

    private static void check(int status, String code, Kind expected, String rule) {
        Failure failure = Failures.answer(status, code);
        Expectation.given("failure", failure)
                .expected(expected)
                .got(Backoff.kindOf(failure))
                .because(rule)
                .check();
    }

    @Test
    void triesAgainWhenAServerBreaks() {
        for (int status : List.of(500, 502, 503, 504)) {
            check(status, "", Kind.TRANSIENT, "500, 502, 503 and 504 may pass.");
        }
    }

    @Test
    void triesAgainWhenNoAnswerCame() {
        check(0, "", Kind.TRANSIENT, "Status 0 stands for no answer: that may pass.");
    }

    @Test
    void seesThrottlingByItsStatus() {
        check(429, "", Kind.THROTTLING, "429 is Too Many Requests, whatever the code.");
        check(429, "AccessDenied", Kind.THROTTLING, "429 is Too Many Requests, whatever the code.");
        check(429, "RequestTimeout", Kind.THROTTLING, "Throttling comes first, whatever else the failure says.");
    }

    @Test
    void givesUpOnErrorsOfTheClient() {
        for (int status : List.of(301, 400, 401, 403, 404, 408, 409, 412)) {
            check(status, "", Kind.FINAL, "What is wrong with the request stays wrong: to send it again is no use.");
        }
        check(400, "ValidationException", Kind.FINAL, "What is wrong with the request stays wrong.");
    }

    @Test
    void givesUpOnOtherErrorsOfTheServer() {
        for (int status : List.of(501, 505, 507, 599)) {
            check(status, "", Kind.FINAL, "Of the 5xx only 500, 502, 503 and 504 may pass.");
        }
    }

    @Test
    void seesThrottlingByItsCode() {
        List<String> codes = List.of(
                "Throttling",
                "ThrottlingException",
                "ThrottledException",
                "RequestThrottledException",
                "TooManyRequestsException",
                "ProvisionedThroughputExceededException",
                "RequestLimitExceeded",
                "SlowDown");
        for (String code : codes) {
            check(400, code, Kind.THROTTLING, "Many services throttle with 400 and a code: look at both.");
        }
    }

    @Test
    void putsThrottlingBeforeTheStatus() {
        check(503, "SlowDown", Kind.THROTTLING, "S3 throttles with 503 and SlowDown: throttling comes first.");
        check(500, "ThrottlingException", Kind.THROTTLING, "A code of throttling counts whatever the status is.");
    }

    @Test
    void seesATimeoutByItsCode() {
        check(400, "RequestTimeout", Kind.TRANSIENT, "S3 says 400 and RequestTimeout: that may pass.");
        check(400, "RequestTimeoutException", Kind.TRANSIENT, "400 and RequestTimeoutException may pass.");
    }

    @Test
    void readsCodesToTheLetter() {
        check(400, "ThrottlingExceptionally", Kind.FINAL, "A code is compared as a whole.");
        check(400, "slowdown", Kind.FINAL, "Capitals matter in codes.");
    }
}
