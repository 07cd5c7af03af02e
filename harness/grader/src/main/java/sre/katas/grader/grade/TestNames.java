package sre.katas.grader.grade;

import java.util.Locale;

/** Names of tests in words: {@code readsANameThatHoldsSpaces} reads "reads a name that holds spaces". */
final class TestNames {

    private TestNames() {}

    static String words(String unit) {
        String method = unit.substring(unit.indexOf('#') + 1);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < method.length(); i++) {
            char c = method.charAt(i);
            boolean begins = Character.isUpperCase(c)
                    && !(i > 0 && Character.isUpperCase(method.charAt(i - 1)) && !nextIsLower(method, i));
            boolean number = Character.isDigit(c) && i > 0 && !Character.isDigit(method.charAt(i - 1));
            if (c == '_') {
                words.append(' ');
                continue;
            }
            if ((begins || number) && i > 0) {
                words.append(' ');
            }
            boolean acronym = Character.isUpperCase(c)
                    && (i > 0 && Character.isUpperCase(method.charAt(i - 1))
                            || i + 1 < method.length() && Character.isUpperCase(method.charAt(i + 1)))
                    && !nextIsLower(method, i);
            words.append(acronym ? String.valueOf(c) : String.valueOf(c).toLowerCase(Locale.ROOT));
        }
        return words.toString().strip();
    }

    private static boolean nextIsLower(String method, int i) {
        return i + 1 < method.length() && Character.isLowerCase(method.charAt(i + 1));
    }
}
