package kata.alertrouter;

import java.util.Map;
import java.util.Set;

/**
 * A message to a receiver about one group of alerts.
 *
 * @param at seconds
 * @param group the labels that all alerts of the group have in common, by which they are grouped
 * @param firing the labels of each alert that fires
 * @param resolved the labels of each alert that is resolved
 */
public record Notification(
        long at,
        String receiver,
        Map<String, String> group,
        Set<Map<String, String>> firing,
        Set<Map<String, String>> resolved) {}
