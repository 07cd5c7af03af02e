package sre.katas.grader.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.GregorMutater;
import org.pitest.mutationtest.engine.gregor.config.Mutator;
import sre.katas.grader.catalog.SourceTree;

/** Every mutation that PIT's engine, with its default mutators, finds in a folder of class files. */
final class Mutations {

    private Mutations() {}

    static List<Mutation> of(Path classes) {
        GregorMutater engine = new GregorMutater(name -> bytes(classes, name), method -> true, Mutator.newDefaults());
        List<Mutation> mutations = new ArrayList<>();
        for (Path file : SourceTree.files(classes)) {
            String name = classes.relativize(file).toString().replace('\\', '/').replaceAll("\\.class$", "");
            byte[] original = read(file);
            for (MutationDetails details : engine.findMutations(ClassName.fromString(name.replace('/', '.')))) {
                Mutation mutation = mutation(engine, details);
                if (!PointlessMutations.contain(details.getId().getLocation(), original, mutation.bytes())) {
                    mutations.add(mutation);
                }
            }
        }
        return List.copyOf(mutations);
    }

    private static Mutation mutation(GregorMutater engine, MutationDetails details) {
        return new Mutation(
                details.getClassName().asJavaName(),
                details.getFilename() + ":" + details.getLineNumber(),
                details.getDescription(),
                engine.getMutation(details.getId()).getBytes());
    }

    private static Optional<byte[]> bytes(Path classes, String name) {
        Path file = classes.resolve(name.replace('.', '/') + ".class");
        return Files.isRegularFile(file) ? Optional.of(read(file)) : platform(name);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Optional<byte[]> platform(String name) {
        try (var in = ClassLoader.getSystemResourceAsStream(name.replace('.', '/') + ".class")) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
