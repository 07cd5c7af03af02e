package sre.katas.grader.sitting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import sre.katas.grader.catalog.ConfigException;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.KataReader;
import sre.katas.grader.grade.GradeRequest;
import sre.katas.grader.grade.Seeds;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.History;
import sre.katas.grader.history.Kind;
import sre.katas.grader.history.Part;
import sre.katas.grader.history.Sitting;
import sre.katas.grader.history.Snapshot;

/**
 * Begins, watches over and closes the sittings of a checkout. What it knows stands in the history
 * alone: any process may go, and the next one goes on.
 */
public final class Sittings {

    /** Grades one attempt; its grader is made when the first is asked for. */
    public interface Grading {
        Verdict grade(GradeRequest request);
    }

    private final Path root;
    private final History history;
    private final InstantSource clock;

    public Sittings(Path root, History history, InstantSource clock) {
        this.root = root;
        this.history = history;
        this.clock = clock;
    }

    /** The sitting that is to be finished still; a clock that was set back is noticed here. */
    public Optional<Sitting> open() {
        return history.openSitting(clock.instant());
    }

    /** The sitting whose bell has not rung. */
    public Optional<Sitting> running() {
        return open().filter(sitting -> sitting.running(clock.instant()));
    }

    /** The seed of the random cases while the kata is part of a running sitting. */
    public OptionalLong seed(String kata) {
        return running()
                .filter(sitting -> sitting.has(kata))
                .map(sitting -> OptionalLong.of(Seeds.parse(sitting.seed())))
                .orElseGet(OptionalLong::empty);
    }

    /**
     * Begins a sitting: keeps what stands in the place of its katas, and puts their stubs there.
     *
     * @throws SittingException if another is open
     * @throws sre.katas.grader.history.HistoryException if it cannot be kept; then nothing is changed
     */
    public Sitting start(Round round, long seed, Duration length) {
        history.mendFlag();
        open().ifPresent(this::refuse);
        List<Part> parts = new ArrayList<>();
        List<Entry> kept = new ArrayList<>();
        List<Snapshot> before = new ArrayList<>();
        Instant now = clock.instant();
        for (Kata kata : round.katas()) {
            checkStub(kata);
            Snapshot there = Snapshot.of(kata.attemptSources());
            before.add(there);
            parts.add(Part.of(kata, there));
            if (!there.hash().equals(Snapshot.of(kata.stubSources()).hash())) {
                kept.add(Entry.replaced(kata.id(), Kind.RESET, there, now));
            }
        }
        Sitting sitting = Sitting.fresh(round.name(), Seeds.text(seed), now, length, List.copyOf(parts));
        if (!history.begin(sitting, kept, before)) {
            open().ifPresent(this::refuse);
        }
        layStubs(sitting);
        return open().orElse(sitting);
    }

    private void refuse(Sitting other) {
        String line = SittingWords.line(other, clock.instant(), ZoneId.systemDefault());
        throw new SittingException(
                other.running(clock.instant())
                        ? "a sitting runs already: " + line + "\nOne at a time: ./kata finish ends it"
                        : "the last sitting is not finished: " + line);
    }

    private static void checkStub(Kata kata) {
        if (!Files.isDirectory(kata.stubSources())) {
            throw new ConfigException(kata.stubSources(), "is missing: restore it with git");
        }
    }

    /** Also for a sitting whose start was cut off: what stands there is replaced only if it was kept. */
    private void layStubs(Sitting sitting) {
        for (Part part : sitting.parts()) {
            Optional<Kata> kata = part.laid() ? Optional.empty() : kata(part);
            if (kata.isPresent()) {
                Path place = kata.get().attemptSources();
                if (Snapshot.of(place).hash().equals(part.before())) {
                    Snapshot.of(kata.get().stubSources()).writeTo(place);
                }
                history.laid(sitting, part.kata());
            }
        }
    }

    /**
     * What every command does first: if the bell has rung, takes the attempts as they stood then.
     *
     * @return what the learner should know
     */
    public List<String> contact(Grading grading) {
        Optional<Sitting> open = open();
        if (open.isEmpty()) {
            return List.of();
        }
        Sitting sitting = open.get();
        if (sitting.running(clock.instant())) {
            layStubs(sitting);
            return List.of();
        }
        List<String> messages = new ArrayList<>();
        if (sitting.parts().stream().anyMatch(part -> !part.ended())) {
            messages.add(SittingWords.title(sitting) + ": the bell rang at "
                    + SittingWords.bell(sitting, ZoneId.systemDefault()));
            take(sitting, sitting.ends(), grading, false, messages);
        }
        return messages;
    }

    /**
     * Closes the sitting: before the bell, with the attempts as they stand now.
     *
     * @param messages takes what the learner should know
     * @throws SittingException if there is none
     */
    public Sitting finish(Grading grading, List<String> messages) {
        history.mendFlag();
        messages.addAll(contact(grading));
        Sitting sitting = open().orElseThrow(() ->
                new SittingException("no sitting is open: ./kata start ID or ./kata interview begins one"));
        Instant now = sitting.at(clock.instant());
        Instant over = now.isBefore(sitting.ends()) ? now : sitting.ends();
        take(sitting, over, grading, true, messages);
        history.finish(sitting, now);
        return history.sittings().stream()
                .filter(one -> one.id().equals(sitting.id()))
                .findFirst()
                .orElse(sitting);
    }

    private void take(Sitting sitting, Instant moment, Grading grading, boolean last, List<String> messages) {
        Taking taking = new Taking(sitting, moment, history, grading);
        for (Part part : sitting.parts()) {
            if (!part.ended()) {
                messages.add(part.kata() + ": "
                        + kata(part).map(kata -> taking.take(kata, last)).orElseGet(() -> taking.gone(part)));
            }
        }
    }

    /** The kata, if it is there still and can be read. */
    public Optional<Kata> kata(Part part) {
        Path home = root.resolve("katas").resolve(part.topic()).resolve(part.kata());
        try {
            return Files.isRegularFile(home.resolve("kata.toml"))
                    ? Optional.of(KataReader.read(home))
                    : Optional.empty();
        } catch (ConfigException e) {
            return Optional.empty();
        }
    }
}
