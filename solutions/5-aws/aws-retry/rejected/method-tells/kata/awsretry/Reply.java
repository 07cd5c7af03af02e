package kata.awsretry;

import java.util.Optional;

/**
 * What the service has answered.
 *
 * @param errorCode the value of the header {@code x-amzn-ErrorType}, empty if there is none
 * @param retryAfter the value of the header {@code Retry-After}, as it came
 */
public record Reply(int status, String errorCode, Optional<String> retryAfter, String body) {}
