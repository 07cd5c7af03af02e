package kata.alertrouter;

/**
 * A condition on one label, such as {@code severity="critical"}.
 *
 * @param value a text, or for {@code MATCHES} and {@code NOT_MATCHES} a regular expression that is valid
 */
public record Matcher(String label, Op op, String value) {

    /** How a label is compared. */
    public enum Op {
        /** {@code =} */
        EQUAL,
        /** {@code !=} */
        NOT_EQUAL,
        /** {@code =~} */
        MATCHES,
        /** {@code !~} */
        NOT_MATCHES
    }
}
