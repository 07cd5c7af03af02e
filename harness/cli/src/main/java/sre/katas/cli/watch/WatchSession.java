package sre.katas.cli.watch;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sre.katas.cli.Environment;
import sre.katas.cli.Selection;
import sre.katas.cli.UsageException;
import sre.katas.cli.progress.Hints;
import sre.katas.cli.progress.Progress;
import sre.katas.cli.progress.Sources;
import sre.katas.cli.progress.Standing;
import sre.katas.cli.progress.State;
import sre.katas.cli.text.SolutionText;
import sre.katas.cli.text.StandingTable;
import sre.katas.cli.text.Wrap;
import sre.katas.grader.catalog.ConfigException;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.HistoryException;
import sre.katas.grader.history.Recorder;
import sre.katas.grader.report.ReportFiles;
import sre.katas.grader.report.Style;

/** Watch on a terminal: one thread that takes events in order and draws the screen after each. */
final class WatchSession {

    private static final int IDLE_SECONDS = 5;
    private static final String KEYS = "n next  h hint  l list  r reset  s solution  q quit";

    private final Environment environment;
    private final Terminals terminal;
    private final Style style;
    private final BlockingQueue<WatchEvent> events;
    private final GradingLoop grading;
    private final Recorder recorder;
    private final SittingView sitting;
    private int ticks;
    private final List<String> notices = new ArrayList<>();
    private Kata kata;
    private Standing standing;
    private SourceWatch sources;
    private @Nullable Verdict verdict;
    private boolean running = true;
    private int hintsShown;
    private Page page = new Page.Main();

    WatchSession(
            Environment environment,
            Terminals terminal,
            BlockingQueue<WatchEvent> events,
            Kata kata,
            Recorder recorder) {
        this.environment = environment;
        this.terminal = terminal;
        this.events = events;
        this.style = environment.style();
        this.recorder = recorder;
        this.kata = kata;
        this.standing = Progress.of(environment, kata);
        this.sitting = new SittingView(environment);
        this.grading = new GradingLoop(
                () -> environment.grader(true),
                sitting::seed,
                (graded, save, found) -> events.add(new WatchEvent.Graded(graded, save, found)));
        this.sources = watch(kata);
    }

    static BlockingQueue<WatchEvent> queue() {
        return new LinkedBlockingQueue<>();
    }

