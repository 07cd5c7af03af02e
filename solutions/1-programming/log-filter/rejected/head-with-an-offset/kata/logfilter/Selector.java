package kata.logfilter;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** The conditions of a filter, ready to be tried. */
final class Selector {

    private interface Check {
        boolean holds(String text, Fields fields);
    }

    private final List<Check> checks;

    /**
     * @param maxSteps most characters that one regex may look at in one record
     * @throws IllegalArgumentException if a regex is none
     */
    Selector(Filter filter, long maxSteps) {
        this.checks = filter.conditions().stream()
                .map(condition -> check(condition, maxSteps))
                .toList();
    }

    /**
     * Whether all conditions hold.
     *
     * @throws GivenUp if a regex needs more than it may
     */
    boolean holds(String text, Fields fields) {
        for (Check check : checks) {
            if (!check.holds(text, fields)) {
                return false;
            }
        }
        return true;
    }

    private static Check check(Filter.Condition condition, long maxSteps) {
        if (condition instanceof Filter.Contains contains) {
            return (text, fields) -> text.contains(contains.text());
        }
        if (condition instanceof Filter.Matches matches) {
            Pattern pattern = Pattern.compile(matches.regex());
            return (text, fields) -> isFound(pattern, text, maxSteps);
        }
        if (condition instanceof Filter.FieldIs field) {
            return (text, fields) -> field.value().equals(fields.values().get(field.name()));
        }
        if (condition instanceof Filter.FieldBetween field) {
            return (text, fields) -> isBetween(fields.values().get(field.name()), field.low(), field.high());
        }
        if (condition instanceof Filter.AtLeast least) {
            return (text, fields) -> fields.level()
                    .map(level -> level.compareTo(least.level()) >= 0)
                    .orElse(false);
        }
        Filter.Within within = (Filter.Within) condition;
        return (text, fields) ->
                fields.time().map(time -> isWithin(time, within)).orElse(false);
    }

    private static boolean isFound(Pattern pattern, String text, long maxSteps) {
        try {
            return pattern.matcher(new CountedText(text, maxSteps)).find();
        } catch (StackOverflowError e) {
            throw new GivenUp();
        }
    }

    private static boolean isBetween(String value, long low, long high) {
        try {
            long number = Long.parseLong(value);
            return low <= number && number <= high;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isWithin(Instant time, Filter.Within window) {
        return !time.isBefore(window.from()) && time.isBefore(window.to());
    }
}
