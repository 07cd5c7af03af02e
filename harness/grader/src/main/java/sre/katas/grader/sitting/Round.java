package sre.katas.grader.sitting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.catalog.Catalog;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.Level;
import sre.katas.grader.catalog.Topics;

/**
 * The katas of a sitting, in the order in which they are best done.
 *
 * @param name {@code practice}, {@code screen}, {@code topic networking}
 * @param notes what the round lacks, and why
 */
public record Round(String name, List<Kata> katas, List<String> notes) {

    /** The name of a timed practice on one kata. */
    public static final String PRACTICE = "practice";

    private static final String PROGRAMMING = Topics.ALL.get(0);
    private static final int OF_A_TOPIC = 2;
    private static final Comparator<Kata> EASIER_FIRST =
            Comparator.comparing(Kata::level).thenComparingInt(Kata::minutes).thenComparing(Kata::id);

    /** One kata of the learner's choice. */
    public static Round practice(Kata kata) {
        return new Round(PRACTICE, List.of(kata), List.of());
    }

    /**
     * Draws a round; the same seed draws the same one.
     *
     * @param of the topic or the week of a preset that needs one
     * @throws SittingException if no kata can be drawn
     * @throws sre.katas.grader.catalog.ConfigException if {@code katas/interviews.toml} cannot be used
     */
    public static Round draw(Preset preset, @Nullable String of, Catalog catalog, long seed) {
        Draw draw = new Draw(seed);
        Round round = switch (preset) {
            case SCREEN -> screen(catalog, draw);
            case CODING -> coding(catalog, draw);
            case ONSITE -> onsite(catalog, draw);
            case TOPIC -> two("topic " + of, catalog, draw, kata -> Topics.isNamed(kata.topic(), String.valueOf(of)));
            case WEEK ->
                two(
                        "week " + of,
                        catalog,
                        draw,
                        kata -> String.valueOf(kata.week()).equals(of));
        };
        if (round.katas.isEmpty()) {
            throw new SittingException("there is no kata yet for the round \"" + round.name + "\": ./kata list");
        }
        return round;
    }

    private static Round screen(Catalog catalog, Draw draw) {
        Questions questions = Questions.read(catalog.root());
        Optional<Kata> big = big(questions, catalog, draw);
        List<Kata> warmUps = matching(catalog, kata -> kata.level() == Level.WARM_UP && !questions.isBig(kata));
        return of("screen", draw.one("warm-up", warmUps, Kata::id), "warm-up", big, "one of the big questions");
    }

    private static Optional<Kata> big(Questions questions, Catalog catalog, Draw draw) {
        List<String> there = questions.big().stream()
                .filter(name -> !Questions.named(name, catalog).isEmpty())
                .toList();
        return draw.one("question", there, name -> name)
                .flatMap(name -> draw.one("which", Questions.named(name, catalog), Kata::id));
    }

    private static Round coding(Catalog catalog, Draw draw) {
        String clique = Questions.read(catalog.root()).clique();
        Predicate<Kata> programming = kata -> kata.topic().equals(PROGRAMMING) && !Questions.matches(clique, kata);
        Optional<Kata> other = draw.one(
                "programming", matching(catalog, programming.and(kata -> kata.level() == Level.CORE)), Kata::id);
        return of(
                "coding",
                draw.one("clique", Questions.named(clique, catalog), Kata::id),
                "clique question",
                other,
                "core kata of 1-programming");
    }

    private static Round of(String name, Optional<Kata> first, String firstRole, Optional<Kata> second, String role) {
        List<String> notes = new ArrayList<>();
        if (first.isEmpty()) {
            notes.add("there is no " + firstRole + " yet");
        }
        if (second.isEmpty()) {
            notes.add("there is no " + role + " yet");
        }
        return new Round(
                name, Stream.of(first, second).flatMap(Optional::stream).toList(), List.copyOf(notes));
    }

    private static Round onsite(Catalog catalog, Draw draw) {
        List<Kata> katas = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String topic : Topics.ALL) {
            List<Kata> core = matching(catalog, kata -> kata.topic().equals(topic) && kata.level() == Level.CORE);
            draw.one(topic, core, Kata::id).ifPresentOrElse(katas::add, () -> missing.add(topic));
        }
        List<String> notes =
                missing.isEmpty() ? List.of() : List.of("there is no core kata yet of " + String.join(", ", missing));
        return new Round("onsite", List.copyOf(katas), notes);
    }

    private static Round two(String name, Catalog catalog, Draw draw, Predicate<Kata> wanted) {
        List<Kata> left = new ArrayList<>(matching(catalog, wanted));
        List<Kata> katas = new ArrayList<>();
        for (int i = 1; i <= OF_A_TOPIC; i++) {
            draw.one("kata " + i, left, Kata::id).ifPresent(kata -> {
                katas.add(kata);
                left.remove(kata);
            });
        }
        katas.sort(EASIER_FIRST);
        List<String> notes = katas.size() == 1 ? List.of("there is only one kata of this " + name) : List.of();
        return new Round(name, List.copyOf(katas), notes);
    }

    private static List<Kata> matching(Catalog catalog, Predicate<Kata> wanted) {
        return catalog.katas().stream().filter(wanted).toList();
    }

    /** What a prepared candidate needs for all of it. */
    public Duration par() {
        return Duration.ofMinutes(katas.stream().mapToInt(Kata::minutes).sum());
    }
}