    /** Runs until the learner quits; the last verdict, if there was one. */
    @Nullable
    Verdict run() {
        try {
            draw();
            while (take(next())) {
                draw();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sources.close();
            grading.close();
        }
        return verdict;
    }

    /** The next event; a tick if there is none for a while: each second where the time is shown. */
    private WatchEvent next() throws InterruptedException {
        WatchEvent event = events.poll(sitting.running() ? 1 : IDLE_SECONDS, TimeUnit.SECONDS);
        return event == null ? new WatchEvent.Tick() : event;
    }

    /** Time has passed: the bell may have rung, or a sitting begun elsewhere. */
    private void tick() {
        if (!sitting.running() || ++ticks % IDLE_SECONDS == 0) {
            sitting.refresh();
        }
        Bell.hear(environment, sitting, grading, events);
    }

    private SourceWatch watch(Kata chosen) {
        return new SourceWatch(
                chosen.attemptSources(),
                true,
                snapshot -> {
                    grading.submit(
                            chosen, new Save(snapshot, environment.clock().instant()));
                    events.add(new WatchEvent.Saved(chosen));
                },
                text -> events.add(new WatchEvent.Notice(text)));
    }

    private boolean take(WatchEvent event) {
        if (event instanceof WatchEvent.Pressed pressed) {
            return press(pressed.key());
        }
        if (event instanceof WatchEvent.Saved saved) {
            running = saved.kata().equals(kata) || running;
        } else if (event instanceof WatchEvent.Graded graded) {
            graded(graded);
        } else if (event instanceof WatchEvent.Notice notice) {
            notices.add(notice.text());
        } else if (event instanceof WatchEvent.BellTaken bell) {
            bell.messages().forEach(this::remember);
            sitting.refresh();
        } else if (event instanceof WatchEvent.Tick) {
            tick();
        }
        return true;
    }

    private void graded(WatchEvent.Graded graded) {
        if (!graded.kata().equals(kata)) {
            return;
        }
        verdict = graded.verdict();
        running = false;
        draw();
        Save save = graded.save();
        recorder.add(Entry.grading(graded.verdict(), save.sources(), null, "watch", save.read()), save.sources());
        try {
            ReportFiles.write(kata, graded.verdict(), kata.home().resolve("target"));
        } catch (UncheckedIOException e) {
            remember(String.valueOf(e.getMessage()));
        }
        recorder.problems().forEach(this::remember);
    }

    private void remember(String notice) {
        if (!notices.contains(notice)) {
            notices.add(notice);
        }
    }

    private boolean press(Key key) {
        try {
            if (key == Key.INTERRUPT || key == Key.QUIT && page instanceof Page.Main) {
                return false;
            }
            if (page instanceof Page.Question question) {
                page = new Page.Main();
                if (key == Key.YES) {
                    question.onYes().run();
                }
            } else if (page instanceof Page.Text text) {
                scroll(text, key);
            } else if (page instanceof Page.Choice choice) {
                choose(choice, key);
            } else {
                command(key);
            }
        } catch (HistoryException | ConfigException | UsageException | UncheckedIOException e) {
            remember(String.valueOf(e.getMessage()));
        }
        return true;
    }

    private void command(Key key) {
        switch (key) {
            case NEXT -> goOn();
            case HINT -> hint();
            case LIST -> list();
            case RESET ->
                page = new Page.Question(
                        "Put the stub of " + kata.id() + " back? What is there is kept in the history.", this::reset);
            case SOLUTION -> solution();
            case ENTER, ESCAPE -> notices.clear();
            case QUIT, INTERRUPT, YES, UP, DOWN, PAGE_UP, PAGE_DOWN, OTHER -> {
                // Means nothing here.
            }
        }
    }

    /** In a sitting, round its katas; else to the next of the plan. */
    private void goOn() {
        Optional<String> inSitting = sitting.running() ? sitting.after(kata) : Optional.empty();
        if (inSitting.isPresent()) {
            change(Selection.one(environment, inSitting.get()));
            return;
        }
        Progress.of(environment)
                .after(kata)
                .ifPresentOrElse(next -> change(next.kata()), () -> remember("every other kata is solved"));
    }

    private void scroll(Page.Text text, Key key) {
        int rows = terminal.rows() - 1;
        switch (key) {
            case UP -> page = text.scrolled(-1, rows);
            case DOWN, ENTER -> page = text.scrolled(1, rows);
            case PAGE_UP -> page = text.scrolled(-rows, rows);
            case PAGE_DOWN -> page = text.scrolled(rows, rows);
            case QUIT, ESCAPE, SOLUTION -> page = new Page.Main();
            case NEXT, HINT, LIST, RESET, YES, INTERRUPT, OTHER -> {
                // Means nothing here.
            }
        }
    }

    private void choose(Page.Choice choice, Key key) {
        switch (key) {
            case UP -> page = choice.moved(-1);
            case DOWN -> page = choice.moved(1);
            case PAGE_UP -> page = choice.moved(-terminal.rows() / 2);
            case PAGE_DOWN -> page = choice.moved(terminal.rows() / 2);
            case QUIT, ESCAPE, LIST -> page = new Page.Main();
            case ENTER -> {
                page = new Page.Main();
                change(choice.katas().get(choice.marked()).kata());
            }
            case NEXT, HINT, RESET, SOLUTION, YES, INTERRUPT, OTHER -> {
                // Means nothing here.
            }
        }
    }

    private void change(Kata chosen) {
        sources.close();
        kata = chosen;
        standing = Progress.of(environment, chosen);
        verdict = null;
        running = true;
        hintsShown = 0;
        sources = watch(chosen);
    }

    private void hint() {
        boolean solved = verdict != null && verdict.solved();
        int all = kata.hints().size();
        int read = Math.max(standing.hints(), hintsShown);
        hintsShown = solved ? all : Math.min(all, hintsShown == 0 && read == all ? all : read + 1);
        if (!solved) {
            Hints.count(environment, kata, read, hintsShown);
        }
    }

    private void list() {
        List<Standing> all = Progress.of(environment).standings();
        int here = Math.max(0, all.stream().map(Standing::kata).toList().indexOf(kata));
        page = new Page.Choice(all, here);
    }

    private void reset() {
        if (!Sources.reset(environment, kata)) {
            remember("nothing to reset: the stub is in place");
        }
    }

    private void solution() {
        sitting.refresh();
        if (sitting.running()) {
            remember("solutions are closed until the bell");
            return;
        }
        boolean solved = standing.solvedBefore() || verdict != null && verdict.solved();
        if (solved) {
            showSolution();
        } else {
            page = new Page.Question(
                    kata.id() + " is not solved yet. See the solution all the same?", this::showSolution);
        }
    }

    private void showSolution() {
        String text = SolutionText.of(kata, false, style, terminal.columns());
        page = new Page.Text(text.lines().toList(), 0);
    }

    private void draw() {
        int rows = terminal.rows();
        if (page instanceof Page.Text text) {
            List<String> rest = text.lines().subList(text.from(), text.lines().size());
            terminal.draw(Page.fill(rest, style.faint("↑ ↓ space scroll  q back"), rows));
        } else if (page instanceof Page.Choice choice) {
            terminal.draw(Page.fill(choiceLines(choice, rows), style.faint("↑ ↓ move  enter watch  q back"), rows));
        } else if (page instanceof Page.Question question) {
            terminal.draw(Page.fill(mainLines(), style.bold(question.text() + " [y/N]"), rows));
        } else {
            terminal.draw(Page.fill(mainLines(), style.faint(KEYS), rows));
        }
    }

    private List<String> choiceLines(Page.Choice choice, int rows) {
        List<String> lines = new ArrayList<>();
        long solved = choice.katas().stream()
                .filter(one -> one.state() == State.SOLVED)
                .count();
        lines.add(style.bold("Katas") + " · " + solved + " of " + choice.katas().size() + " solved");
        lines.add("");
        int visible = Math.max(1, rows - 3);
        int from = Math.max(
                0, Math.min(choice.marked() - visible / 2, choice.katas().size() - visible));
        for (int i = from; i < Math.min(choice.katas().size(), from + visible); i++) {
            lines.add((i == choice.marked() ? "▶" : " ")
                    + StandingTable.line(choice.katas().get(i), style));
        }
        return lines;
    }

    private List<String> mainLines() {
        List<String> lines = new ArrayList<>();
        lines.add(style.bold(kata.id()) + " · " + kata.title() + " · " + kata.minutes() + " min"
                + (running ? style.yellow("   grading …") : style.faint("   watching")));
        sitting.line().ifPresent(line -> lines.add(style.yellow(line)));
        notices.forEach(notice -> lines.add(style.yellow("note: ") + notice));
        lines.add("");
        if (verdict != null) {
            lines.addAll(VerdictView.lines(verdict, style));
            if (verdict.solved()) {
                lines.add(style.green("Solved.")
                        + (sitting.running() ? " n goes on." : " s compares with the reference, n goes on."));
            }
        }
        for (int i = 0; i < hintsShown; i++) {
            lines.add("");
            lines.add(style.bold("Hint " + (i + 1) + " of " + kata.hints().size()));
            lines.addAll(Wrap.lines(kata.hints().get(i), terminal.columns(), "  ", "  "));
        }
        return lines;
    }
}
