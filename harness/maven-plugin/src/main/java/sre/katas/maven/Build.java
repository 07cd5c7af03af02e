package sre.katas.maven;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.History;
import sre.katas.grader.history.HistoryException;
import sre.katas.grader.history.Recorder;
import sre.katas.grader.history.Snapshot;
import sre.katas.grader.prove.Graders;
import sre.katas.grader.prove.Proof;
import sre.katas.grader.report.Scorecard;
import sre.katas.grader.report.TerminalReport;
import sre.katas.grader.sitting.SittingWords;
import sre.katas.grader.sitting.Sittings;

/** One build over all its katas: one warm grader, all verdicts, one outcome. */
final class Build {

    private static @Nullable Build current;

    private final MavenSession session;
    private final long startNanos = System.nanoTime();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Proof> proofs = new ArrayList<>();
    private @Nullable Grader grader;
    private @Nullable Graders graders;
    private @Nullable Recorder recorder;
    private @Nullable Sittings sittings;

    private Build(MavenSession session) {
        this.session = session;
    }

    /** The build of this session: a plugin's static state outlives the modules of one build, and of a daemon's next. */
    static synchronized Build of(MavenSession session) {
        Build build = current;
        if (build == null || build.session.getRequest() != session.getRequest()) {
            build = new Build(session);
            current = build;
        }
        return build;
    }

    synchronized Grader grader(KataMojo mojo) {
        if (grader == null) {
            grader = new Grader(mojo.libraries(), mojo.fence(), mojo.katas().size() > 1);
            keepHistory(mojo, grader);
        }
        return grader;
    }

    synchronized Graders graders(KataMojo mojo) {
        if (graders == null) {
            graders = new Graders(() -> new Grader(mojo.libraries(), mojo.fence(), true));
        }
        return graders;
    }

    /** The first look at the history: the bell of a sitting may have rung since the last. */
    private void keepHistory(KataMojo mojo, Grader warm) {
        History history = mojo.history();
        if (history != null) {
            recorder = new Recorder(history);
            sittings = new Sittings(mojo.root(), history, InstantSource.system());
            try {
                sittings.contact(warm::grade).forEach(message -> Console.print("  note: " + message + "\n"));
            } catch (HistoryException | UncheckedIOException e) {
                // The recorder meets the same at the end of the build, and says so.
            }
        }
    }

    /** The seed of a running sitting that this kata is part of. */
    synchronized OptionalLong sittingSeed(String kata) {
        try {
            return sittings == null ? OptionalLong.empty() : sittings.seed(kata);
        } catch (HistoryException e) {
            return OptionalLong.empty();
        }
    }

    synchronized void add(Verdict verdict) {
        verdicts.add(verdict);
    }

    /** Stores a grading in the history, soon: nobody waits for it but the end of the build. */
    synchronized void record(Verdict verdict, Snapshot sources, @Nullable String attempt, Instant read) {
        if (recorder != null) {
            recorder.add(Entry.grading(verdict, sources, attempt, "maven", read), sources);
        }
    }

    synchronized void add(Proof proof) {
        proofs.add(proof);
    }

    /** Prints the outcome; fails unless everything graded is solved. */
    synchronized void finish(String graded) throws MojoFailureException {
        closeGrader();
        verdicts.sort(Comparator.comparing(Verdict::topic));
        print(graded);
        printSitting();
        closeHistory();
        long unsolved = verdicts.stream().filter(verdict -> !verdict.solved()).count();
        if (unsolved > 0) {
            String message = verdicts.size() == 1
                    ? verdicts.get(0).kata() + " is not solved: "
                            + verdicts.get(0).verdict().words()
                    : unsolved + " of " + verdicts.size() + " katas are not solved";
            OneFailureLine.announce(session, message);
            throw new MojoFailureException(message);
        }
    }

    private void printSitting() {
        try {
            if (sittings != null) {
                sittings.open()
                        .ifPresent(sitting -> Console.print(
                                SittingWords.line(sitting, Instant.now(), ZoneId.systemDefault()) + "\n"));
            }
        } catch (HistoryException e) {
            // Said when the history is closed.
        }
    }

    private void closeHistory() {
        if (recorder != null) {
            recorder.close();
            recorder.problems().forEach(problem -> Console.print("  note: " + problem + "\n"));
        }
    }

    /** Prints the counts of the whole build; fails unless every kata is proven. */
    synchronized void finishProofs() throws MojoFailureException {
        closeGrader();
        long refused = proofs.stream().filter(proof -> !proof.proven()).count();
        long held = proofs.stream().mapToLong(Proof::held).sum();
        long trials = proofs.stream().mapToLong(proof -> proof.trials().size()).sum();
        Counts all =
                Counts.ofOwnTests(session.getProjects(), session.getStartTime()).plus(new Counts(held, trials - held));
        Console.print(all.passed() + " passed, " + all.failed() + " failed\n");
        if (refused > 0) {
            String message = refused + " of " + proofs.size() + " katas are not proven";
            OneFailureLine.announce(session, message);
            throw new MojoFailureException(message);
        }
    }

    private void closeGrader() {
        if (grader != null) {
            grader.close();
            grader = null;
        }
        if (graders != null) {
            graders.close();
            graders = null;
        }
    }

    private void print(String graded) {
        if (verdicts.size() == 1) {
            Verdict verdict = verdicts.get(0);
            String replay = "mvn test -pl :" + verdict.kata() + " -Dkata.seed=" + verdict.seed() + " -Dkata.test=%s";
            Console.print(TerminalReport.of(verdict, Console.STYLE, replay));
        } else {
            long millis = (System.nanoTime() - startNanos) / 1_000_000;
            Console.print(Scorecard.of(verdicts, graded, millis, Console.STYLE));
        }
    }
}
