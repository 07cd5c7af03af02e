package sre.katas.grader.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A history as version 1 of the tables kept it. */
final class OldDatabase {

    private static final List<String> STATEMENTS = List.of(
            """
            CREATE TABLE entry (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, time INTEGER NOT NULL,
              kata TEXT NOT NULL, kind TEXT NOT NULL, snapshot TEXT, hint INTEGER NOT NULL DEFAULT 0)""",
            "CREATE INDEX entry_by_kata ON entry (kata, time)",
            """
            CREATE TABLE grading (entry TEXT PRIMARY KEY REFERENCES entry (id), verdict TEXT NOT NULL,
              passed INTEGER NOT NULL, total INTEGER NOT NULL, stages_passed INTEGER NOT NULL,
              stages_total INTEGER NOT NULL, seed TEXT NOT NULL, jdk TEXT NOT NULL, isolation TEXT NOT NULL,
              millis INTEGER NOT NULL, edited INTEGER NOT NULL, partial INTEGER NOT NULL, attempt TEXT,
              origin TEXT NOT NULL) WITHOUT ROWID""",
            """
            CREATE TABLE test (entry TEXT NOT NULL REFERENCES grading (entry), position INTEGER NOT NULL,
              stage TEXT NOT NULL, test TEXT NOT NULL, verdict TEXT NOT NULL, millis INTEGER NOT NULL,
              PRIMARY KEY (entry, position)) WITHOUT ROWID""",
            "CREATE TABLE file (hash TEXT PRIMARY KEY, content BLOB NOT NULL)",
            """
            CREATE TABLE snapshot (hash TEXT NOT NULL, path TEXT NOT NULL,
              file TEXT NOT NULL REFERENCES file (hash), PRIMARY KEY (hash, path)) WITHOUT ROWID""",
            "INSERT INTO entry VALUES (1, 'e1', 1000, 'sum', 'grading', NULL, 0)",
            "INSERT INTO grading VALUES ('e1', 'SOLVED', 1, 1, 1, 1, '7f3a', '17', 'none', 5, 0, 0, NULL, 'maven')",
            "INSERT INTO test VALUES ('e1', 0, 'First', 'SumTest#adds', 'PASSED', 3)",
            "PRAGMA user_version = 1");

    private OldDatabase() {}

    static void write(Path file) throws Exception {
        Files.createDirectories(file.getParent());
        try (var connection = new org.sqlite.SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (String one : STATEMENTS) {
                statement.execute(one);
            }
        }
    }
}
