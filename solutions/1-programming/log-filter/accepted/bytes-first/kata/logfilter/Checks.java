package kata.logfilter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The conditions of a filter, made ready. */
final class Checks {

    /** A condition, asked about one record. */
    interface Check {
        boolean holds(Piece piece) throws Spent;

        /** Bytes, a character each, that every record has for which this holds; empty if none are known. */
        default String needs() {
            return "";
        }
    }

    /** A check that can only hold where some bytes are. */
    private record Needing(String needs, Check check) implements Check {
        @Override
        public boolean holds(Piece piece) throws Spent {
            return check.holds(piece);
        }
    }

    /** A regex has used up its looks. */
    static final class Spent extends Exception {
        private static final long serialVersionUID = 1L;

        Spent() {
            super("", null, false, false);
        }
    }

    private static final Pattern LITERAL = Pattern.compile("[\\w \\-:/,;=@%&~'\"!<>]+");

    private Checks() {}

    static List<Check> of(List<Filter.Condition> conditions, long maxSteps) {
        List<Check> checks = new ArrayList<>();
        for (Filter.Condition condition : conditions) {
            checks.add(check(condition, maxSteps));
        }
        return checks;
    }

    private static Check check(Filter.Condition condition, long maxSteps) {
        if (condition instanceof Filter.Contains contains) {
            return contains(contains.text());
        }
        if (condition instanceof Filter.Matches matches) {
            Pattern pattern = Pattern.compile(matches.regex());
            boolean literal = LITERAL.matcher(matches.regex()).matches();
            return literal ? contains(matches.regex()) : matches(pattern, firstWords(matches.regex()), maxSteps);
        }
        if (condition instanceof Filter.FieldIs field) {
            return piece -> field.value().equals(piece.fields().values().get(field.name()));
        }
        if (condition instanceof Filter.FieldBetween field) {
            return piece -> isBetween(piece.fields().values().get(field.name()), field.low(), field.high());
        }
        if (condition instanceof Filter.AtLeast least) {
            return piece -> piece.fields()
                    .level()
                    .filter(level -> level.ordinal() >= least.level().ordinal())
                    .isPresent();
        }
        Filter.Within window = (Filter.Within) condition;
        return piece ->
                piece.fields().time().filter(time -> isWithin(time, window)).isPresent();
    }

    /** A literal that is valid UTF-8 is found in the bytes exactly where it is found in the text. */
    private static Check contains(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        boolean onlyInTheView = text.indexOf('\uFFFD') >= 0 || !new String(utf8, StandardCharsets.UTF_8).equals(text);
        if (onlyInTheView || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            return piece -> piece.text().contains(text);
        }
        String literal = new String(utf8, StandardCharsets.ISO_8859_1);
        return new Needing(literal, piece -> piece.contains(literal));
    }

    /** What a match of a regex must begin with: no alternatives, and nothing that may come no times. */
    private static String firstWords(String regex) {
        Matcher words = LITERAL.matcher(regex);
        if (regex.indexOf('|') >= 0 || !words.lookingAt()) {
            return "";
        }
        boolean lastMayBeMissing = words.end() < regex.length() && "*?{".indexOf(regex.charAt(words.end())) >= 0;
        return regex.substring(0, lastMayBeMissing ? words.end() - 1 : words.end());
    }

    /** A match begins with the first words: what stands before them need not be looked at. */
    private static Check matches(Pattern pattern, String firstWords, long maxSteps) {
        return new Needing(firstWords, piece -> {
            String text = piece.text();
            int from = text.indexOf(firstWords);
            return from >= 0 && find(pattern, text, from, maxSteps);
        });
    }

    private static boolean isBetween(String value, long low, long high) {
        if (value == null || value.isEmpty() || value.length() > 20) {
            return false;
        }
        try {
            long number = Long.parseLong(value);
            return number >= low && number <= high;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isWithin(Instant time, Filter.Within window) {
        return time.compareTo(window.from()) >= 0 && time.compareTo(window.to()) < 0;
    }

    private static boolean find(Pattern pattern, String text, int from, long maxSteps) throws Spent {
        try {
            return pattern.matcher(new Looks(text, maxSteps))
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false)
                    .region(from, text.length())
                    .find();
        } catch (StackOverflowError | IllegalStateException e) {
            throw new Spent();
        }
    }

    private static final class Looks implements CharSequence {

        private final String text;
        private long left;

        Looks(String text, long left) {
            this.text = text;
            this.left = left;
        }

        @Override
        public char charAt(int index) {
            if (left-- == 0) {
                throw new IllegalStateException("no looks left");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }
    }
}
