package sre.katas.grader.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.catalog.Kata;

/**
 * The history of a checkout: every grading, hint and reset, and the sources as they were. Any number
 * of processes and threads may use it at once; every method is one transaction.
 *
 * <p>Every method but the constructor throws {@link HistoryException} if the history cannot be used.
 */
public final class History {

    private final Database database;
    private final SittingFlag flag;

    /**
     * @param root the checkout
     */
    public History(Path root) {
        this.database = new Database(root.resolve(".kata").resolve("history.db"));
        this.flag = new SittingFlag(root.resolve(".kata").resolve("sitting-open"));
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

    /** Stores an entry with the sources that it keeps; in a sitting that is open, with its place there. */
    public void add(Entry entry, Snapshot sources) {
        database.write(connection -> {
            Rows.insert(connection, sources);
            return Rows.insert(connection, SittingRows.marked(connection, entry));
        });
    }

    /** Stores an entry that keeps no sources. */
    public void add(Entry entry) {
        add(entry, new Snapshot(new TreeMap<>()));
    }

    /** Adds what is not there yet; the number of entries that were not. */
    public int merge(List<Entry> entries, List<Snapshot> snapshots, List<Sitting> sittings) {
        return database.write(connection -> {
            for (Sitting sitting : sittings) {
                SittingRows.insert(connection, sitting);
            }
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

    /** How each stage of each grading went, in the order of the stages, by the id of the entry. */
    public Map<String, List<StageFact>> stages() {
        return exists() ? database.read(Rows::stages) : Map.of();
    }

    /** The sources under this hash; empty if it is not there. */
    public Snapshot snapshot(String hash) {
        return exists() ? database.read(connection -> Rows.snapshot(connection, hash)) : new Snapshot(new TreeMap<>());
    }

    /** All sittings, the eldest first. */
    public List<Sitting> sittings() {
        return exists() ? database.read(SittingRows::all) : List.of();
    }

    /**
     * The sitting that is to be finished still, if there is one. The time is kept: one that is before
     * it later shows that the clock was set back.
     *
     * @param wall the system's clock now
     */
    public Optional<Sitting> openSitting(Instant wall) {
        if (!exists() || !flag.up()) {
            return Optional.empty();
        }
        Optional<Sitting> open = open(wall);
        if (open.isEmpty()) {
            flag.lower();
        }
        return open;
    }

    /** Looks into the database itself: the flag may have been deleted. */
    public void mendFlag() {
        if (exists() && database.read(SittingRows::open).isPresent()) {
            flag.raise();
        }
    }

    private Optional<Sitting> open(Instant wall) {
        boolean stale = database.read(connection -> {
            Optional<Sitting> open = SittingRows.open(connection);
            return open.isPresent() && SittingRows.stale(connection, open.get(), wall);
        });
        return stale
                ? database.write(connection -> {
                    Optional<Sitting> open = SittingRows.open(connection);
                    if (open.isPresent()) {
                        SittingRows.touch(connection, open.get(), wall);
                    }
                    return SittingRows.open(connection);
                })
                : database.read(SittingRows::open);
    }

    /**
     * Begins a sitting and keeps what stands in the place of its katas.
     *
     * @param kept one entry for each kata whose sources are to be replaced
     * @return whether it has begun; false if another is open
     */
    public boolean begin(Sitting sitting, List<Entry> kept, List<Snapshot> before) {
        boolean begun = insert(sitting, kept, before);
        flag.raise();
        return begun;
    }

    private boolean insert(Sitting sitting, List<Entry> kept, List<Snapshot> before) {
        return database.write(connection -> {
            if (SittingRows.open(connection).isPresent()) {
                return false;
            }
            for (Snapshot snapshot : before) {
                Rows.insert(connection, snapshot);
            }
            for (Entry entry : kept) {
                Rows.insert(connection, entry.marked(new Mark(sitting.id(), sitting.started())));
            }
            return SittingRows.insert(connection, sitting);
        });
    }

    /** Keeps that the stub of this kata stands in its place. */
    public void laid(Sitting sitting, String kata) {
        database.write(connection ->
                Rows.update(connection, "UPDATE part SET laid = 1 WHERE sitting = ? AND kata = ?", sitting.id(), kata));
    }

    /**
     * Keeps the grading that counts, the first that comes.
     *
     * @param ending how the attempt was found
     * @param grading null if there was nothing to grade
     * @return whether this one was the first
     */
    public boolean end(Sitting sitting, String kata, String ending, @Nullable Entry grading, Snapshot sources) {
        return database.write(connection -> {
            String id = grading == null ? null : grading.id();
            boolean first = SittingRows.end(connection, sitting.id(), kata, ending, id);
            if (first && grading != null) {
                Rows.insert(connection, sources);
                Rows.insert(connection, grading);
            }
            return first;
        });
    }

    /** Closes a sitting. */
    public void finish(Sitting sitting, Instant when) {
        database.write(connection -> Rows.update(
                connection,
                "UPDATE sitting SET finished = ? WHERE id = ? AND finished IS NULL",
                when.toEpochMilli(),
                sitting.id()));
        flag.lower();
    }

    /** Adds a note to a sitting. */
    public void note(Sitting sitting, String text) {
        database.write(connection -> {
            SittingRows.note(connection, sitting.id(), text);
            return true;
        });
    }

    /** Opens the file, made if it is missing, and checks it: for {@code doctor}. */
    public long count() {
        return database.write(
                connection -> (long) Rows.entries(connection, null).size());
    }
}
