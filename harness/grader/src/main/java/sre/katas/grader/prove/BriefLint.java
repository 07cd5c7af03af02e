package sre.katas.grader.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.Stage;

/** Whether the brief names what the learner is graded by: every stage, and everything that is forbidden. */
final class BriefLint {

    private BriefLint() {}

    static void check(Kata kata, List<String> problems) {
        if (!Files.isRegularFile(kata.brief())) {
            return;
        }
        String brief;
        try {
            brief = plain(Files.readString(kata.brief()));
        } catch (IOException e) {
            problems.add(kata.brief() + " cannot be read: " + e.getMessage());
            return;
        }
        for (Stage stage : kata.stages()) {
            if (!brief.contains(plain(stage.title()))) {
                problems.add(kata.brief() + " does not name the stage \"" + stage.title() + "\"");
            }
        }
        for (String rule : kata.rules().forbid()) {
            String name = rule.endsWith("..") ? rule.substring(0, rule.length() - 2) : rule;
            if (!brief.contains(plain(name.substring(name.lastIndexOf('.') + 1)))) {
                problems.add(kata.brief() + " does not say that " + rule + " is forbidden");
            }
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[`*_\\s]+", " ").toLowerCase(Locale.ROOT);
    }
}
