package sre.katas.grader.prove;

/**
 * How thorough a proof is.
 *
 * @param seeds how many seeds the reference must pass, 1 or more
 * @param firstSeed the first of them; the others follow from it
 * @param mutants whether mutants of the reference must die too: it takes minutes
 * @param acceptMessages whether to take the messages as they are now for approved
 */
public record ProofOptions(int seeds, long firstSeed, boolean mutants, boolean acceptMessages) {

    /** What every build does. */
    public static final ProofOptions BUILD = new ProofOptions(10, 1, false, false);
}
