package sre.katas.grader.grade;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of tests in words: {@code readsANameThatHoldsSpaces} reads "reads a name that holds spaces". */
final class TestNames {

    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[^A-Z0-9_]+|[0-9]+");

    private TestNames() {}

    static String words(String unit) {
        String method = unit.substring(unit.indexOf('#') + 1);
        return WORD.matcher(method).results().map(word -> lower(word.group())).collect(Collectors.joining(" "));
    }

    /** All but acronyms: two capitals or more in a row stay as they are. */
    private static String lower(String word) {
        boolean acronym = word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
        return acronym ? word : word.toLowerCase(Locale.ROOT);
    }
}
