package sre.katas.cli.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sre.katas.cli.Environment;
import sre.katas.cli.progress.Progress;
import sre.katas.cli.progress.Standing;
import sre.katas.cli.progress.State;
import sre.katas.cli.text.Times;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.GradingFacts;
import sre.katas.grader.report.Scorecard;

/** Measures progress from the history and the sources as they stand. */
final class ProgressReader {

    private final Environment environment;
    private final Ledger ledger;
    private final List<Standing> standings;

    ProgressReader(Environment environment, Ledger ledger) {
        this.environment = environment;
        this.ledger = ledger;
        this.standings = Progress.of(environment).standings();
    }

    ProgressReport read() {
        ParTimes times = new ParTimes(ledger, environment.clock().instant());
        List<Share> skills = skills();
        return new ProgressReport(
                standings.stream().filter(ProgressReader::everSolved).count(),
                standings.size(),
                topics(),
                skills,
                solves(),
                times.rows(),
                advice(skills),
                new Ladders(standings, ledger, times).climb(environment.root()));
    }

    private static boolean everSolved(Standing one) {
        return one.solved() || one.solvedBefore();
    }

    private List<Share> topics() {
        TreeSet<String> topics =
                standings.stream().map(one -> one.kata().topic()).collect(Collectors.toCollection(TreeSet::new));
        return topics.stream()
                .map(topic -> share(
                        topic,
                        Scorecard.topicWords(topic),
                        standings.stream()
                                .filter(one -> one.kata().topic().equals(topic))
                                .toList()))
                .toList();
    }

    private List<Share> skills() {
        Map<String, String> names = new LinkedHashMap<>(Skills.read(environment.root()));
        standings.stream()
                .flatMap(one -> one.kata().skills().stream())
                .sorted()
                .forEach(id -> names.putIfAbsent(id, id));
        return names.entrySet().stream()
                .map(skill -> share(skill.getKey(), skill.getValue(), training(skill.getKey())))
                .toList();
    }

    private List<Standing> training(String skill) {
        return standings.stream()
                .filter(one -> one.kata().skills().contains(skill))
                .toList();
    }

    private static Share share(String id, String name, List<Standing> katas) {
        return new Share(
                id,
                name,
                katas.stream().filter(ProgressReader::everSolved).count(),
                katas.stream()
                        .filter(one -> !everSolved(one) && one.state() == State.IN_PROGRESS)
                        .count(),
                katas.size());
    }

    private List<ProgressReport.Solve> solves() {
        Map<String, Instant> first = new LinkedHashMap<>();
        ledger.entries().stream()
                .filter(entry -> entry.grading()
                        .filter(GradingFacts::counts)
                        .filter(GradingFacts::solved)
                        .isPresent())
                .forEach(entry -> first.putIfAbsent(entry.kata(), entry.time()));
        return first.entrySet().stream()
                .map(one -> new ProgressReport.Solve(one.getKey(), one.getValue()))
                .toList();
    }

    private List<Advice> advice(List<Share> skills) {
        List<Advice> advice = new ArrayList<>();
        weakest(skills).ifPresent(advice::add);
        longestNotVisited().ifPresent(advice::add);
        new Progress(standings)
                .next()
                .filter(next -> advice.stream()
                        .noneMatch(one -> one.kata().equals(next.kata().id())))
                .ifPresent(next -> advice.add(new Advice(
                        next.kata().id(),
                        "next in the plan: week " + next.kata().week())));
        return advice;
    }

    /** Of the skills with the least share solved, the one that most katas train. */
    private Optional<Advice> weakest(List<Share> skills) {
        return skills.stream()
                .filter(skill -> skill.solved() < skill.total())
                .min(Comparator.comparingDouble((Share skill) -> (double) skill.solved() / skill.total())
                        .thenComparing(Comparator.comparingLong(Share::total).reversed()))
                .flatMap(skill -> training(skill.id()).stream()
                        .filter(one -> !everSolved(one))
                        .findFirst()
                        .map(one -> new Advice(
                                one.kata().id(),
                                "weakest skill: " + skill.id() + " " + skill.name() + ", " + skill.solved() + " of "
                                        + skill.total() + " solved")));
    }

    private Optional<Advice> longestNotVisited() {
        Map<String, Instant> last = new LinkedHashMap<>();
        for (Entry entry : ledger.entries()) {
            entry.grading().ifPresent(facts -> last.put(entry.kata(), entry.time()));
        }
        return standings.stream()
                .filter(one -> last.containsKey(one.kata().id()))
                .min(Comparator.comparing(one -> last.get(one.kata().id())))
                .filter(one -> last.size() > 1)
                .map(one -> new Advice(
                        one.kata().id(),
                        "longest not visited: last graded "
                                + Times.local(Objects.requireNonNull(
                                        last.get(one.kata().id())))));
    }
}
