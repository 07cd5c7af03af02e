package sre.katas.grader.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.engine.Location;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.GregorMutater;
import org.pitest.mutationtest.engine.gregor.config.Mutator;
import org.pitest.reloc.asm.ClassReader;
import org.pitest.reloc.asm.tree.ClassNode;
import org.pitest.reloc.asm.tree.MethodNode;
import sre.katas.grader.catalog.SourceTree;

/** Every mutation that PIT's engine, with its default mutators, finds in a folder of class files. */
final class Mutations {

    private static final Set<String> GENERATED =
            Set.of("equals", "hashCode", "toString", "values", "valueOf", "$values");

    private Mutations() {}

    static List<Mutation> of(Path classes) {
        GregorMutater engine = new GregorMutater(name -> bytes(classes, name), method -> true, Mutator.newDefaults());
        List<Mutation> mutations = new ArrayList<>();
        for (Path file : SourceTree.files(classes)) {
            String name = classes.relativize(file).toString().replace('\\', '/').replaceAll("\\.class$", "");
            for (MutationDetails details : engine.findMutations(ClassName.fromString(name.replace('/', '.')))) {
                if (!generated(details, file)) {
                    mutations.add(mutation(engine, details));
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

    /** Whether the compiler wrote it, into a record or an enum. */
    private static boolean generated(MutationDetails details, Path file) {
        ClassNode code = new ClassNode();
        try {
            new ClassReader(Files.readAllBytes(file)).accept(code, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        boolean record = code.superName.equals("java/lang/Record");
        return GENERATED.contains(details.getMethod())
                ? record || code.superName.equals("java/lang/Enum")
                : record && isPlainAccessor(code, details.getId().getLocation());
    }

    /** Whether a method of a record only returns its component, as the compiler's own do: load, get, return. */
    private static boolean isPlainAccessor(ClassNode record, Location where) {
        boolean component = record.recordComponents.stream()
                .anyMatch(each -> each.name.equals(where.getMethodName())
                        && where.getMethodDesc().equals("()" + each.descriptor));
        return component
                && record.methods.stream()
                        .filter(method ->
                                method.name.equals(where.getMethodName()) && method.desc.equals(where.getMethodDesc()))
                        .allMatch(method -> instructions(method) == 3);
    }

    private static long instructions(MethodNode method) {
        return Stream.of(method.instructions.toArray())
                .filter(each -> each.getOpcode() >= 0)
                .count();
    }

    private static Optional<byte[]> bytes(Path classes, String name) {
        Path file = classes.resolve(name.replace('.', '/') + ".class");
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : platform(name);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Optional<byte[]> platform(String name) throws IOException {
        try (var in = ClassLoader.getSystemResourceAsStream(name.replace('.', '/') + ".class")) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }
}
