package sre.katas.grader.prove;

import org.jspecify.annotations.Nullable;
import sre.katas.grader.work.TestVerdict;

/**
 * What must catch one wrong answer, as its author declares it in {@code rejected.toml}.
 *
 * @param name of its folder under {@code rejected/}
 * @param why it is wrong, in one sentence
 * @param verdict of the test that catches it; null if a broken rule does
 * @param stage the first test class in which a test fails; empty for a broken rule
 * @param test the method that fails in that stage with that verdict; empty for a broken rule
 */
record Rejection(String name, String why, @Nullable TestVerdict verdict, String stage, String test) {

    boolean byRule() {
        return verdict == null;
    }

    String words() {
        return byRule() ? "RULE_BROKEN" : verdict + " in " + stage + "#" + test;
    }
}
