package kata.logfilter;

/**
 * A record of the log.
 *
 * @param bytes as they are written, without the last line feed
 * @param text as it is matched
 * @param line number of its first line
 * @param truncated whether bytes were left out
 */
record Entry(byte[] bytes, String text, long line, boolean truncated) {}
