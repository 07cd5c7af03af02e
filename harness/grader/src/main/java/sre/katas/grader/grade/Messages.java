package sre.katas.grader.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.work.TestVerdict;
import sre.katas.grader.work.UnitOutcome;
import sre.katas.worker.protocol.Failure;

/** What a learner reads of one test: the failure in words, and where in their own code it happened. */
final class Messages {

    private static final int MOST_FRAMES = 5;

    private Messages() {}

    static TestResult result(UnitOutcome outcome, Set<String> attemptClasses) {
        return new TestResult(
                outcome.unit(),
                TestNames.words(outcome.unit()),
                outcome.verdict(),
                outcome.micros() / 1_000,
                outcome.verdict() == TestVerdict.PASSED ? null : message(outcome, attemptClasses),
                frames(outcome, attemptClasses),
                outcome.verdict() == TestVerdict.PASSED ? "" : outcome.output());
    }

    private static @Nullable String message(UnitOutcome outcome, Set<String> attemptClasses) {
        String label = outcome.label().isEmpty() ? "" : "case " + outcome.label() + "\n";
        if (outcome.failures().isEmpty()) {
            return label + ended(outcome);
        }
        if (!outcome.reason().isEmpty()) {
            return label + outcome.reason();
        }
        return label + thrown(outcome, attemptClasses);
    }

    private static String ended(UnitOutcome outcome) {
        return outcome.given().isEmpty()
                ? outcome.reason() + calledIn(outcome, outcome.stack())
                : outcome.given() + "\n" + outcome.reason();
    }

    private static String thrown(UnitOutcome outcome, Set<String> attemptClasses) {
        List<Failure> failures = outcome.failures();
        Failure first = failures.get(0);
        if (isUnwritten(first, attemptClasses)) {
            return "not written yet" + (first.message().isEmpty() ? "" : ": " + first.message());
        }
        if (first.assertion() && !first.message().isBlank()) {
            return first.message().strip();
        }
        StringBuilder text = new StringBuilder(outcome.given());
        String word = outcome.given().isEmpty() ? "threw " : "\nthrew ";
        for (Failure failure : failures) {
            text.append(word).append(simple(failure));
            word = "\ncaused by ";
        }
        return outcome.given().isEmpty() ? text + calledIn(outcome, first.frames()) : text.toString();
    }

    /** The line of the test that called the attempt: what it was given stands there. */
    private static String calledIn(UnitOutcome outcome, List<StackTraceElement> frames) {
        String testClass = "." + outcome.unit().split("#")[0].replace('.', '$');
        String line = "";
        for (StackTraceElement frame : frames) {
            if (frame.getClassName().endsWith(testClass)) {
                line = "\ncalled in " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return line;
    }

    /** Thrown by the attempt itself, as the stub does; the JDK throws the same for a list that takes no element. */
    private static boolean isUnwritten(Failure failure, Set<String> attemptClasses) {
        return failure.type().equals("java.lang.UnsupportedOperationException")
                && !failure.frames().isEmpty()
                && attemptClasses.contains(failure.frames().get(0).getClassName());
    }

    private static String simple(Failure failure) {
        return failure.message().isBlank() ? failure.type() : failure.type() + ": " + failure.message();
    }

    private static List<String> frames(UnitOutcome outcome, Set<String> attemptClasses) {
        List<StackTraceElement> all = outcome.failures().isEmpty()
                ? outcome.stack()
                : outcome.failures().get(outcome.failures().size() - 1).frames();
        List<String> own = own(all, attemptClasses);
        if (own.isEmpty() && !outcome.failures().isEmpty()) {
            own = own(outcome.failures().get(0).frames(), attemptClasses);
        }
        return own;
    }

    private static List<String> own(List<StackTraceElement> frames, Set<String> attemptClasses) {
        List<String> own = new ArrayList<>();
        for (StackTraceElement frame : frames) {
            if (own.size() < MOST_FRAMES && attemptClasses.contains(frame.getClassName())) {
                own.add(String.format(
                        Locale.ROOT, "%s:%d %s", frame.getFileName(), frame.getLineNumber(), frame.getMethodName()));
            }
        }
        return List.copyOf(own);
    }
}
