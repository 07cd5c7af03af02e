package kata.pstree;

/**
 * Something about a process that is not as it should be.
 *
 * @param pid the process that it is about
 * @param kind what is wrong
 */
public record Anomaly(int pid, Kind kind) {

    /** What can be wrong. */
    public enum Kind {
        /** It was listed, and had ended when its {@code stat} was read. */
        VANISHED,
        /** Its {@code stat} could not be read for any other reason. */
        DENIED,
        /** Its {@code stat} was read and is not one. */
        GARBAGE,
        /** Its parent was not read. */
        ORPHAN,
        /** It is its own parent. */
        SELF_PARENT,
        /** It has the smallest pid of a cycle of two processes or more, each the parent of the next. */
        CYCLE,
        /** It is older than its parent, so the parent's pid has been used anew. */
        PID_REUSED
    }
}
