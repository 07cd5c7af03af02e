package kata.awsretry;

import java.time.Duration;

/**
 * How one attempt failed.
 *
 * @param status the status of the answer, or 0 if no whole answer came
 * @param code the error code of the service, such as {@code SlowDown}; empty if there is none
 * @param hint how long the service asks to wait; zero if it does not
 * @param sent whether the service may have received the request
 */
public record Failure(int status, String code, Duration hint, boolean sent) {}
