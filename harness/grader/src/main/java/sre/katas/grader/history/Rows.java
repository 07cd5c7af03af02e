package sre.katas.grader.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Entries and snapshots as rows. */
final class Rows {

    private static final String ENTRIES = """
            SELECT e.number, e.id, e.time, e.kata, e.kind, e.snapshot, e.hint,
                   g.verdict, g.passed, g.total, g.stages_passed, g.stages_total, g.seed, g.jdk, g.isolation,
                   g.millis, g.edited, g.partial, g.attempt, g.origin, e.sitting, e.moment
            FROM entry e LEFT JOIN grading g ON g.entry = e.id""";

    private Rows() {}

    /** Inserts the entry unless it is there; true if it was not. */
    static boolean insert(Connection connection, Entry entry) throws SQLException {
        int inserted = update(
                connection,
                "INSERT OR IGNORE INTO entry (id, time, kata, kind, snapshot, hint, sitting, moment)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                entry.id(),
                entry.time().toEpochMilli(),
                entry.kata(),
                entry.kind().word(),
                entry.snapshot(),
                entry.hint(),
                entry.mark() == null ? null : entry.mark().sitting(),
                entry.mark() == null ? null : entry.mark().moment().toEpochMilli());
        if (inserted == 1 && entry.facts() != null) {
            insert(connection, entry.id(), entry.facts());
        }
        return inserted == 1;
    }

    private static void insert(Connection connection, String entry, GradingFacts facts) throws SQLException {
        update(
                connection,
                "INSERT INTO grading VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry,
                facts.verdict(),
                facts.passed(),
                facts.total(),
                facts.stagesPassed(),
                facts.stagesTotal(),
                facts.seed(),
                facts.jdk(),
                facts.isolation(),
                facts.millis(),
                facts.edited(),
                facts.partial(),
                facts.attempt(),
                facts.origin());
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO test VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < facts.tests().size(); i++) {
                TestFact test = facts.tests().get(i);
                bind(statement, entry, i, test.stage(), test.test(), test.verdict(), test.millis(), test.message());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static void insert(Connection connection, Snapshot snapshot) throws SQLException {
        String hash = snapshot.hash();
        for (var file : snapshot.files().entrySet()) {
            String content = Snapshot.hash(file.getValue());
            update(connection, "INSERT OR IGNORE INTO file VALUES (?, ?)", content, file.getValue());
            update(connection, "INSERT OR IGNORE INTO snapshot VALUES (?, ?, ?)", hash, file.getKey(), content);
        }
    }

    /** All entries in the order of time, without their tests. */
    static List<Entry> entries(Connection connection, @Nullable String kata) throws SQLException {
        String where = kata == null ? "" : " WHERE e.kata = ?";
        try (PreparedStatement statement =
                connection.prepareStatement(ENTRIES + where + " ORDER BY e.time, e.number")) {
            if (kata != null) {
                bind(statement, kata);
            }
            List<Entry> entries = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
            return entries;
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Kind kind = Kind.of(row.getString("kind"));
        return new Entry(
                row.getLong("number"),
                row.getString("id"),
                Instant.ofEpochMilli(row.getLong("time")),
                row.getString("kata"),
                kind,
                row.getString("snapshot"),
                row.getInt("hint"),
                kind == Kind.GRADING ? facts(row) : null,
                row.getString("sitting") == null
                        ? null
                        : new Mark(row.getString("sitting"), Instant.ofEpochMilli(row.getLong("moment"))));
    }

    private static GradingFacts facts(ResultSet row) throws SQLException {
        return new GradingFacts(
                row.getString("verdict"),
                row.getInt("passed"),
                row.getInt("total"),
                row.getInt("stages_passed"),
                row.getInt("stages_total"),
                row.getString("seed"),
                row.getString("jdk"),
                row.getString("isolation"),
                row.getLong("millis"),
                row.getBoolean("edited"),
                row.getBoolean("partial"),
                row.getString("attempt"),
                row.getString("origin"),
                List.of());
    }

    static List<TestFact> tests(Connection connection, String entry) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT stage, test, verdict, millis, message FROM test WHERE entry = ? ORDER BY position")) {
            bind(statement, entry);
            List<TestFact> tests = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    tests.add(new TestFact(
                            row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5)));
                }
            }
            return tests;
        }
    }

    static Map<String, List<StageFact>> stages(Connection connection) throws SQLException {
        Map<String, List<StageFact>> stages = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT entry, stage, SUM(verdict = 'PASSED'), COUNT(*) FROM test GROUP BY entry, stage"
                                + " ORDER BY entry, MIN(position)");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                stages.computeIfAbsent(row.getString(1), entry -> new ArrayList<>())
                        .add(new StageFact(row.getString(2), row.getInt(3), row.getInt(4)));
            }
        }
        return stages;
    }

    static Snapshot snapshot(Connection connection, String hash) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT s.path, f.content FROM snapshot s JOIN file f ON f.hash = s.file WHERE s.hash = ?")) {
            bind(statement, hash);
            SortedMap<String, byte[]> files = new TreeMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    files.put(row.getString(1), row.getBytes(2));
                }
            }
            return new Snapshot(files);
        }
    }

    static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
