package kata.awsretry;

import java.net.URI;

/**
 * What is asked of a service.
 *
 * @param body empty if there is none
 * @param idempotent whether twice has the effect of once
 */
public record Call(String method, URI uri, String body, boolean idempotent) {}
