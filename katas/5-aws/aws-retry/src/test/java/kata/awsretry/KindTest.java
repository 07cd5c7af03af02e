package kata.awsretry;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;

/** Stage 1: what an answer means. */
class KindTest {

    private static void check(int status, String code, Kind expected, String rule) {
        Expectation.given("status", status)
                .and("error code", code.isEmpty() ? "none" : code)
                .expected(expected)
                .got(Backoff.kindOf(new Reply(status, code, Optional.empty(), "")))
                .because(rule)
                .check();
    }

    @Test
    void takesAllBelow400ForSuccess() {
        for (int status : List.of(200, 201, 204, 302, 304, 399)) {
            check(status, "", Kind.SUCCESS, "A status below 400 is a success.");
        }
    }

    @Test
    void takesFourServerErrorsForTransient() {
        for (int status : List.of(500, 502, 503, 504)) {
            check(status, "", Kind.TRANSIENT, "500, 502, 503 and 504 may pass.");
            check(status, "InternalServerError", Kind.TRANSIENT, "500, 502, 503 and 504 may pass, whatever the code.");
        }
    }

    @Test
    void takesAllElseForTheClientsFault() {
        for (int status : List.of(400, 401, 403, 404, 409, 413, 499, 501, 505, 511)) {
            check(status, "ValidationException", Kind.CLIENT, "The same again would fail again.");
        }
    }

    @Test
    void knowsThrottlingByItsStatus() {
        check(429, "", Kind.THROTTLING, "429 is Too Many Requests.");
        check(429, "SomethingNew", Kind.THROTTLING, "429 is Too Many Requests, whatever the code.");
    }

    @Test
    void knowsThrottlingByItsCode() {
        for (String code : List.of(
                "Throttling",
                "ThrottlingException",
                "ThrottledException",
                "RequestThrottled",
                "RequestThrottledException",
                "TooManyRequestsException",
                "ProvisionedThroughputExceededException",
                "RequestLimitExceeded",
                "SlowDown")) {
            check(400, code, Kind.THROTTLING, "DynamoDB and others throttle with 400: the code tells.");
            check(503, code, Kind.THROTTLING, "S3 and others throttle with 503: the code tells.");
        }
    }

    @Test
    void readsTheCodeInItsLongForms() {
        String rule = "The code stands behind the last # and before the first colon, if there are any.";
        check(400, "ThrottlingException:http://internal.example/coral/", Kind.THROTTLING, rule);
        check(400, "com.amazonaws.dynamodb.v20120810#ThrottlingException", Kind.THROTTLING, rule);
        check(400, "com.amazonaws.x#RequestLimitExceeded:http://internal.example/#frag", Kind.THROTTLING, rule);
        check(400, "NoThrottlingException", Kind.CLIENT, rule + " It must be one of the codes, not hold one.");
        check(400, "x#Throttling#Other", Kind.CLIENT, rule);
    }
}
