package kata.sstable;

/** The states of a TCP socket, in the order of their numbers in the kernel: the first one is 01, the last one 0B. */
public enum State {
    ESTABLISHED,
    SYN_SENT,
    SYN_RECV,
    FIN_WAIT1,
    FIN_WAIT2,
    TIME_WAIT,
    CLOSE,
    CLOSE_WAIT,
    LAST_ACK,
    /** It waits for connections. */
    LISTEN,
    CLOSING
}
