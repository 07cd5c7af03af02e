package kata.logfilter;

import java.time.Instant;
import java.util.List;

/**
 * Which records are selected, and how they are written. This file is complete.
 *
 * @param conditions all of them must hold; tried in order until one does not
 * @param invert select the records that the conditions do not select
 * @param numbers write the number of each line before it
 * @param before how many records to write before each selected one, 0 or more
 * @param after how many records to write after each selected one, 0 or more
 * @param limit stop after so many selected records, 1 or more
 */
public record Filter(List<Condition> conditions, boolean invert, boolean numbers, int before, int after, long limit) {

    /** What a record must be. */
    public sealed interface Condition {}

    /** The text of the record contains this text. */
    public record Contains(String text) implements Condition {}

    /** The regex (java.util.regex, no flags) is found somewhere in the text of the record. */
    public record Matches(String regex) implements Condition {}

    /** The record has this field, with exactly this value. */
    public record FieldIs(String name, String value) implements Condition {}

    /** The record has this field, and its value is a whole number from low to high, both included. */
    public record FieldBetween(String name, long low, long high) implements Condition {}

    /** The record has a level, and it is this one or a worse one. */
    public record AtLeast(Level level) implements Condition {}

    /** The record has a time, and it is not before {@code from}, and before {@code to}. */
    public record Within(Instant from, Instant to) implements Condition {}

    /** Levels, from harmless to worst. */
    public enum Level {
        TRACE,
        DEBUG,
        INFO,
        WARN,
        ERROR,
        FATAL
    }

    public Filter {
        conditions = List.copyOf(conditions);
        if (before < 0 || after < 0 || limit < 1) {
            throw new IllegalArgumentException("before and after are 0 or more, limit is 1 or more");
        }
    }

    /** Selects the records for which all of these hold; every record if there are none. */
    public static Filter of(Condition... conditions) {
        return new Filter(List.of(conditions), false, false, 0, 0, Long.MAX_VALUE);
    }

    public Filter inverted() {
        return new Filter(conditions, !invert, numbers, before, after, limit);
    }

    public Filter numbered() {
        return new Filter(conditions, invert, true, before, after, limit);
    }

    public Filter context(int before, int after) {
        return new Filter(conditions, invert, numbers, before, after, limit);
    }

    public Filter first(long limit) {
        return new Filter(conditions, invert, numbers, before, after, limit);
    }
}
