package sre.katas.grader.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** The tables, and how a database that has others shows. */
final class Schema {

    /** Counts up with every change of the tables; kept in SQLite's {@code user_version}. */
    static final int VERSION = 2;

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE entry (
              number   INTEGER PRIMARY KEY,
              id       TEXT NOT NULL UNIQUE,
              time     INTEGER NOT NULL,
              kata     TEXT NOT NULL,
              kind     TEXT NOT NULL,
              snapshot TEXT,
              hint     INTEGER NOT NULL DEFAULT 0
            )""",
            "CREATE INDEX entry_by_kata ON entry (kata, time)",
            """
            CREATE TABLE grading (
              entry         TEXT PRIMARY KEY REFERENCES entry (id),
              verdict       TEXT NOT NULL,
              passed        INTEGER NOT NULL,
              total         INTEGER NOT NULL,
              stages_passed INTEGER NOT NULL,
              stages_total  INTEGER NOT NULL,
              seed          TEXT NOT NULL,
              jdk           TEXT NOT NULL,
              isolation     TEXT NOT NULL,
              millis        INTEGER NOT NULL,
              edited        INTEGER NOT NULL,
              partial       INTEGER NOT NULL,
              attempt       TEXT,
              origin        TEXT NOT NULL
            ) WITHOUT ROWID""",
            """
            CREATE TABLE test (
              entry    TEXT NOT NULL REFERENCES grading (entry),
              position INTEGER NOT NULL,
              stage    TEXT NOT NULL,
              test     TEXT NOT NULL,
              verdict  TEXT NOT NULL,
              millis   INTEGER NOT NULL,
              PRIMARY KEY (entry, position)
            ) WITHOUT ROWID""",
            "CREATE TABLE file (hash TEXT PRIMARY KEY, content BLOB NOT NULL)",
            """
            CREATE TABLE snapshot (
              hash TEXT NOT NULL,
              path TEXT NOT NULL,
              file TEXT NOT NULL REFERENCES file (hash),
              PRIMARY KEY (hash, path)
            ) WITHOUT ROWID""");

    /** What version 2 adds: sittings, and what a failing test said. */
    private static final List<String> SITTINGS = List.of(
            """
            CREATE TABLE sitting (
              number   INTEGER PRIMARY KEY,
              id       TEXT NOT NULL UNIQUE,
              name     TEXT NOT NULL,
              seed     TEXT NOT NULL,
              started  INTEGER NOT NULL,
              ends     INTEGER NOT NULL,
              finished INTEGER,
              wall     INTEGER NOT NULL,
              shift    INTEGER NOT NULL
            )""",
            """
            CREATE TABLE part (
              sitting  TEXT NOT NULL REFERENCES sitting (id),
              position INTEGER NOT NULL,
              kata     TEXT NOT NULL,
              topic    TEXT NOT NULL,
              title    TEXT NOT NULL,
              minutes  INTEGER NOT NULL,
              before   TEXT NOT NULL,
              laid     INTEGER NOT NULL,
              ending   TEXT,
              grading  TEXT,
              PRIMARY KEY (sitting, position)
            ) WITHOUT ROWID""",
            """
            CREATE TABLE note (
              number  INTEGER PRIMARY KEY,
              sitting TEXT NOT NULL REFERENCES sitting (id),
              text    TEXT NOT NULL
            )""",
            "ALTER TABLE entry ADD COLUMN sitting TEXT",
            "ALTER TABLE entry ADD COLUMN moment INTEGER",
            "ALTER TABLE test ADD COLUMN message TEXT");

    private Schema() {}

    /** Makes the tables if the database is empty, and adds those of this version to an older one. */
    static void prepare(Connection connection) throws SQLException {
        if (number(connection, "PRAGMA user_version") == VERSION) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            long version = number(connection, "PRAGMA user_version");
            if (version == 0) {
                all(statement, TABLES);
            }
            if (version < VERSION) {
                all(statement, SITTINGS);
                statement.execute("PRAGMA user_version = " + VERSION);
            }
            statement.execute("COMMIT");
        }
    }

    private static void all(Statement statement, List<String> definitions) throws SQLException {
        for (String definition : definitions) {
            statement.execute(definition);
        }
    }

    /** Why this database is none of ours, or empty if it is, or is still without tables. */
    static Optional<Fault> fault(Connection connection, boolean thorough) throws SQLException {
        long version = number(connection, "PRAGMA user_version");
        if (version > VERSION) {
            return Optional.of(Fault.NEWER);
        }
        boolean empty = number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (version == 0 && !empty) {
            return Optional.of(Fault.DAMAGED);
        }
        if (thorough && !empty && !text(connection, "PRAGMA quick_check(1)").equals("ok")) {
            return Optional.of(Fault.DAMAGED);
        }
        return Optional.empty();
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getString(1) : "";
        }
    }
}
