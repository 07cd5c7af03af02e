package kata.logfilter;

import java.util.Locale;
import java.util.Optional;

/** The names of levels. */
final class Levels {

    private Levels() {}

    /** The level of a name in any case; empty if there is none. */
    static Optional<Filter.Level> of(String name) {
        return switch (name == null ? "" : name.toUpperCase(Locale.ROOT)) {
            case "TRACE" -> Optional.of(Filter.Level.TRACE);
            case "DEBUG" -> Optional.of(Filter.Level.DEBUG);
            case "INFO" -> Optional.of(Filter.Level.INFO);
            case "WARN", "WARNING" -> Optional.of(Filter.Level.WARN);
            case "ERR", "ERROR" -> Optional.of(Filter.Level.ERROR);
            case "CRITICAL", "FATAL" -> Optional.of(Filter.Level.FATAL);
            default -> Optional.empty();
        };
    }

    /** The level of a priority value of RFC 5424, whose severity is the remainder by 8. */
    static Filter.Level ofPriority(int priority) {
        return switch (priority % 8) {
            case 0, 1, 2 -> Filter.Level.FATAL;
            case 3 -> Filter.Level.ERROR;
            case 4 -> Filter.Level.WARN;
            case 5, 6 -> Filter.Level.INFO;
            default -> Filter.Level.DEBUG;
        };
    }
}
