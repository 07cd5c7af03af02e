package sre.katas.cli.create;

import java.util.LinkedHashMap;
import java.util.Map;

/** The files of a new kata: they compile and grade as they are, and say what is still to be written. */
final class Template {

    private final KataName name;
    private final String title;
    private final int week;
    private final String level;

    Template(KataName name, String title, int week, String level) {
        this.name = name;
        this.title = title;
        this.week = week;
        this.level = level;
    }

    /** Files below the kata's folder in {@code katas/}. */
    Map<String, String> kata() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("README.md", fill(BRIEF));
        files.put("kata.toml", fill(TOML));
        files.put("pom.xml", fill(POM));
        files.put("src/main/java/" + name.source(name.className()), stub());
        files.put("src/test/java/" + name.source("FirstStepTest"), fill(TEST));
        return files;
    }

    /** Files below its folder in {@code solutions/}. */
    Map<String, String> answers() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("stub/" + name.source(name.className()), stub());
        files.put("reference/" + name.source(name.className()), answer("return input.toUpperCase(Locale.ROOT);"));
        files.put(
                "accepted/another-shape/" + name.source(name.className()),
                answer(
                        "return input.chars()\n                .mapToObj(c -> Character.toString(c).toUpperCase(Locale.ROOT))\n"
                                + "                .collect(java.util.stream.Collectors.joining());"));
        files.put(
                "rejected/unchanged/" + name.source(name.className()),
                answer("return input;").replace("import java.util.Locale;\n\n", ""));
        files.put("rejected.toml", fill(REJECTED));
        files.put("NOTES.md", fill(NOTES));
        return files;
    }

    private String stub() {
        return fill(CLASS).replace("BODY", "throw new UnsupportedOperationException(\"not written yet\");");
    }

    private String answer(String body) {
        return fill(CLASS)
                .replace("/** TODO: what", "import java.util.Locale;\n\n/** TODO: what")
                .replace("BODY", body);
    }

    private String fill(String text) {
        return text.replace("PACKAGE", name.packageName())
                .replace("CLASSNAME", name.className())
                .replace("TITLE", title)
                .replace("WEEK", String.valueOf(week))
                .replace("LEVEL", level)
                .replace("KATA-ID", name.id());
    }

    private static final String BRIEF = """
            # TITLE

            TODO: the story, three to six sentences, and why it is asked.

            ## What you write

            `CLASSNAME.answer(String input)`: TODO, one line for each method.

            ## Rules

            1. TODO: every rule that a test checks: ordering, ties, empty input, bad input, limits.

            ## Worked examples

            ```
            answer("load")   →   "LOAD"
            ```

            ## Stages

            1. TODO: a first step: what the stage asks for, in one line.
            """;

    private static final String TOML = """
            title   = "TITLE"
            minutes = 30                       # TODO: what a prepared candidate needs
            level   = "LEVEL"
            week    = WEEK
            skills  = ["S1"]                   # TODO: see docs/skills.md
            hints   = [
              "TODO: where to begin.",
              "TODO: the idea.",
              "TODO: nearly the code.",
            ]

            # TODO: three to six stages, easiest first; one test class each.
            [[stages]]
            title = "TODO: a first step"
            tests = "FirstStepTest"
            """;

    private static final String POM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0"
                     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                     xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>sre.katas</groupId>
                <artifactId>katas</artifactId>
                <version>1.0.0-SNAPSHOT</version>
                <relativePath>../../pom.xml</relativePath>
              </parent>
              <artifactId>KATA-ID</artifactId>
            </project>
            """;

    private static final String CLASS = """
            package PACKAGE;

            /** TODO: what it is for. */
            public final class CLASSNAME {

                private CLASSNAME() {}

                /** TODO: units, ranges, errors. */
                public static String answer(String input) {
                    BODY
                }
            }
            """;

    private static final String TEST = """
            package PACKAGE;

            import org.junit.jupiter.api.Test;
            import sre.katas.fixtures.Expectation;

            /** TODO: replace by real cases, fixed ones before random ones. */
            class FirstStepTest {

                @Test
                void writesCapitals() {
                    Expectation.given("input", "load")
                            .expected("LOAD")
                            .got(CLASSNAME.answer("load"))
                            .because("TODO: the rule of the brief that is at stake")
                            .check();
                }
            }
            """;

    private static final String REJECTED = """
            # What people write in interviews, and what must catch it: five or more.
            [unchanged]
            why     = "TODO: gives back the input as it came"
            verdict = "WRONG_ANSWER"
            stage   = "FirstStepTest"
            test    = "writesCapitals"
            """;

    private static final String NOTES = """
            # TITLE: notes

            TODO: approach; complexity; the traps, each with the test that guards it; the oracle and its figures;
            what an interviewer asks next.

            ## Equivalent mutants

            None known.
            """;
}
