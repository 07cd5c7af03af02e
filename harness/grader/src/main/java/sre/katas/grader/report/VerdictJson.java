package sre.katas.grader.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sre.katas.grader.grade.StageResult;
import sre.katas.grader.grade.TestResult;
import sre.katas.grader.grade.Verdict;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code verdict.json}: the verdict as programs read it. */
public final class VerdictJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private VerdictJson() {}

    public static String of(Verdict verdict) {
        return MAPPER.writeValueAsString(tree(verdict)) + "\n";
    }

    /** The verdict as plain maps and lists, for a document that holds more than one. */
    public static Map<String, Object> tree(Verdict verdict) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kata", verdict.kata());
        tree.put("verdict", verdict.verdict().name());
        tree.put("passed", verdict.passed());
        tree.put("total", verdict.total());
        tree.put("edited", verdict.edited());
        tree.put("partial", verdict.partial());
        tree.put("stages", verdict.stages().stream().map(VerdictJson::stage).toList());
        tree.put("problems", wellFormed(verdict.problems()));
        tree.put("notes", wellFormed(verdict.notes()));
        tree.put("seed", verdict.seed());
        tree.put("jdk", verdict.jdk());
        tree.put("isolation", verdict.isolation());
        tree.put("millis", verdict.millis());
        return tree;
    }

    private static Map<String, Object> stage(StageResult stage) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", stage.stage().title());
        tree.put("passed", stage.passed());
        tree.put("total", stage.total());
        tree.put("bonus", stage.stage().bonus());
        tree.put("tests", stage.tests().stream().map(VerdictJson::test).toList());
        return tree;
    }

    private static Map<String, Object> test(TestResult test) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", test.id());
        tree.put("verdict", test.verdict().name());
        tree.put("millis", test.millis());
        tree.put("message", test.message() == null ? null : wellFormed(test.message()));
        tree.put("frames", wellFormed(test.frames()));
        if (!test.output().isEmpty()) {
            tree.put("output", wellFormed(test.output()));
        }
        return tree;
    }

    private static List<String> wellFormed(List<String> texts) {
        return texts.stream().map(VerdictJson::wellFormed).toList();
    }

    /** Lone surrogates cannot be written as UTF-8: they become U+FFFD. */
    static String wellFormed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
        return out.toString();
    }
}
