package sre.katas.grader.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sre.katas.grader.catalog.ConfigException;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.Stage;
import sre.katas.grader.catalog.TomlFile;
import sre.katas.grader.catalog.TomlTable;
import sre.katas.grader.work.TestVerdict;

/** Reads {@code rejected.toml}: one table for each wrong answer. */
final class RejectedFile {

    private static final String RULE_BROKEN = "RULE_BROKEN";
    private static final List<TestVerdict> NO_DECLARATION = List.of(TestVerdict.PASSED, TestVerdict.NOT_RUN);

    private RejectedFile() {}

    /**
     * All declarations, in the order of the file.
     *
     * @throws ConfigException if the file is missing, or says something that cannot be
     */
    static List<Rejection> read(Kata kata) {
        TomlTable file = TomlFile.read(kata.answers().resolve("rejected.toml"));
        List<Rejection> rejections = new ArrayList<>();
        for (String name : file.keys()) {
            rejections.add(rejection(kata, name, file.table(name)));
        }
        return List.copyOf(rejections);
    }

    private static Rejection rejection(Kata kata, String name, TomlTable table) {
        table.allow("why", "verdict", "stage", "test");
        String why = table.text("why");
        String verdict = table.text("verdict");
        if (verdict.equals(RULE_BROKEN)) {
            return new Rejection(name, why, null, "", "");
        }
        String stage = table.text("stage");
        if (kata.stages().stream().map(Stage::tests).noneMatch(stage::equals)) {
            throw table.problem("stage", "there is no stage whose tests are " + stage);
        }
        return new Rejection(name, why, verdict(table, verdict), stage, table.text("test"));
    }

    private static TestVerdict verdict(TomlTable table, String word) {
        Optional<TestVerdict> verdict = Stream.of(TestVerdict.values())
                .filter(value -> value.name().equals(word))
                .filter(value -> !NO_DECLARATION.contains(value))
                .findFirst();
        return verdict.orElseThrow(
                () -> table.wrong("verdict", "RULE_BROKEN or the verdict of a test that has failed"));
    }
}
