package sre.katas.grader.hostile;

import java.util.List;
import java.util.stream.Stream;

/** All rows of the table; with {@code -Drows=REGEX} only those whose name holds a match (and {@code -Dtest} for their suite). */
final class Rows {

    private Rows() {}

    static Stream<Row> all() {
        return Stream.concat(ofTheProgram(), ofTheSystem());
    }

    /** Those that concern the JVM alone. */
    static Stream<Row> ofTheProgram() {
        return wanted(Stream.of(
                LoopRows.rows(),
                BlockingRows.rows(),
                LoadingRows.rows(),
                CompilingRows.rows(),
                StateRows.rows(),
                ExceptionRows.rows(),
                TamperingRows.rows()));
    }

    /** Those that concern more than the JVM: processes, files, output, memory. */
    static Stream<Row> ofTheSystem() {
        return wanted(Stream.of(
                ExitRows.rows(),
                MemoryRows.rows(),
                ThreadRows.rows(),
                OutputRows.rows(),
                FileRows.rows(),
                ProcessRows.rows()));
    }

    private static Stream<Row> wanted(Stream<List<Row>> groups) {
        String pattern = ".*(" + System.getProperty("rows", "") + ").*";
        return groups.flatMap(List::stream).filter(row -> row.toString().matches(pattern));
    }
}
