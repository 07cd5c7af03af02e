package kata.alertrouter;

import java.util.Map;

/**
 * An alert begins to fire, or is resolved.
 *
 * @param at seconds
 * @param labels what the alert is: two with the same labels are the same alert
 * @param firing false if it is resolved
 */
public record Event(long at, Map<String, String> labels, boolean firing) {}
