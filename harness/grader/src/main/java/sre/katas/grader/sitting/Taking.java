package sre.katas.grader.sitting;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.compile.Folders;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.grade.GradeRequest;
import sre.katas.grader.grade.Seeds;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.GradingFacts;
import sre.katas.grader.history.History;
import sre.katas.grader.history.Kind;
import sre.katas.grader.history.Mark;
import sre.katas.grader.history.Part;
import sre.katas.grader.history.Sitting;
import sre.katas.grader.history.Snapshot;
import sre.katas.grader.history.TestFact;
import sre.katas.grader.sitting.Sittings.Grading;

/**
 * Takes the attempts of a sitting when it is over: finds what stood there, grades it, keeps it.
 *
 * @param moment when it was over, on its clock
 */
record Taking(Sitting sitting, Instant moment, History history, Grading grading) {

    private static final String ORIGIN = "bell";

    /**
     * Takes one attempt.
     *
     * @param last whether this is the last chance: a fault of the harness then stays
     * @return what became of it, in words
     */
    String take(Kata kata, boolean last) {
        Found found = Found.at(moment, sitting, kata, history);
        Entry entry = earlier(kata, found.sources()).orElseGet(() -> grade(kata, found.sources()));
        GradingFacts facts = entry.grading().orElseThrow();
        if (facts.verdict().equals(AttemptVerdict.HARNESS_ERROR.name()) && !last) {
            history.add(entry, found.sources());
            return "the harness failed, and this is not counted against you: it is graded at the next command";
        }
        history.end(sitting, kata.id(), found.words(), entry, found.sources());
        return facts.words() + ", " + facts.passed() + " of " + facts.total() + " tests, " + facts.stagesPassed()
                + " of " + facts.stagesTotal() + " stages · " + found.words();
    }

    /** A kata that cannot be read any more. */
    String gone(Part part) {
        String words = "its folder katas/" + part.topic() + "/" + part.kata()
                + " is gone or cannot be read: nothing could be graded; what was kept is in ./kata history";
        history.end(sitting, part.kata(), words, null, new Snapshot(new TreeMap<>()));
        return words;
    }

    /** The same sources with the same cases have been graded as a whole before: that verdict is theirs. */
    private Optional<Entry> earlier(Kata kata, Snapshot sources) {
        return history.entries(kata).stream()
                .filter(entry -> sources.hash().equals(entry.snapshot()))
                .filter(entry -> entry.mark() != null && entry.mark().sitting().equals(sitting.id()))
                .filter(entry -> entry.grading().filter(this::whole).isPresent())
                .reduce((earlier, later) -> later)
                .map(entry -> again(entry, history.tests(entry)));
    }

    private boolean whole(GradingFacts facts) {
        return facts.counts()
                && facts.seed().equals(sitting.seed())
                && !facts.verdict().equals(AttemptVerdict.HARNESS_ERROR.name());
    }

    private Entry again(Entry entry, List<TestFact> tests) {
        GradingFacts facts = entry.grading().orElseThrow().by(ORIGIN, tests);
        return new Entry(
                0,
                UUID.randomUUID().toString(),
                wall(),
                entry.kata(),
                Kind.GRADING,
                entry.snapshot(),
                0,
                facts,
                mark());
    }

    private Entry grade(Kata kata, Snapshot sources) {
        Path folder = Folders.temporary("bell");
        try {
            sources.writeTo(folder);
            GradeRequest request = GradeRequest.of(kata, folder, Seeds.parse(sitting.seed()));
            return Entry.grading(grading.grade(request), sources, null, ORIGIN, wall())
                    .marked(mark());
        } finally {
            Folders.deleteQuietly(folder);
        }
    }

    /** Kept at the moment that it speaks of, not when it was found. */
    private Instant wall() {
        return moment.minus(sitting.shift());
    }

    private Mark mark() {
        return new Mark(sitting.id(), moment);
    }
}
