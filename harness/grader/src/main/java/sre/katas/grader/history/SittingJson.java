package sre.katas.grader.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sittings in the exported history. */
final class SittingJson {

    private SittingJson() {}

    static Map<String, Object> tree(Sitting sitting) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", sitting.id());
        tree.put("name", sitting.name());
        tree.put("seed", sitting.seed());
        tree.put("started", sitting.started().toString());
        tree.put("ends", sitting.ends().toString());
        tree.put("finished", text(sitting.finished()));
        tree.put("shiftMillis", sitting.shift().toMillis());
        tree.put("parts", sitting.parts().stream().map(SittingJson::tree).toList());
        tree.put("notes", sitting.notes());
        return tree;
    }

    private static Map<String, Object> tree(Part part) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kata", part.kata());
        tree.put("topic", part.topic());
        tree.put("title", part.title());
        tree.put("minutes", part.minutes());
        tree.put("before", part.before());
        tree.put("ending", part.ending());
        tree.put("grading", part.grading());
        return tree;
    }

    /** One that was open where it was exported is closed here: its katas stand on the other machine. */
    static Sitting sitting(JsonNode node) {
        List<Part> parts = new ArrayList<>();
        node.path("parts").forEach(part -> parts.add(part(part)));
        List<String> notes = new ArrayList<>();
        node.path("notes").forEach(note -> notes.add(note.asString("")));
        Instant ends = HistoryJson.time(HistoryJson.text(node, "ends"));
        String finished = HistoryJson.optional(node, "finished");
        return new Sitting(
                0,
                HistoryJson.text(node, "id"),
                HistoryJson.text(node, "name"),
                HistoryJson.text(node, "seed"),
                HistoryJson.time(HistoryJson.text(node, "started")),
                ends,
                finished == null ? ends : HistoryJson.time(finished),
                Duration.ofMillis(node.path("shiftMillis").asLong(0)),
                List.copyOf(parts),
                List.copyOf(notes));
    }

    private static Part part(JsonNode node) {
        return new Part(
                HistoryJson.text(node, "kata"),
                HistoryJson.text(node, "topic"),
                HistoryJson.text(node, "title"),
                node.path("minutes").asInt(0),
                HistoryJson.text(node, "before"),
                true,
                HistoryJson.optional(node, "ending"),
                HistoryJson.optional(node, "grading"));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
