package sre.katas.cli.report;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sre.katas.cli.sitting.SittingTree;
import sre.katas.grader.history.GradingFacts;

/** The report as JSON: times in seconds. */
public final class ReportTree {

    private ReportTree() {}

    public static Map<String, Object> of(Report report) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("made", report.made().toString());
        tree.put(
                "sitting",
                report.sitting().map(sitting -> sitting(report, sitting)).orElse(null));
        tree.put("progress", progress(report.progress()));
        return tree;
    }

    private static Map<String, Object> sitting(Report report, SittingReport sitting) {
        Map<String, Object> tree = new LinkedHashMap<>(SittingTree.of(sitting.sitting(), report.made()));
        tree.put("katas", sitting.parts().stream().map(ReportTree::part).toList());
        tree.put("afterLastGradingSeconds", sitting.rest().toSeconds());
        return tree;
    }

    private static Map<String, Object> part(PartReport part) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kata", part.part().kata());
        tree.put("parSeconds", part.par().toSeconds());
        tree.put("workedSeconds", part.worked().toSeconds());
        tree.put("firstCompiledAtSeconds", seconds(Optional.ofNullable(part.compiled())));
        tree.put("solvedAtSeconds", seconds(part.solvedAt()));
        tree.put("gradings", part.gradings());
        tree.put("hints", part.hints());
        tree.put("ending", part.part().ending());
        tree.put("taken", facts(part.takenFacts()));
        tree.put("afterTheBell", facts(part.afterTheBell()));
        tree.put("stages", part.stages().stream().map(ReportTree::stage).toList());
        tree.put("failures", part.failures().stream().map(ReportTree::failure).toList());
        tree.put(
                "timeline",
                part.happenings().stream()
                        .filter(one -> one.words() != null)
                        .map(ReportTree::happening)
                        .toList());
        return tree;
    }

    private static @Nullable Map<String, Object> facts(Optional<GradingFacts> facts) {
        return facts.map(one -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("verdict", one.verdict());
                    tree.put("passed", one.passed());
                    tree.put("total", one.total());
                    tree.put("stagesPassed", one.stagesPassed());
                    tree.put("stagesTotal", one.stagesTotal());
                    return tree;
                })
                .orElse(null);
    }

    private static Map<String, Object> stage(StageTime stage) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", stage.title());
        tree.put("passed", stage.passed());
        tree.put("total", stage.total());
        tree.put("greenAtSeconds", seconds(stage.greenAt()));
        tree.put("greenAfterTheBell", stage.late());
        return tree;
    }

    private static Map<String, Object> failure(Failure failure) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("atSeconds", failure.at().toSeconds());
        tree.put("stage", failure.stage());
        tree.put("test", failure.test());
        tree.put("verdict", failure.verdict());
        tree.put("message", failure.message());
        return tree;
    }

    private static Map<String, Object> happening(Happening one) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("atSeconds", one.at().toSeconds());
        tree.put("kind", one.kind().word());
        tree.put("words", one.words());
        tree.put("afterTheBell", one.late());
        tree.put("entry", one.entry().number());
        return tree;
    }

    private static Map<String, Object> progress(ProgressReport progress) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("solved", progress.solved());
        tree.put("total", progress.total());
        tree.put("topics", progress.topics().stream().map(ReportTree::share).toList());
        tree.put("skills", progress.skills().stream().map(ReportTree::share).toList());
        tree.put(
                "timeAgainstPar",
                progress.times().stream().map(ReportTree::time).toList());
        tree.put(
                "next",
                progress.advice().stream()
                        .map(one -> Map.of("kata", one.kata(), "why", one.why()))
                        .toList());
        tree.put("rungs", progress.rungs().stream().map(ReportTree::rung).toList());
        return tree;
    }

    private static Map<String, Object> share(Share share) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", share.id());
        tree.put("name", share.name());
        tree.put("solved", share.solved());
        tree.put("begun", share.begun());
        tree.put("total", share.total());
        return tree;
    }

    private static Map<String, Object> time(ParTimes.Row row) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("sitting", row.sitting().number());
        tree.put("started", row.sitting().started().toString());
        tree.put("kata", row.part().kata());
        tree.put("parSeconds", Duration.ofMinutes(row.part().minutes()).toSeconds());
        tree.put("solvedInSeconds", seconds(row.solvedAfter()));
        tree.put("spentSeconds", row.spent().toSeconds());
        return tree;
    }

    private static Map<String, Object> rung(RungResult rung) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("dropbox", rung.dropbox());
        tree.put("gitlab", rung.gitlab());
        tree.put("reached", rung.reached());
        tree.put("gates", gates(rung.gates()));
        return tree;
    }

    private static List<Map<String, Object>> gates(List<GateResult> gates) {
        return gates.stream()
                .map(gate -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("words", gate.words());
                    tree.put("measured", !gate.told());
                    tree.put("have", gate.have());
                    tree.put("need", gate.need());
                    tree.put("note", gate.note());
                    return tree;
                })
                .toList();
    }

    private static @Nullable Long seconds(Optional<Duration> time) {
        return time.map(Duration::toSeconds).orElse(null);
    }
}
