package kata.alertrouter;

import java.util.List;

/**
 * Alerts that match are not notified about for a while.
 *
 * @param matchers all of them must hold
 * @param from the first second of it
 * @param until the first second after it
 */
public record Silence(List<Matcher> matchers, long from, long until) {}
