package sre.katas.grader.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code proof.json}, {@code proof.txt} and {@code proof.html} to a kata's {@code target}. */
public final class ProofFiles {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ProofFiles() {}

    /**
     * Writes all three.
     *
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static void write(Proof proof, Path target) {
        try {
            Files.createDirectories(target);
            Files.writeString(target.resolve("proof.json"), json(proof));
            Files.writeString(target.resolve("proof.txt"), ProofText.of(proof));
            Files.writeString(target.resolve("proof.html"), ProofHtml.of(List.of(proof)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the proof to " + target, e);
        }
    }

    static String json(Proof proof) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kata", proof.kata());
        tree.put("proven", proof.proven());
        tree.put("runs", proof.runs());
        tree.put("millis", proof.millis());
        tree.put("trials", proof.trials().stream().map(ProofFiles::trial).toList());
        return MAPPER.writeValueAsString(tree) + "\n";
    }

    private static Map<String, Object> trial(Trial trial) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", trial.kind().name());
        tree.put("name", trial.name());
        tree.put("expected", trial.expected());
        tree.put("came", trial.came());
        tree.put("holds", trial.holds());
        tree.put("detail", trial.detail());
        tree.put("onlyGuard", trial.guard());
        tree.put("millis", trial.millis());
        return tree;
    }
}
