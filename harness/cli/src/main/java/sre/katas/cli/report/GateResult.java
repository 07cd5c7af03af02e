package sre.katas.cli.report;

/**
 * A gate of a rung, and how near it is.
 *
 * @param words what it asks
 * @param have how many count
 * @param need how many it takes
 * @param told whether no kata measures it
 * @param note what is missing for it to be reached at all; empty if nothing is
 */
record GateResult(String words, long have, long need, boolean told, String note) {

    boolean reached() {
        return told || have >= need;
    }

    /** Beside the words: "3 of 7". */
    String figures() {
        return told ? "not measured here" : Math.min(have, need) + " of " + need;
    }
}
