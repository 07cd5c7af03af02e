package sre.katas.cli.report;

import java.util.List;

/**
 * A rung of the two ladders, and how near it is.
 *
 * @param reached whether all its gates are, and those of the rungs below
 */
record RungResult(String dropbox, String gitlab, String asks, List<GateResult> gates, boolean reached) {

    String title() {
        return "Dropbox " + dropbox + " · GitLab " + gitlab;
    }

    boolean measured() {
        return gates.stream().anyMatch(gate -> !gate.told());
    }
}
