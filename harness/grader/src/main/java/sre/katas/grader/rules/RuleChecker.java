package sre.katas.grader.rules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sre.katas.grader.catalog.Kata;

/** Checks an attempt's bytecode: names it may not define, the API it must keep, and what the kata forbids. */
public final class RuleChecker {

    private static final List<String> RESERVED = List.of("org.junit.", "org.assertj.", "org.opentest4j.", "sre.katas.");

    private RuleChecker() {}

    /** All findings on an attempt; see {@link Findings}. */
    public static Findings check(Kata kata, Path stubClasses, Path attemptClasses) {
        JavaClasses attempt = AttemptClasses.in(attemptClasses);
        List<String> reserved = reserved(kata, attempt);
        List<String> api = reserved.isEmpty() ? ApiCheck.missing(AttemptClasses.in(stubClasses), attempt) : List.of();
        return new Findings(
                reserved,
                api,
                forbidden(kata.rules().forbid(), attempt),
                Remarkable.in(attempt, kata, attemptClasses),
                names(attempt));
    }

    private static Set<String> names(JavaClasses attempt) {
        Set<String> names = new TreeSet<>();
        attempt.forEach(type -> names.add(type.getName()));
        return names;
    }

    private static List<String> reserved(Kata kata, JavaClasses attempt) {
        List<String> found = new ArrayList<>();
        for (JavaClass type : attempt) {
            String name = type.getName();
            if (RESERVED.stream().anyMatch(name::startsWith)) {
                found.add(name + " is a name that belongs to the harness or its libraries: choose a name of your own");
            } else if (kata.testClasses().stream().anyMatch(test -> name.equals(test) || name.startsWith(test + "$"))) {
                found.add(name + " is the name of a test class of this kata: choose a name of your own");
            }
        }
        return found;
    }

    private static List<String> forbidden(List<String> forbid, JavaClasses attempt) {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : attempt) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                match(forbid, dependency.getTargetClass().getBaseComponentType().getName())
                        .ifPresent(rule -> found.add(sentence(rule, dependency)));
            }
        }
        return List.copyOf(found);
    }

    private static Optional<String> match(List<String> forbid, String target) {
        return forbid.stream()
                .filter(rule -> rule.endsWith("..")
                        ? target.startsWith(rule.substring(0, rule.length() - 1))
                        : target.equals(rule) || target.startsWith(rule + "$"))
                .findFirst();
    }

    private static String sentence(String rule, Dependency dependency) {
        return dependency.getOriginClass().getSimpleName() + " uses "
                + dependency.getTargetClass().getBaseComponentType().getName() + " "
                + dependency.getSourceCodeLocation() + ": this kata forbids " + rule;
    }
}
