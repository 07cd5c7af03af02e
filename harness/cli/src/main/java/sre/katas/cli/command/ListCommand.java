package sre.katas.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sre.katas.cli.Environment;
import sre.katas.cli.ExitCode;
import sre.katas.cli.Selection;
import sre.katas.cli.UsageException;
import sre.katas.cli.progress.Progress;
import sre.katas.cli.progress.Standing;
import sre.katas.cli.progress.State;
import sre.katas.cli.progress.Track;
import sre.katas.cli.text.Json;
import sre.katas.cli.text.StandingTable;
import sre.katas.grader.catalog.Level;
import sre.katas.grader.catalog.Nearest;
import sre.katas.grader.catalog.Topics;

/** {@code list}: all katas, or those asked for. */
@Command(
        name = "list",
        description = "Lists the katas and where you stand with each.",
        footer = {
            "",
            "Examples:",
            "  ./kata list --topic networking --state not-started",
            "  ./kata list --skill S4          docs/skills.md tells what S4 is",
            "  ./kata list --track url         katas that tell one story: what happens when you type a URL"
        })
final class ListCommand implements Callable<Integer> {

    @Option(
            names = {"-t", "--topic"},
            paramLabel = "TOPIC",
            description = "Only this topic, such as networking or 2-networking.")
    @Nullable
    String topic;

    @Option(
            names = {"-l", "--level"},
            paramLabel = "LEVEL",
            description = "Only this level: warm-up, core or stretch.")
    @Nullable
    String level;

    @Option(
            names = {"-k", "--skill"},
            paramLabel = "SKILL",
            description = "Only katas that train this skill, S1 to S27.")
    @Nullable
    String skill;

    @Option(
            names = {"-s", "--state"},
            paramLabel = "STATE",
            description = "Only katas in this state: not-started, in-progress or solved.")
    @Nullable
    String state;

    @Option(names = "--track", paramLabel = "TRACK", description = "Only katas of this track, in its order.")
    @Nullable
    String track;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    private final Environment environment;

    ListCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        check();
        Track of = track == null ? null : Track.named(environment, track);
        List<Standing> chosen = Progress.of(environment).standings().stream()
                .filter(this::wanted)
                .filter(one -> of == null || of.katas().contains(one.kata().id()))
                .sorted(order(of))
                .toList();
        if (json) {
            environment.print(Json.of(chosen.stream().map(ListCommand::tree).toList()));
        } else {
            if (of != null) {
                environment.line(environment.style().bold(of.title()));
            }
            environment.print(StandingTable.of(chosen, environment.style(), of == null));
        }
        return ExitCode.SOLVED;
    }

    private java.util.Comparator<Standing> order(@Nullable Track of) {
        return of == null
                ? java.util.Comparator.comparing((Standing one) -> one.kata().topic())
                        .thenComparing(Standing::kata, Progress.PLAN)
                : java.util.Comparator.comparingInt(
                        one -> of.katas().indexOf(one.kata().id()));
    }

    private boolean wanted(Standing one) {
        return (topic == null || Topics.isNamed(one.kata().topic(), topic))
                && (level == null || one.kata().level().word().equals(level))
                && (skill == null || one.kata().skills().stream().anyMatch(skill::equalsIgnoreCase))
                && (state == null || one.state().word().equals(state));
    }

    private void check() {
        known("--topic", topic, topics());
        known("--level", level, names(Level.values(), Level::word));
        known("--state", state, names(State.values(), State::word));
        if (skill != null && !skill.matches("(?i)S([1-9]|1[0-9]|2[0-7])")) {
            throw new UsageException("--skill \"" + skill + "\": skills are S1 to S27, see docs/skills.md");
        }
    }

    private List<String> topics() {
        List<String> topics = new ArrayList<>();
        for (var home : Selection.homes(environment.root())) {
            String name = Topics.of(home);
            if (topic != null && Topics.isNamed(name, topic)) {
                return List.of(topic);
            }
            if (!topics.contains(name)) {
                topics.add(name);
            }
        }
        return topics;
    }

    private static <T> List<String> names(T[] values, java.util.function.Function<T, String> name) {
        return java.util.stream.Stream.of(values).map(name).toList();
    }

    private static void known(String option, @Nullable String value, List<String> known) {
        if (value != null && !known.contains(value)) {
            throw new UsageException(option + " \"" + value + "\"" + Nearest.to(value, known) + ": it must be one of "
                    + String.join(", ", known));
        }
    }

    /** A kata and its standing, as JSON. */
    static Map<String, Object> tree(Standing one) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kata", one.kata().id());
        tree.put("title", one.kata().title());
        tree.put("topic", one.kata().topic());
        tree.put("week", one.kata().week());
        tree.put("level", one.kata().level().word());
        tree.put("minutes", one.kata().minutes());
        tree.put("skills", one.kata().skills());
        tree.put("state", one.state().word());
        tree.put("changed", one.changed());
        tree.put("solvedBefore", one.solvedBefore());
        one.last().flatMap(entry -> entry.grading()).ifPresent(facts -> {
            tree.put("verdict", facts.verdict());
            tree.put("passed", facts.passed());
            tree.put("total", facts.total());
        });
        tree.put("hintsRead", one.hints());
        tree.put("hints", one.kata().hints().size());
        return tree;
    }
}
