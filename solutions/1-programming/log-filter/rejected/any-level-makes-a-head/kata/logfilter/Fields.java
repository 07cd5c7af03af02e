package kata.logfilter;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a record says about itself. */
record Fields(Map<String, String> values, Optional<Filter.Level> level, Optional<Instant> time) {

    static final Fields NONE = new Fields(Map.of(), Optional.empty(), Optional.empty());
}
