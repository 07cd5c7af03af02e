package kata.toptalkers;

/** How many lines have one key. */
public record Count(String key, long lines) {}
