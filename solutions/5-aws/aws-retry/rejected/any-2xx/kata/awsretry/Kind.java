package kata.awsretry;

/** What a failure says about a second try. */
public enum Kind {
    /** It may pass by itself: a broken connection, a server that is restarted. */
    TRANSIENT,
    /** The service has no room just now and did nothing. */
    THROTTLING,
    /** It would fail again. */
    FINAL
}
