package kata.sstable;

/** What a socket waits for, in the order of the numbers in the kernel: the first one is 00, the last one 04. */
public enum Timer {
    NONE,
    /** Nobody has acknowledged: send again. */
    RETRANSMIT,
    /** Long silence: is the peer still there? */
    KEEPALIVE,
    /** The connection is over, and late packets are waited for. */
    TIME_WAIT,
    /** The peer has no room: ask again. */
    PROBE
}
