package sre.katas.cli.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import sre.katas.cli.progress.Standing;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.TomlFile;
import sre.katas.grader.catalog.TomlTable;
import sre.katas.grader.history.Sitting;

/** How far up the ladders of {@code katas/ladders.toml} the solved katas reach. */
final class Ladders {

    private final List<Standing> standings;
    private final Ledger ledger;
    private final ParTimes times;

    Ladders(List<Standing> standings, Ledger ledger, ParTimes times) {
        this.standings = standings;
        this.ledger = ledger;
        this.times = times;
    }

    /**
     * The rungs, the lowest first; none if there is no such file.
     *
     * @throws sre.katas.grader.catalog.ConfigException if it is not as it must be
     */
    List<RungResult> climb(Path root) {
        Path file = root.resolve("katas/ladders.toml");
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<RungResult> rungs = new ArrayList<>();
        boolean reached = true;
        for (TomlTable table : TomlFile.read(file).allow("rungs").tables("rungs")) {
            table.allow("dropbox", "gitlab", "asks", "gates");
            List<GateResult> gates = table.tables("gates").stream()
                    .map(Gate::read)
                    .map(this::weigh)
                    .toList();
            reached &= gates.stream().allMatch(GateResult::reached)
                    && gates.stream().anyMatch(gate -> !gate.told());
            rungs.add(new RungResult(table.text("dropbox"), table.text("gitlab"), table.text("asks"), gates, reached));
        }
        return rungs;
    }

    private GateResult weigh(Gate gate) {
        if (gate.told()) {
            return new GateResult(gate.words(), 0, 0, true, "");
        }
        if (gate.round() != null) {
            long solved = ledger.sittings().stream()
                    .filter(sitting -> sitting.name().equals(gate.round()) && solvedWhole(sitting))
                    .count();
            return new GateResult(gate.words(), solved, 1, false, "");
        }
        return gate.katas().isEmpty() ? byLevel(gate) : byName(gate);
    }

    private boolean solvedWhole(Sitting sitting) {
        return times.rows().stream().anyMatch(row -> row.sitting().equals(sitting))
                && times.rows().stream()
                        .filter(row -> row.sitting().equals(sitting))
                        .allMatch(row -> row.solved() != null);
    }

    private GateResult byName(Gate gate) {
        Set<Standing> named = new LinkedHashSet<>();
        List<String> missing = new ArrayList<>();
        for (String name : gate.katas()) {
            List<Standing> found = standings.stream()
                    .filter(one -> matches(name, one.kata().id()))
                    .toList();
            named.addAll(found);
            if (found.isEmpty()) {
                missing.add(name);
            }
        }
        long have = named.stream().filter(passes(gate)).count();
        String note = missing.isEmpty() ? "" : "not among the katas yet: " + String.join(", ", missing);
        return new GateResult(gate.words(), have, named.size() + missing.size(), false, note);
    }

    private static boolean matches(String name, String id) {
        return name.endsWith("*") ? id.startsWith(name.substring(0, name.length() - 1)) : id.equals(name);
    }

    private GateResult byLevel(Gate gate) {
        List<Standing> meant = standings.stream()
                .filter(one -> gate.levels().contains(one.kata().level().word()))
                .toList();
        if (gate.topics() > 0) {
            return byTopic(gate, meant);
        }
        long have = meant.stream().filter(passes(gate)).count();
        long need = gate.count() > 0 ? gate.count() : Math.max(1, shareOf(meant.size(), gate.share()));
        return new GateResult(gate.words(), have, need, false, meant.isEmpty() ? "there are none yet" : "");
    }

    private GateResult byTopic(Gate gate, List<Standing> meant) {
        var topics =
                meant.stream().collect(Collectors.groupingBy(one -> one.kata().topic()));
        long have = topics.values().stream()
                .filter(katas -> katas.stream().filter(passes(gate)).count() >= shareOf(katas.size(), gate.share()))
                .count();
        String note = topics.size() < gate.topics() ? "such katas are in " + topics.size() + " topics so far" : "";
        return new GateResult(gate.words(), have, gate.topics(), false, note);
    }

    /** Rounded up: 60 % of 5 are 3, of 6 are 4. */
    private static long shareOf(int of, int percent) {
        return percent == 0 ? of : (of * (long) percent + 99) / 100;
    }

    private Predicate<Standing> passes(Gate gate) {
        return one -> {
            Kata kata = one.kata();
            if (gate.within() > 0) {
                var best = gate.stages() > 0 ? times.best(kata.id(), gate.stages()) : times.best(kata.id());
                return best.filter(time -> time.toMillis() * 100 <= kata.minutes() * 60_000L * gate.within())
                        .isPresent();
            }
            return gate.stages() > 0 ? climbed(kata, gate.stages()) : one.solvedBefore() || one.solved();
        };
    }

    private boolean climbed(Kata kata, int stages) {
        return ledger.entries().stream()
                .filter(entry -> entry.kata().equals(kata.id()))
                .filter(entry -> entry.grading()
                        .filter(facts -> facts.counts() && !facts.edited())
                        .isPresent())
                .anyMatch(entry -> ledger.climbed(entry) >= stages);
    }
}
