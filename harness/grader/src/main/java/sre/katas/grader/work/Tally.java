package sre.katas.grader.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sre.katas.worker.protocol.Failure;

/** What is known of a suite so far, over all workers that it has used. */
final class Tally {

    private record Suspicion(String earlier, Cause cause) {}

    private @Nullable Set<String> plan;
    private final Map<String, UnitOutcome> outcomes = new LinkedHashMap<>();
    private final Map<String, Suspicion> suspicions = new LinkedHashMap<>();
    private final Set<String> triedAgain = new HashSet<>();
    private final List<String> notes = new ArrayList<>();
    private String broken = "no worker answered";
    private boolean hopeless;

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
        Suspicion suspicion = suspicions.remove(outcome.unit());
        if (suspicion != null && suspicion.cause.verdict() != outcome.verdict()) {
            blame(suspicion);
        }
    }

    /**
     * The run ended while this unit ran, but a thread that an earlier one left behind may have done
     * it. The unit runs once more without the earlier one; if it does not end the same way then,
     * the earlier one is to blame.
     */
    void suspect(String unit, String earlier, Cause cause) {
        suspicions.put(unit, new Suspicion(earlier, cause));
    }

    /** No more workers: what could not be run again stays with the suspect. */
    void settle() {
        suspicions.values().forEach(this::blame);
        suspicions.clear();
    }

    private void blame(Suspicion suspicion) {
        add(suspicion.cause.afterReturn().outcome(suspicion.earlier, "", 0));
    }

    /** Takes back the passes of a class that failed after its tests. */
    void failClass(String simpleClass, List<Failure> failures) {
        if (plan != null) {
            plan.stream()
                    .filter(unit -> isOf(unit, simpleClass))
                    .forEach(unit -> add(FrameVerdicts.around(unit, failures, "")));
        }
    }

    Map<String, UnitOutcome> outcomes() {
        return outcomes;
    }

    List<String> dealtWith() {
        return List.copyOf(outcomes.keySet());
    }

    /** Whether this unit has not been run again yet. */
    boolean mayTryAgain(String unit) {
        return triedAgain.add(unit);
    }

    /** The units of one test class that have no outcome yet. */
    List<String> waitingOf(String simpleClass) {
        if (plan == null) {
            return List.of();
        }
        return plan.stream()
                .filter(unit -> isOf(unit, simpleClass))
                .filter(unit -> !outcomes.containsKey(unit))
                .toList();
    }

    private static boolean isOf(String unit, String simpleClass) {
        return unit.startsWith(simpleClass + "#") || unit.startsWith(simpleClass + ".");
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

    /** A suite that could not even be planned will not be by another worker. */
    void unplannable(String reason) {
        broken = reason;
        hopeless = true;
    }

    boolean hopeless() {
        return hopeless;
    }

    String broken() {
        return broken;
    }
}
