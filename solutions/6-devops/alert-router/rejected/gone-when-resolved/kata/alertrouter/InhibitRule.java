package kata.alertrouter;

import java.util.List;

/**
 * While a source fires, its targets are not notified about.
 *
 * @param equal names of labels that must have the same value in both
 */
public record InhibitRule(List<Matcher> source, List<Matcher> target, List<String> equal) {}
