package kata.toptalkers;

import java.util.List;

/**
 * What a log says about its talkers.
 *
 * @param counts most lines first; of keys with equally many, the smallest first
 * @param malformed how many lines are no line of an access log
 */
public record Top(List<Count> counts, long malformed) {}
