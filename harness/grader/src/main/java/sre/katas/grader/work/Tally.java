package sre.katas.grader.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a suite so far, over all workers that it has used. */
final class Tally {

    private @Nullable Set<String> plan;
    private final Map<String, UnitOutcome> outcomes = new LinkedHashMap<>();
    private final Set<String> triedAgain = new HashSet<>();
    private final List<String> notes = new ArrayList<>();
    private String broken = "no worker answered";

    /** The first plan is the whole suite; the plans of later workers are parts of it. */
    void planned(List<String> units) {
        if (plan == null) {
            plan = new LinkedHashSet<>(units);
        }
    }

    @Nullable
    Set<String> plan() {
        return plan;
    }

    boolean complete() {
        return plan != null && outcomes.keySet().containsAll(plan);
    }

    boolean knows(String unit) {
        return plan != null && plan.contains(unit);
    }

    /** Keeps an outcome; one that is kept already gives way only to one that is not a pass. */
    void add(UnitOutcome outcome) {
        UnitOutcome former = outcomes.get(outcome.unit());
        if (former == null || former.verdict() == TestVerdict.PASSED) {
            outcomes.put(outcome.unit(), outcome);
        }
    }

    Map<String, UnitOutcome> outcomes() {
        return outcomes;
    }

    List<String> dealtWith() {
        return List.copyOf(outcomes.keySet());
    }

    /** Whether this is the first time that somebody outside seems to have ended this unit's worker. */
    boolean mayTryAgain(String unit) {
        return triedAgain.add(unit);
    }

    /** The units of one test class that have no outcome yet. */
    List<String> waitingOf(String simpleClass) {
        if (plan == null) {
            return List.of();
        }
        return plan.stream()
                .filter(unit -> unit.startsWith(simpleClass + "#") || unit.startsWith(simpleClass + "."))
                .filter(unit -> !outcomes.containsKey(unit))
                .toList();
    }

    List<String> waiting() {
        return plan == null
                ? List.of()
                : plan.stream().filter(unit -> !outcomes.containsKey(unit)).toList();
    }

    void note(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    List<String> notes() {
        return notes;
    }

    void broken(String reason) {
        broken = reason;
    }

    String broken() {
        return broken;
    }
}
