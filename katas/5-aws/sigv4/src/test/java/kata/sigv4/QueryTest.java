package kata.sigv4;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;

/** Stage 1: a query in its canonical form. */
class QueryTest {

    private static final String OTHERS =
            "Only A-Z a-z 0-9 - . _ ~ stay. Every other byte is a percent sign and two hexadecimal digits in upper case.";
    private static final String ORDER =
            "Sort by the encoded name, then by the encoded value, by the codes of the characters.";

    private static void check(String expected, String rule, String... namesAndValues) {
        List<Parameter> query = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.add(new Parameter(namesAndValues[i], namesAndValues[i + 1]));
        }
        check(List.copyOf(query), expected, rule);
    }

    private static void check(List<Parameter> query, String expected, String rule) {
        Expectation.given("query", Requests.show(query))
                .expected(expected)
                .got(Signer.canonicalQuery(query))
                .because(rule)
                .check();
    }

    @Test
    void writesOneParameter() {
        check("Action=ListUsers", "Name, equals sign, value.", "Action", "ListUsers");
    }

    @Test
    void sortsParametersByName() {
        check(
                "Action=ListUsers&Version=2010-05-08",
                "Parameters are sorted by name, with an ampersand between.",
                "Version",
                "2010-05-08",
                "Action",
                "ListUsers");
    }

    @Test
    void isEmptyWithoutParameters() {
        check("", "No parameters: an empty text.");
    }

    @Test
    void keepsAnEmptyValue() {
        check("acl=", "The equals sign is there, also with nothing behind it.", "acl", "");
    }

    @Test
    void writesABlankAsPercent20() {
        check("q=red%20shoes", "A blank is %20 here. A plus sign for it is the way of HTML forms.", "q", "red shoes");
    }

    @Test
    void keepsTheUnreservedCharacters() {
        check("safe=AZaz09-._~", OTHERS, "safe", "AZaz09-._~");
    }

    @Test
    void encodesAllOtherSigns() {
        check(
                "signs=%2A%2B%2F%21%27%28%29%40%3A%3F%26%3D%24%2C%3B%23%5B%5D%25%22%3C%5E%60%7B%7C%0A%00",
                OTHERS, "signs", "*+/!'()@:?&=$,;#[]%\"<^`{|\n\0");
    }

    @Test
    void encodesTheBytesOfUtf8() {
        check(
                "city=Z%C3%BCrich&snow=%E2%9D%84&to=%F0%9F%9A%80",
                "Characters become bytes in UTF-8 first; one outside the basic plane is four bytes.",
                "city",
                "Zürich",
                "snow",
                "❄",
                "to",
                "🚀");
    }

    @Test
    void encodesNamesAsWellAsValues() {
        check("a%20b%3D=c", "A name is encoded like a value.", "a b=", "c");
    }

    @Test
    void encodesWhatLooksEncodedAlready() {
        check("q=%2520", "The text is a percent sign, a 2 and a 0: nothing is encoded yet.", "q", "%20");
    }

    @Test
    void sortsWhatIsEncoded() {
        check("%C3%A9=2&A=3&a%3Ab=4&a0=5&z=1", ORDER, "z", "1", "é", "2", "A", "3", "a:b", "4", "a0", "5");
    }

    @Test
    void doesNotSortTheEqualsSign() {
        check(
                "a=1&a%3A=6&a-b=2&a.b=3&a0=5&ab=4",
                ORDER + " In a sorted list of name=value, a-b would come before a.",
                "a-b",
                "2",
                "ab",
                "4",
                "a0",
                "5",
                "a",
                "1",
                "a.b",
                "3",
                "a:",
                "6");
    }

    @Test
    void sortsOneNameByItsValues() {
        check(
                "ID=8&id=&id=%3A&id=%C3%A9&id=10&id=9&id=9&id=z",
                ORDER + " A parameter that comes twice is there twice.",
                "id",
                "9",
                "ID",
                "8",
                "id",
                "10",
                "id",
                "",
                "id",
                "9",
                "id",
                "é",
                "id",
                "z",
                "id",
                ":");
    }

    @Test
    void agreesWithTheSignersOfAws() {
        for (Vector vector : Vector.all()) {
            String expected = vector.golden("canonicalRequest").split("\n", 4)[2];
            check(vector.request().query(), expected, OTHERS + " " + ORDER);
        }
    }

    @Test
    void agreesWithASlowModelOnRandomQueries() {
        SplittableRandom random = Seed.random("random queries");
        String signs = "aAbz09-._~ *+/=&%:é🚀";
        int[] points = signs.codePoints().toArray();
        for (int round = 0; round < 300; round++) {
            List<Parameter> query = new ArrayList<>();
            for (int n = random.nextInt(8); n > 0; n--) {
                query.add(new Parameter(text(random, points, 1), text(random, points, 0)));
            }
            check(List.copyOf(query), model(query), OTHERS + " " + ORDER);
        }
    }

    private static String text(SplittableRandom random, int[] points, int shortest) {
        StringBuilder text = new StringBuilder();
        for (int n = shortest + random.nextInt(3); n > 0; n--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    /** Takes the smallest that is left, again and again. */
    private static String model(List<Parameter> query) {
        List<String[]> left = new ArrayList<>();
        query.forEach(p -> left.add(new String[] {encoded(p.name()), encoded(p.value())}));
        List<String> sorted = new ArrayList<>();
        while (!left.isEmpty()) {
            String[] least = left.get(0);
            for (String[] pair : left) {
                int order = pair[0].compareTo(least[0]);
                least = order < 0 || order == 0 && pair[1].compareTo(least[1]) < 0 ? pair : least;
            }
            left.remove(least);
            sorted.add(least[0] + "=" + least[1]);
        }
        return String.join("&", sorted);
    }

    /** What HTML forms do, put right. */
    private static String encoded(String text) {
        String form = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return form.replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }
}
