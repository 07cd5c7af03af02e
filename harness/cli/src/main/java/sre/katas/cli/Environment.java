package sre.katas.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.catalog.Catalog;
import sre.katas.grader.grade.Checkout;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.history.History;
import sre.katas.grader.report.Style;
import sre.katas.grader.sitting.Sittings;
import sre.katas.grader.work.WorkerArchive;

/** What every command works with: the checkout, the learner's terminal, the history, the grader. */
public final class Environment {

    private static final int PIPE_COLUMNS = 100;

    private final Path root;
    private final Path here;
    private final LibraryFile libraries;
    private final Screen screen;
    private final InstantSource clock;
    private final History history;
    private final Set<String> noted = new HashSet<>();
    private @Nullable Catalog catalog;

    /**
     * What the learner sees and types on.
     *
     * @param terminal whether it is one, and no pipe
     * @param columns its width; 0 if unknown
     */
    public record Screen(PrintWriter out, PrintWriter err, BufferedReader in, boolean terminal, int columns) {}

    /**
     * @param root the checkout
     * @param here the folder where the learner stands
     * @param clock the system's, but for tests
     */
    public Environment(Path root, Path here, LibraryFile libraries, Screen screen, InstantSource clock) {
        this.root = root;
        this.here = here;
        this.libraries = libraries;
        this.screen = screen;
        this.clock = clock;
        this.history = new History(root);
    }

    public Path root() {
        return root;
    }

    public Path here() {
        return here;
    }

    public PrintWriter out() {
        return screen.out();
    }

    public PrintWriter err() {
        return screen.err();
    }

    public boolean terminal() {
        return screen.terminal();
    }

    public int columns() {
        return screen.columns() > 0 ? screen.columns() : PIPE_COLUMNS;
    }

    public Style style() {
        return Style.ofTerminal(screen.terminal());
    }

    public History history() {
        return history;
    }

    /** Timed practice and interviews of this checkout. */
    public Sittings sittings() {
        return new Sittings(root, history, clock);
    }

    public InstantSource clock() {
        return clock;
    }

    /** All katas; read once. */
    public synchronized Catalog catalog() {
        if (catalog == null) {
            catalog = Catalog.read(root);
        }
        return catalog;
    }

    /**
     * A warm grader, to be closed.
     *
     * @param keepSpare whether to start the next worker before it is needed
     */
    public Grader grader(boolean keepSpare) {
        return new Grader(libraries.read(), new Checkout(root).fence(libraries.repository()), keepSpare);
    }

    /** Makes the archive that workers start from. */
    void archiveWorkers() {
        WorkerArchive.make(libraries.read().forWorker());
    }

    public void print(String text) {
        out().print(text);
        out().flush();
    }

    public void line(String text) {
        out().println(text);
        out().flush();
    }

    /** A word beside the result, once, on standard error: never in the way of a program that reads the result. */
    public synchronized void note(String text) {
        if (noted.add(text)) {
            err().println("note: " + text);
            err().flush();
        }
    }

    /**
     * Asks a question that is answered with yes or no.
     *
     * @throws UsageException if nobody is there to answer
     */
    public boolean confirmed(String question) {
        print(question + " [y/N] ");
        try {
            String answer = screen.in().readLine();
            if (answer == null) {
                throw new UsageException("nobody answered: add --yes to go ahead without the question");
            }
            return answer.strip().toLowerCase(java.util.Locale.ROOT).matches("y|yes");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the answer", e);
        }
    }
}
