package kata.toptalkers;

/** By what lines are counted: the part of a line that is the key. */
public enum Dimension {
    /** The first field: an address, or a name. */
    CLIENT,
    /** The text between the quotes, as it stands in the log. */
    REQUEST,
    /** Three digits. */
    STATUS,
    /** The last text between quotes, as it stands in the log; {@code -} for a line that has none. */
    AGENT
}
