package sre.katas.grader.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Entries and sources to store. */
final class Samples {

    private Samples() {}

    static Snapshot sources(String text) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("kata/sum/Sum.java", text.getBytes(StandardCharsets.UTF_8));
        return new Snapshot(files);
    }

    static Entry grading(String kata, String verdict, Snapshot sources) {
        GradingFacts facts = new GradingFacts(
                verdict,
                1,
                2,
                0,
                1,
                "7f3a",
                "17.0.15",
                "process",
                84,
                false,
                false,
                null,
                "command line",
                List.of(
                        new TestFact("First", "SumTest#adds", "PASSED", 3, null),
                        new TestFact("First", "SumTest#refuses", "WRONG_ANSWER", 1, "expected 3, got 4")));
        return new Entry(
                0,
                UUID.randomUUID().toString(),
                Instant.parse("2026-11-25T10:00:00Z"),
                kata,
                Kind.GRADING,
                sources.hash(),
                0,
                facts,
                null);
    }
}
