package sre.katas.grader.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.prove.Trial.Kind;

/**
 * What a learner reads first of each wrong answer, kept in {@code messages/<name>.txt}: a change of a
 * message is a change of that file, and so is seen in review.
 *
 * <p>Messages are compared on JDK {@value #JDK} alone: other JDKs word their own exceptions otherwise.
 */
final class ApprovedMessages {

    /** The JDK on which messages are compared and approved. */
    static final int JDK = 17;

    private final Path folder;
    private final boolean accept;

    /**
     * @param accept whether to write what has changed, in place of refusing it
     */
    ApprovedMessages(Kata kata, boolean accept) {
        this.folder = kata.answers().resolve("messages");
        this.accept = accept;
    }

    /** Compares, or approves, the first failure of one rejected answer. */
    Trial check(Rejection rejection, Verdict verdict) {
        String name = rejection.name();
        String text = LearnerText.firstFailure(rejection, verdict);
        Path file = folder.resolve(name + ".txt");
        if (accept && read(file).filter(approved -> same(approved, text)).isEmpty()) {
            write(file, text);
        }
        if (Runtime.version().feature() != JDK) {
            return Trial.held(Kind.MESSAGE, name, "as approved", "compared on JDK " + JDK + " only");
        }
        Optional<String> approved = read(file);
        if (approved.isEmpty()) {
            return Trial.failed(
                    Kind.MESSAGE, name, "as approved", "not approved", file + " is missing; the message is\n" + text);
        }
        return same(approved.get(), text)
                ? Trial.held(Kind.MESSAGE, name, "as approved", "as approved")
                : Trial.failed(
                        Kind.MESSAGE, name, "as approved", "changed", "approved\n" + approved.get() + "now\n" + text);
    }

    private static boolean same(String approved, String text) {
        return LearnerText.comparable(approved).equals(LearnerText.comparable(text));
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file).replace("\r\n", "\n"))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void write(Path file, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
