package sre.katas.grader.work;

import java.nio.file.Path;
import java.util.List;

/**
 * Folders kept from a worker, where the machine offers namespaces.
 *
 * @param hidden not even readable: reference solutions, harness, history
 * @param readOnly readable, not writable: the checkout and the libraries
 */
public record Fence(List<Path> hidden, List<Path> readOnly) {

    public static final Fence NONE = new Fence(List.of(), List.of());
}
