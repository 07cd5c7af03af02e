package sre.katas.grader.grade;

import java.nio.file.Path;
import java.util.List;
import sre.katas.grader.catalog.Topics;

/** Verdicts that come without a grading. */
public final class Verdicts {

    private Verdicts() {}

    /** The verdict on a kata whose own files cannot be read. */
    public static Verdict unreadable(Path home, String problem) {
        String id = home.getFileName().toString();
        String topic = Topics.of(home);
        return new Verdict(
                id,
                id,
                topic,
                0,
                AttemptVerdict.HARNESS_ERROR,
                List.of(),
                List.of(problem),
                List.of(),
                false,
                false,
                "0",
                System.getProperty("java.version"),
                "none",
                0);
    }
}
