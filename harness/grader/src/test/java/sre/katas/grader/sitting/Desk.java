package sre.katas.grader.sitting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.SourceTree;
import sre.katas.grader.catalog.Stage;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.grade.GradeRequest;
import sre.katas.grader.grade.StageResult;
import sre.katas.grader.grade.TestResult;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.History;
import sre.katas.grader.history.Snapshot;
import sre.katas.grader.trial.TrialKata;
import sre.katas.grader.work.TestVerdict;

/** A checkout with one kata, a clock turned by hand, and a grader that only looks for the word "right". */
final class Desk {

    static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    static final String STUB = "package kata.subject;\n\npublic class Subject {}\n";

    final Path root;
    final HandClock clock = new HandClock(NINE);
    final Kata kata;
    final List<GradeRequest> graded = new ArrayList<>();
    AttemptVerdict fault = AttemptVerdict.SOLVED;

    Desk(Path root) {
        this.root = root;
        this.kata = TrialKata.in(root, "").stage("FirstTest", "").write(STUB);
        date();
    }

    /** As a process that has just begun sees it. */
    Sittings sittings() {
        return new Sittings(root, history(), clock);
    }

    History history() {
        return new History(root);
    }

    void start(int minutes) {
        sittings().start(Round.practice(kata), 0x5, Duration.ofMinutes(minutes));
        date();
    }

    List<String> contact() {
        return sittings().contact(this::verdict);
    }

    List<String> finish() {
        List<String> messages = new ArrayList<>();
        sittings().finish(this::verdict, messages);
        return messages;
    }

    Path source() {
        return kata.attemptSources().resolve("kata/subject/Subject.java");
    }

    /** The learner saves: the file bears the time of the clock. */
    void save(String text) {
        TrialKata.write(source(), text);
        date();
    }

    String saved() {
        try {
            return Files.readString(source());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void date() {
        for (Path file : SourceTree.files(kata.attemptSources())) {
            try {
                Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What every grading does, whoever asks for it. */
    void gradeNow() {
        Snapshot sources = Snapshot.forGrading(kata.attemptSources());
        Verdict verdict = verdict(GradeRequest.of(kata, kata.attemptSources(), 0x5));
        history().add(Entry.grading(verdict, sources, null, "watch", clock.instant()), sources);
    }

    Verdict verdict(GradeRequest request) {
        graded.add(request);
        String text = Snapshot.of(request.sources()).files().values().stream()
                .map(String::new)
                .reduce("", String::concat);
        boolean right = text.contains("right");
        TestResult test = new TestResult(
                "FirstTest#works",
                "works",
                right ? TestVerdict.PASSED : TestVerdict.WRONG_ANSWER,
                3,
                right ? null : "expected right",
                List.of(),
                "");
        return new Verdict(
                kata.id(),
                kata.title(),
                kata.topic(),
                kata.minutes(),
                fault != AttemptVerdict.SOLVED ? fault : right ? AttemptVerdict.SOLVED : AttemptVerdict.IN_PROGRESS,
                List.of(new StageResult(new Stage("First", "FirstTest", false), List.of(test))),
                List.of(),
                List.of(),
                false,
                false,
                Long.toHexString(request.seed()),
                "17",
                "none",
                1);
    }

    /** The grading that counts. */
    Map.Entry<String, Entry> taken() {
        var part = history().sittings().get(0).parts().get(0);
        Entry entry = history().entries().stream()
                .filter(one -> one.id().equals(part.grading()))
                .findFirst()
                .orElseThrow();
        return Map.entry(String.valueOf(part.ending()), entry);
    }
}
