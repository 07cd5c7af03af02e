package sre.katas.grader.work;

import java.nio.file.Path;
import java.util.List;
import sre.katas.grader.compile.Folders;

/**
 * A worker's process from the moment it is started, before it has answered and after.
 *
 * @param folder its socket and its scratch folder
 * @param strays finds what it has started
 * @param holdsAllProcesses whether all that it starts ends with it: a namespace of its own
 */
record Launch(Process process, OutputTap output, Path folder, Strays strays, boolean holdsAllProcesses) {

    /** Ends the process and all that it has started. */
    void kill() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        strays.end(List.of());
    }

    /** Deletes its folder; what cannot be deleted stays, for no verdict may hang on that. */
    void clean() {
        Folders.deleteQuietly(folder);
    }
}
