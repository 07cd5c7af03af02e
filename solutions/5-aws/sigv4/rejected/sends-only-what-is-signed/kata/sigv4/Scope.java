package kata.sigv4;

/**
 * Where a signature is good for.
 *
 * @param region such as {@code eu-west-1}
 * @param service such as {@code iam}, {@code s3}
 */
public record Scope(String region, String service) {}
