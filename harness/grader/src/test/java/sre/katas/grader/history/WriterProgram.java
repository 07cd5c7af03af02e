package sre.katas.grader.history;

import java.nio.file.Path;

/** A process of its own that stores entries, one after the other, and says on standard output which are stored. */
final class WriterProgram {

    private WriterProgram() {}

    /** Arguments: the checkout, how many entries. */
    public static void main(String[] arguments) {
        History history = new History(Path.of(arguments[0]));
        int count = Integer.parseInt(arguments[1]);
        for (int i = 0; i < count; i++) {
            Snapshot sources = Samples.sources(
                    "class Sum { long pid = " + ProcessHandle.current().pid() + i + "L; }");
            Entry entry = Samples.grading("sum", "IN_PROGRESS", sources);
            history.add(entry, sources);
            System.out.println(entry.id());
        }
    }
}
