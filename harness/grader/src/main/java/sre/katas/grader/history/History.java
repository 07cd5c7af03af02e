package sre.katas.grader.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import sre.katas.grader.catalog.Kata;

/**
 * The history of a checkout: every grading, hint and reset, and the sources as they were. Any number
 * of processes and threads may use it at once; every method is one transaction.
 *
 * <p>Every method but the constructor throws {@link HistoryException} if the history cannot be used.
 */
public final class History {

    private final Database database;

    /**
     * @param root the checkout
     */
    public History(Path root) {
        this.database = new Database(root.resolve(".kata").resolve("history.db"));
    }

    public Path file() {
        return database.file();
    }

    /** Whether anything was ever stored; without it, reading costs nothing. */
    public boolean exists() {
        return database.exists();
    }

    /** What the learner should know: a damaged file that was set aside. */
    public List<String> notices() {
        return database.notices();
    }

    /** Stores an entry with the sources that it keeps. */
    public void add(Entry entry, Snapshot sources) {
        database.write(connection -> {
            Rows.insert(connection, sources);
            return Rows.insert(connection, entry);
        });
    }

    /** Stores an entry that keeps no sources. */
    public void add(Entry entry) {
        add(entry, new Snapshot(new TreeMap<>()));
    }

    /** Adds what is not there yet; the number of entries that were not. */
    public int merge(List<Entry> entries, List<Snapshot> snapshots) {
        return database.write(connection -> {
            for (Snapshot snapshot : snapshots) {
                Rows.insert(connection, snapshot);
            }
            int added = 0;
            for (Entry entry : entries) {
                added += Rows.insert(connection, entry) ? 1 : 0;
            }
            return added;
        });
    }

    /** All entries, the eldest first, gradings without their tests. */
    public List<Entry> entries() {
        return exists() ? database.read(connection -> Rows.entries(connection, null)) : List.of();
    }

    /** Entries of one kata, the eldest first, gradings without their tests. */
    public List<Entry> entries(Kata kata) {
        return exists() ? database.read(connection -> Rows.entries(connection, kata.id())) : List.of();
    }

    /** The entry of this number. */
    public Optional<Entry> entry(long number) {
        return entries().stream().filter(entry -> entry.number() == number).findFirst();
    }

    /** The tests of a grading, in the order of the stages. */
    public List<TestFact> tests(Entry grading) {
        return exists() ? database.read(connection -> Rows.tests(connection, grading.id())) : List.of();
    }

    /** The sources under this hash; empty if it is not there. */
    public Snapshot snapshot(String hash) {
        return exists() ? database.read(connection -> Rows.snapshot(connection, hash)) : new Snapshot(new TreeMap<>());
    }

    /** Opens the file, made if it is missing, and checks it: for {@code doctor}. */
    public long count() {
        return database.write(
                connection -> (long) Rows.entries(connection, null).size());
    }
}
