package sre.katas.grader.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A history as one JSON document, to carry from machine to machine. */
public final class HistoryJson {

    private static final String FORMAT = "sre-katas-history";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * What a merge has done.
     *
     * @param read entries in the document
     * @param added those that were not there yet
     */
    public record Merged(int read, int added) {}

    private HistoryJson() {}

    /** Everything in the history, sources included. */
    public static String export(History history) {
        List<Entry> entries = history.entries();
        Map<String, Object> snapshots = new TreeMap<>();
        entries.stream()
                .map(Entry::snapshot)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .forEach(hash -> {
                    Map<String, Object> files = new LinkedHashMap<>();
                    history.snapshot(hash).files().forEach((path, content) -> files.put(path, file(content)));
                    snapshots.put(hash, files);
                });
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("version", Schema.VERSION);
        tree.put(
                "entries",
                entries.stream().map(entry -> tree(entry, history.tests(entry))).toList());
        tree.put("sittings", history.sittings().stream().map(SittingJson::tree).toList());
        tree.put("snapshots", snapshots);
        return MAPPER.writeValueAsString(tree) + "\n";
    }

    /** Text as text, so that it can be read; what is no UTF-8 as Base64. */
    private static Object file(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return java.util.Arrays.equals(text.getBytes(StandardCharsets.UTF_8), content)
                ? text
                : Map.of("base64", Base64.getEncoder().encodeToString(content));
    }

    private static Map<String, Object> tree(Entry entry, List<TestFact> tests) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", entry.id());
        tree.put("time", entry.time().toString());
        tree.put("kata", entry.kata());
        tree.put("kind", entry.kind().word());
        tree.put("snapshot", entry.snapshot());
        tree.put("hint", entry.hint());
        entry.grading().ifPresent(facts -> {
            tree.put("verdict", facts.verdict());
            tree.put("passed", facts.passed());
            tree.put("total", facts.total());
            tree.put("stagesPassed", facts.stagesPassed());
            tree.put("stagesTotal", facts.stagesTotal());
            tree.put("seed", facts.seed());
            tree.put("jdk", facts.jdk());
            tree.put("isolation", facts.isolation());
            tree.put("millis", facts.millis());
            tree.put("edited", facts.edited());
            tree.put("partial", facts.partial());
            tree.put("attempt", facts.attempt());
            tree.put("origin", facts.origin());
            tree.put("tests", tests.stream().map(HistoryJson::tree).toList());
        });
        if (entry.mark() != null) {
            tree.put("sitting", entry.mark().sitting());
            tree.put("moment", entry.mark().moment().toString());
        }
        return tree;
    }

    private static Map<String, Object> tree(TestFact test) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("stage", test.stage());
        tree.put("test", test.test());
        tree.put("verdict", test.verdict());
        tree.put("millis", test.millis());
        tree.put("message", test.message());
        return tree;
    }

    /**
     * Adds the entries of a document that are not there yet.
     *
     * @throws IllegalArgumentException if it is no exported history; then nothing was added
     */
    public static Merged merge(History history, String json) {
        JsonNode tree = parse(json);
        if (!tree.path("format").asString("").equals(FORMAT)) {
            throw new IllegalArgumentException("its \"format\" is not \"" + FORMAT + "\"");
        }
        if (tree.path("version").asInt(0) > Schema.VERSION) {
            throw new IllegalArgumentException("it was written by a newer version of this program");
        }
        Map<String, Snapshot> snapshots = snapshots(tree.path("snapshots"));
        List<Entry> entries = new ArrayList<>();
        tree.path("entries").forEach(node -> entries.add(entry(node)));
        List<Sitting> sittings = new ArrayList<>();
        tree.path("sittings").forEach(node -> sittings.add(SittingJson.sitting(node)));
        Set<String> missing = new LinkedHashSet<>();
        entries.stream().map(Entry::snapshot).filter(java.util.Objects::nonNull).forEach(missing::add);
        missing.removeAll(snapshots.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "the sources " + missing.iterator().next() + " are missing from it");
        }
        return new Merged(entries.size(), history.merge(entries, List.copyOf(snapshots.values()), sittings));
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new IllegalArgumentException("line " + line + ": " + e.getOriginalMessage(), e);
        }
    }

    private static Map<String, Snapshot> snapshots(JsonNode tree) {
        Map<String, Snapshot> snapshots = new LinkedHashMap<>();
        for (String hash : tree.propertyNames()) {
            TreeMap<String, byte[]> files = new TreeMap<>();
            JsonNode node = tree.get(hash);
            for (String path : node.propertyNames()) {
                files.put(path, content(node.get(path)));
            }
            Snapshot snapshot = new Snapshot(files);
            if (!snapshot.hash().equals(hash)) {
                throw new IllegalArgumentException("the sources " + hash + " were changed after the export");
            }
            snapshots.put(hash, snapshot);
        }
        return snapshots;
    }

    private static byte[] content(JsonNode node) {
        return node.isString()
                ? node.asString().getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(node.path("base64").asString(""));
    }

    private static Entry entry(JsonNode node) {
        Kind kind = Kind.of(text(node, "kind"));
        return new Entry(
                0,
                text(node, "id"),
                time(text(node, "time")),
                text(node, "kata"),
                kind,
                optional(node, "snapshot"),
                node.path("hint").asInt(0),
                kind == Kind.GRADING ? facts(node) : null,
                node.has("sitting") ? new Mark(text(node, "sitting"), time(text(node, "moment"))) : null);
    }

    private static GradingFacts facts(JsonNode node) {
        List<TestFact> tests = new ArrayList<>();
        node.path("tests")
                .forEach(test -> tests.add(new TestFact(
                        text(test, "stage"),
                        text(test, "test"),
                        text(test, "verdict"),
                        test.path("millis").asLong(0),
                        optional(test, "message"))));
        return new GradingFacts(
                text(node, "verdict"),
                node.path("passed").asInt(0),
                node.path("total").asInt(0),
                node.path("stagesPassed").asInt(0),
                node.path("stagesTotal").asInt(0),
                text(node, "seed"),
                text(node, "jdk"),
                text(node, "isolation"),
                node.path("millis").asLong(0),
                node.path("edited").asBoolean(false),
                node.path("partial").asBoolean(false),
                optional(node, "attempt"),
                text(node, "origin"),
                tests);
    }

    static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no time", e);
        }
    }

    static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.isString()) {
            throw new IllegalArgumentException("an entry has no \"" + key + "\"");
        }
        return value.asString();
    }

    static @Nullable String optional(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isString() ? value.asString() : null;
    }
}
