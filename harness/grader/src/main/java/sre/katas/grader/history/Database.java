package sre.katas.grader.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * The file of the history. Each piece of work opens it, does one transaction and closes it: so a file
 * that was replaced or deleted meanwhile is never written to, and no process keeps another waiting.
 *
 * <p>Write-ahead log and a commit that reaches the disk: what was committed outlives the process and
 * the machine. A file that cannot be used is renamed, never written over.
 */
final class Database {

    /** One transaction. */
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private static final int BUSY_MILLIS = 10_000;
    private static final int MOST_TRIES = 8;
    private static final long LARGEST_CHECKED = 16L << 20;

    private final Path file;
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private volatile boolean checked;

    Database(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** What the learner should know: files that were set aside. */
    List<String> notices() {
        return List.copyOf(notices);
    }

    <T> T write(Work<T> work) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw off(e);
        }
        return attempt(work, "BEGIN IMMEDIATE");
    }

    /** Must not be called before {@link #exists}. */
    <T> T read(Work<T> work) {
        return attempt(work, "BEGIN");
    }

    private <T> T attempt(Work<T> work, String begin) {
        for (int tries = 1; ; tries++) {
            try (Connection connection = open()) {
                Optional<Fault> fault = Schema.fault(connection, thorough());
                if (fault.isPresent()) {
                    connection.close();
                    setAside(fault.get());
                    continue;
                }
                checked = true;
                Schema.prepare(connection);
                return transaction(connection, work, begin);
            } catch (SQLException e) {
                if (tries >= MOST_TRIES || !(damaged(e) || passing(e))) {
                    throw off(e);
                }
                if (damaged(e)) {
                    setAside(Fault.DAMAGED);
                }
                pause(tries);
            }
        }
    }

    private static <T> T transaction(Connection connection, Work<T> work, String begin) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(begin);
            try {
                T result = work.run(connection);
                statement.execute("COMMIT");
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection);
                throw e;
            }
        }
    }

    private static void rollBack(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself, or closing does.
        }
    }

    private Connection open() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /** A whole check once per process, while that costs little; later damage shows when it is touched. */
    private boolean thorough() {
        return !checked && file.toFile().length() <= LARGEST_CHECKED;
    }

    private static boolean damaged(SQLException e) {
        int code = e.getErrorCode() & 0xff;
        return code == SQLiteErrorCode.SQLITE_NOTADB.code || code == SQLiteErrorCode.SQLITE_CORRUPT.code;
    }

    /** Whether it goes by: other processes at work, or the log of one that was killed being replayed. */
    private static boolean passing(SQLException e) {
        int code = e.getErrorCode() & 0xff;
        return code == SQLiteErrorCode.SQLITE_BUSY.code
                || code == SQLiteErrorCode.SQLITE_LOCKED.code
                || code == SQLiteErrorCode.SQLITE_PROTOCOL.code
                || code == SQLiteErrorCode.SQLITE_SCHEMA.code;
    }

    private static void pause(int tries) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5L * tries, 20L * tries));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HistoryException("interrupted while the history was busy", e);
        }
    }

    /** Renames the file, if it is the damaged one still: another process may have been faster. */
    private void setAside(Fault fault) {
        Path lockFile = file.resolveSibling("history.lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && stillFaulty()) {
                Path kept = free(fault);
                for (String suffix : List.of("-wal", "-shm", "")) {
                    Path part = Path.of(file + suffix);
                    if (Files.exists(part)) {
                        Files.move(part, Path.of(kept + suffix));
                    }
                }
                notices.add(file + " " + fault.sentence() + ": it was kept as " + kept.getFileName()
                        + ", and a fresh history begins");
            }
        } catch (IOException e) {
            throw off(e);
        }
    }

    private boolean stillFaulty() {
        if (!exists()) {
            return false;
        }
        try (Connection connection = open()) {
            return Schema.fault(connection, true).isPresent();
        } catch (SQLException e) {
            return damaged(e);
        }
    }

    private Path free(Fault fault) {
        String base = file + "." + fault.word() + "-"
                + LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
        Path free = Path.of(base);
        for (int i = 2; Files.exists(free); i++) {
            free = Path.of(base + "-" + i);
        }
        return free;
    }

    private HistoryException off(Exception e) {
        Path folder = file.toAbsolutePath().resolveSibling("");
        String why = Files.isDirectory(folder) && Files.isWritable(folder)
                ? String.valueOf(e.getMessage())
                : folder + " cannot be written";
        return new HistoryException("the history is off: " + why, e);
    }
}
