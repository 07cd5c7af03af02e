package sre.katas.cli.sitting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import sre.katas.grader.history.Part;
import sre.katas.grader.history.Sitting;

/** A sitting as JSON. */
public final class SittingTree {

    private SittingTree() {}

    /**
     * @param wall the system's clock now
     */
    public static Map<String, Object> of(Sitting sitting, Instant wall) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", sitting.number());
        tree.put("id", sitting.id());
        tree.put("name", sitting.name());
        tree.put("seed", sitting.seed());
        tree.put("state", sitting.running(wall) ? "running" : sitting.open() ? "rung" : "finished");
        tree.put("started", sitting.started().toString());
        tree.put("ends", sitting.ends().toString());
        tree.put(
                "finished",
                sitting.finished() == null ? null : sitting.finished().toString());
        tree.put("leftSeconds", sitting.open() ? sitting.left(wall).toSeconds() : 0);
        tree.put("katas", sitting.parts().stream().map(SittingTree::of).toList());
        tree.put("notes", sitting.notes());
        return tree;
    }

    private static Map<String, Object> of(Part part) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kata", part.kata());
        tree.put("topic", part.topic());
        tree.put("title", part.title());
        tree.put("minutes", part.minutes());
        tree.put("ending", part.ending());
        return tree;
    }
}
