package kata.deporder;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import sre.katas.fixtures.Expectation;

/** Calls the attempt, and tells what is wrong with its answer. */
final class Answers {

    private Answers() {}

    /** Demands the one smallest order, or at least an order that works: the message says which fails. */
    static void checkOrder(Map<String, Set<String>> needs, List<String> expected, String rule) {
        Expectation facts = Expectation.given("needs", needs).expected("order", expected);
        List<String> got;
        try {
            got = DepOrder.order(Needs.copy(needs));
        } catch (IllegalArgumentException e) {
            throw facts.got(e)
                    .because("There is no cycle here, so there is an order.")
                    .failure();
        }
        String fault = orderFault(needs, got);
        facts.got(got).because(fault.isEmpty() ? rule : fault).check();
    }

    /** Demands a real cycle, whichever. */
    static void checkCycle(Map<String, Set<String>> needs, String expected, String rule) {
        Expectation facts = Expectation.given("needs", needs).expected("cycle", expected);
        Optional<List<String>> got = DepOrder.cycle(Needs.copy(needs));
        String fault = got.map(cycle -> cycleFault(needs, cycle)).orElse("There is a cycle here. ");
        facts.got(got).because(fault + rule).holds(fault.isEmpty());
    }

    static void checkNoCycle(Map<String, Set<String>> needs, String rule) {
        Expectation.given("needs", needs)
                .expected("cycle", Optional.empty())
                .got(DepOrder.cycle(Needs.copy(needs)))
                .because(rule)
                .check();
    }

    /** Demands the total, and any path that explains it. */
    static void checkCritical(
            Map<String, Set<String>> needs, Map<String, Duration> cost, Duration total, String path, String rule) {
        Expectation facts =
                Expectation.given("needs", needs).and("cost", cost).expected("schedule", total + " by way of " + path);
        Schedule<String> got = DepOrder.critical(Needs.copy(needs), Map.copyOf(cost));
        String fault = scheduleFault(needs, cost, total, got);
        facts.got(got).because(fault + rule).holds(fault.isEmpty());
    }

    /** What is wrong with an order, as a sentence; empty if it starts everything once and in time. */
    static <T extends Comparable<T>> String orderFault(Map<T, Set<T>> needs, List<T> order) {
        if (order == null) {
            return "null is no order.";
        }
        Set<T> names = new HashSet<>(needs.keySet());
        needs.values().forEach(names::addAll);
        Set<T> started = new HashSet<>();
        for (T service : order) {
            if (!names.contains(service)) {
                return "There is no service " + service + ".";
            }
            for (T need : needs.getOrDefault(service, Set.of())) {
                if (!started.contains(need)) {
                    return service + " starts before " + need + ", which it needs.";
                }
            }
            if (!started.add(service)) {
                return service + " starts twice.";
            }
        }
        return names.stream()
                .filter(name -> !started.contains(name))
                .min(Comparator.naturalOrder())
                .map(name ->
                        name + " never starts. Every service starts: keys of the map, and those that are only needed.")
                .orElse("");
    }

    /** What is wrong with a cycle, as a sentence and a blank; empty if it is one. */
    static <T> String cycleFault(Map<T, Set<T>> needs, List<T> cycle) {
        if (cycle.isEmpty()) {
            return "A cycle has one service or more. ";
        }
        if (new HashSet<>(cycle).size() < cycle.size()) {
            return "A service is listed twice. ";
        }
        for (int i = 0; i < cycle.size(); i++) {
            T service = cycle.get(i);
            T next = cycle.get((i + 1) % cycle.size());
            if (!needs.getOrDefault(service, Set.of()).contains(next)) {
                return service + " does not need " + next + ". ";
            }
        }
        return "";
    }

    /** What is wrong with a schedule, as a sentence and a blank; empty if it holds. */
    static <T> String scheduleFault(Map<T, Set<T>> needs, Map<T, Duration> cost, Duration total, Schedule<T> schedule) {
        if (schedule == null) {
            return "null is no schedule. ";
        }
        if (!Objects.equals(total, schedule.total())) {
            return "The total is not right. ";
        }
        Duration sum = Duration.ZERO;
        T before = null;
        for (T service : schedule.path()) {
            if (!cost.containsKey(service)) {
                return "There is no service " + service + ". ";
            }
            if (before != null && !needs.getOrDefault(service, Set.of()).contains(before)) {
                return service + " does not need " + before + ", which stands before it in the path. ";
            }
            sum = sum.plus(cost.get(service));
            before = service;
        }
        return sum.equals(total) ? "" : "The costs on the path add up to " + sum + ". ";
    }
}
