package kata.awsretry;

/** What an attempt has come to. */
public enum Kind {
    /** It worked. */
    SUCCESS,
    /** It may work the next time. */
    TRANSIENT,
    /** The service has too much to do, and did not even try. */
    THROTTLING,
    /** The same again would fail again. */
    CLIENT
}
