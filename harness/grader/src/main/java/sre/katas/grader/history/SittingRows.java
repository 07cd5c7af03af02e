package sre.katas.grader.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sittings as rows. */
final class SittingRows {

    /** The system's clock wanders by this much when it is kept in step; more is a change. */
    private static final long WANDER_MILLIS = 2_000;

    /** How exactly the newest time is kept: what a crash may forget. */
    private static final long KEPT_MILLIS = 1_000;

    private SittingRows() {}

    /** Inserts the sitting unless it is there; true if it was not. */
    static boolean insert(Connection connection, Sitting sitting) throws SQLException {
        int inserted = Rows.update(
                connection,
                "INSERT OR IGNORE INTO sitting (id, name, seed, started, ends, finished, wall, shift)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                sitting.id(),
                sitting.name(),
                sitting.seed(),
                sitting.started().toEpochMilli(),
                sitting.ends().toEpochMilli(),
                millis(sitting.finished()),
                sitting.started().toEpochMilli(),
                sitting.shift().toMillis());
        if (inserted == 1) {
            for (int i = 0; i < sitting.parts().size(); i++) {
                insert(connection, sitting.id(), i, sitting.parts().get(i));
            }
            for (String note : sitting.notes()) {
                note(connection, sitting.id(), note);
            }
        }
        return inserted == 1;
    }

    private static void insert(Connection connection, String sitting, int position, Part part) throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO part VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                sitting,
                position,
                part.kata(),
                part.topic(),
                part.title(),
                part.minutes(),
                part.before(),
                part.laid(),
                part.ending(),
                part.grading());
    }

    static void note(Connection connection, String sitting, String text) throws SQLException {
        Rows.update(connection, "INSERT INTO note (sitting, text) VALUES (?, ?)", sitting, text);
    }

    static List<Sitting> all(Connection connection) throws SQLException {
        return read(connection, "");
    }

    static Optional<Sitting> open(Connection connection) throws SQLException {
        return read(connection, " WHERE finished IS NULL").stream().findFirst();
    }

    private static List<Sitting> read(Connection connection, String where) throws SQLException {
        List<Sitting> sittings = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT number, id, name, seed, started, ends, finished, shift FROM sitting" + where
                                + " ORDER BY number");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String id = row.getString(2);
                sittings.add(new Sitting(
                        row.getLong(1),
                        id,
                        row.getString(3),
                        row.getString(4),
                        Instant.ofEpochMilli(row.getLong(5)),
                        Instant.ofEpochMilli(row.getLong(6)),
                        row.getObject(7) == null ? null : Instant.ofEpochMilli(row.getLong(7)),
                        Duration.ofMillis(row.getLong(8)),
                        parts(connection, id),
                        notes(connection, id)));
            }
        }
        return sittings;
    }

    private static List<Part> parts(Connection connection, String sitting) throws SQLException {
        List<Part> parts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT kata, topic, title, minutes, before, laid, ending, grading FROM part"
                        + " WHERE sitting = ? ORDER BY position")) {
            Rows.bind(statement, sitting);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    parts.add(new Part(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getString(5),
                            row.getBoolean(6),
                            row.getString(7),
                            row.getString(8)));
                }
            }
        }
        return List.copyOf(parts);
    }

    private static List<String> notes(Connection connection, String sitting) throws SQLException {
        List<String> notes = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT text FROM note WHERE sitting = ? ORDER BY number")) {
            Rows.bind(statement, sitting);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    notes.add(row.getString(1));
                }
            }
        }
        return List.copyOf(notes);
    }

    /** The entry with its place in the open sitting, if it has one there. */
    static Entry marked(Connection connection, Entry entry) throws SQLException {
        Optional<Sitting> open = open(connection).filter(sitting -> sitting.has(entry.kata()));
        if (entry.mark() != null || open.isEmpty()) {
            return entry;
        }
        Instant moment = open.get().at(entry.time());
        return moment.isBefore(open.get().started())
                ? entry
                : entry.marked(new Mark(open.get().id(), moment));
    }

    /** Whether the clock is off what is kept by so much that {@link #touch} has something to write. */
    static boolean stale(Connection connection, Sitting sitting, Instant wall) throws SQLException {
        long since = wall.toEpochMilli() - newest(connection, sitting);
        return since < -WANDER_MILLIS || since >= KEPT_MILLIS;
    }

    /** Keeps the newest time of the system's clock; a step back is added to the shift, and noted. */
    static void touch(Connection connection, Sitting sitting, Instant wall) throws SQLException {
        long newest = newest(connection, sitting);
        long now = wall.toEpochMilli();
        if (now >= newest) {
            Rows.update(connection, "UPDATE sitting SET wall = ? WHERE id = ?", now, sitting.id());
        } else if (newest - now > WANDER_MILLIS) {
            Rows.update(
                    connection,
                    "UPDATE sitting SET wall = ?, shift = shift + ? WHERE id = ?",
                    now,
                    newest - now,
                    sitting.id());
            note(connection, sitting.id(), setBack(Duration.ofMillis(newest - now)));
        }
    }

    private static String setBack(Duration by) {
        String words = by.toHours() > 0
                ? by.toHours() + " h " + by.toMinutesPart() + " min"
                : by.toMinutes() > 0 ? by.toMinutes() + " min " + by.toSecondsPart() + " s" : by.toSeconds() + " s";
        return "the system's clock was set back by " + words
                + ": the sitting's clock went on from the latest time seen";
    }

    private static long newest(Connection connection, Sitting sitting) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT wall FROM sitting WHERE id = ?")) {
            Rows.bind(statement, sitting.id());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    static boolean end(Connection connection, String sitting, String kata, String ending, @Nullable String grading)
            throws SQLException {
        return Rows.update(
                        connection,
                        "UPDATE part SET ending = ?, grading = ? WHERE sitting = ? AND kata = ? AND ending IS NULL",
                        ending,
                        grading,
                        sitting,
                        kata)
                == 1;
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }
}
