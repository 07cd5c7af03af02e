package sre.katas.grader.hostile;

import java.util.List;
import java.util.stream.Stream;

/** All rows of the table; with {@code -Drows=REGEX} only those whose name holds a match. */
final class Rows {

    private Rows() {}

    static Stream<Row> all() {
        return Stream.concat(ofTheProgram(), ofTheSystem());
    }

    /** Those that concern the JVM alone. */
    static Stream<Row> ofTheProgram() {
        return Stream.of(
                        LoopRows.rows(),
                        BlockingRows.rows(),
                        LoadingRows.rows(),
                        CompilingRows.rows(),
                        StateRows.rows(),
                        ExceptionRows.rows(),
                        TamperingRows.rows())
                .flatMap(List::stream)
                .filter(Rows::wanted);
    }

    /** Those that concern more than the JVM: processes, files, output, memory. */
    static Stream<Row> ofTheSystem() {
        return Stream.of(
                        ExitRows.rows(),
                        MemoryRows.rows(),
                        ThreadRows.rows(),
                        OutputRows.rows(),
                        FileRows.rows(),
                        ProcessRows.rows())
                .flatMap(List::stream)
                .filter(Rows::wanted);
    }

    private static boolean wanted(Row row) {
        return row.toString().matches(".*(" + System.getProperty("rows", "") + ").*");
    }
}
