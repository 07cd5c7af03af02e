package kata.k8sfit;

import java.util.List;

/**
 * What a label of a node must be.
 *
 * @param key name of the label
 * @param values one or more for IN and NOT_IN; one whole number for GT and LT; none otherwise
 */
public record Requirement(String key, Operator operator, List<String> values) {

    /** How the label is compared. */
    public enum Operator {
        /** It has one of the values. */
        IN,
        /** It has none of the values, or is not there. */
        NOT_IN,
        /** It is there. */
        EXISTS,
        /** It is not there. */
        DOES_NOT_EXIST,
        /** It is a whole number greater than the value. */
        GT,
        /** It is a whole number less than the value. */
        LT
    }
}
