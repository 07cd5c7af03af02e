package sre.katas.cli.watch;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;

/**
 * The learner's terminal while watch owns it: keys one by one, the other screen, no cursor. However
 * watch ends, but by SIGKILL, the terminal is as it was.
 */
final class Terminals implements AutoCloseable {

    private static final String ENTER = "\u001b[?1049h\u001b[?25l";
    private static final String LEAVE = "\u001b[?25h\u001b[?1049l";
    private static final int ESCAPE_MILLIS = 50;
    private static final int READ_MILLIS = 200;

    private final Terminal terminal;
    private final Attributes before;
    private final Thread atExit = new Thread(this::restore, "kata-terminal");
    private boolean restored;

    private Terminals(Terminal terminal) {
        this.terminal = terminal;
        this.before = terminal.enterRawMode();
        Runtime.getRuntime().addShutdownHook(atExit);
        terminal.writer().print(ENTER);
        terminal.flush();
    }

    /**
     * Takes the terminal.
     *
     * @throws IOException if there is none that can be used so
     */
    static Terminals open(Consumer<WatchEvent> events) throws IOException {
        Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .dumb(false)
                .nativeSignals(true)
                .build();
        terminal.handle(Terminal.Signal.INT, signal -> events.accept(new WatchEvent.Pressed(Key.INTERRUPT)));
        terminal.handle(Terminal.Signal.WINCH, signal -> events.accept(new WatchEvent.Resized()));
        Terminals taken = new Terminals(terminal);
        Thread keys = new Thread(() -> taken.readKeys(events), "kata-keys");
        keys.setDaemon(true);
        keys.start();
        return taken;
    }

    int columns() {
        return terminal.getWidth() > 0 ? terminal.getWidth() : 80;
    }

    int rows() {
        return terminal.getHeight() > 0 ? terminal.getHeight() : 24;
    }

    /** Shows these lines, from the top; more than fit are cut. */
    void draw(List<String> lines) {
        StringBuilder frame = new StringBuilder("\u001b[H");
        int rows = Math.min(rows(), lines.size());
        for (int i = 0; i < rows; i++) {
            frame.append(Columns.cut(lines.get(i), columns())).append("\u001b[K");
            frame.append(i + 1 < rows ? "\r\n" : "");
        }
        terminal.writer().print(frame.append("\u001b[J"));
        terminal.flush();
    }

    private void readKeys(Consumer<WatchEvent> events) {
        NonBlockingReader reader = terminal.reader();
        try {
            while (!restored()) {
                // With a limit: a read without one keeps JLine from closing the terminal.
                int character = reader.read(READ_MILLIS);
                if (character == NonBlockingReader.EOF) {
                    break;
                }
                if (character != NonBlockingReader.READ_EXPIRED) {
                    events.accept(new WatchEvent.Pressed(character == 27 ? escape(reader) : Key.of(character)));
                }
            }
        } catch (IOException e) {
            // The terminal has gone.
        }
        events.accept(new WatchEvent.Pressed(Key.INTERRUPT));
    }

    private static Key escape(NonBlockingReader reader) throws IOException {
        int second = reader.read(ESCAPE_MILLIS);
        if (second != '[' && second != 'O') {
            return Key.ESCAPE;
        }
        int third = reader.read(ESCAPE_MILLIS);
        if (third == '5' || third == '6') {
            reader.read(ESCAPE_MILLIS);
        }
        return switch (third) {
            case 'A' -> Key.UP;
            case 'B' -> Key.DOWN;
            case '5' -> Key.PAGE_UP;
            case '6' -> Key.PAGE_DOWN;
            default -> Key.OTHER;
        };
    }

    private synchronized boolean restored() {
        return restored;
    }

    private synchronized void restore() {
        if (!restored) {
            restored = true;
            terminal.setAttributes(before);
            terminal.writer().print(LEAVE);
            terminal.flush();
        }
    }

    @Override
    public void close() {
        restore();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
            terminal.close();
        } catch (IOException | IllegalStateException e) {
            // The terminal has gone, or the JVM goes: nothing is left to put back.
        }
    }
}
