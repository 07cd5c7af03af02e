package sre.katas.grader.grade;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sre.katas.grader.work.Fence;

/** A checkout of the katas, and what of it is kept from attempts. */
public record Checkout(Path root) {

    /**
     * Folders that no attempt sees or writes, where the machine can keep them from it.
     *
     * @param repository where Maven keeps the libraries
     */
    public Fence fence(Path repository) {
        Path harness = root.resolve("harness");
        List<Path> hidden = List.of(
                root.resolve("solutions"),
                root.resolve(".kata"),
                harness.resolve("grader"),
                harness.resolve("cli"),
                harness.resolve("maven-plugin"),
                harness.resolve("benchmarks"),
                harness.resolve("worker/src"));
        return new Fence(hidden.stream().filter(Files::isDirectory).toList(), List.of(root, repository));
    }
}
