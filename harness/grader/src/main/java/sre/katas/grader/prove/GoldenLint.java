package sre.katas.grader.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.SourceTree;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether each golden file has its side-car, which says which tool gave it, from what input, and when. */
final class GoldenLint {

    private static final List<String> KEYS = List.of("tool", "version", "command", "input", "inputSha256", "date");
    private static final JsonMapper MAPPER = new JsonMapper();

    private GoldenLint() {}

    static void check(Kata kata, List<String> problems) {
        for (Path file : SourceTree.files(kata.testResources())) {
            if (!file.toString().endsWith(".golden")) {
                continue;
            }
            Path sideCar = file.resolveSibling(file.getFileName() + ".json");
            if (Files.isRegularFile(sideCar)) {
                sideCar(sideCar, problems);
            } else {
                problems.add(file + " has no side-car " + sideCar.getFileName());
            }
        }
    }

    private static void sideCar(Path file, List<String> problems) {
        try {
            JsonNode node = MAPPER.readTree(Files.readString(file));
            for (String key : KEYS) {
                if (!node.path(key).isString() || node.path(key).asString().isBlank()) {
                    problems.add(file + " does not say \"" + key + "\"");
                }
            }
        } catch (IOException | JacksonException e) {
            problems.add(file + " is no JSON: " + e.getMessage());
        }
    }
}
