package kata.k8sfit;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Golden;
import sre.katas.fixtures.Seed;

class QuantityTest {

    private static void check(String text, String expected, String rule) {
        Expectation facts = Expectation.given("quantity", "\"" + text + "\"").expected(expected);
        BigDecimal got = Scheduler.quantity(text);
        facts.got(got == null ? "null" : got.toPlainString())
                .because(rule)
                .holds(got != null && got.compareTo(new BigDecimal(expected)) == 0);
    }

    private static void checkRefused(String text, String rule) {
        Object got;
        try {
            got = Scheduler.quantity(text);
        } catch (IllegalArgumentException e) {
            return;
        }
        throw Expectation.given("quantity", "\"" + text + "\"")
                .expected("throws IllegalArgumentException")
                .got(got)
                .because(rule)
                .failure();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 4", "110, 110", "0.5, 0.5", "1.5, 1.5", "9223372036854775807, 9223372036854775807"})
    void readsNumbers(String text, String value) {
        check(text, value, "A number without a suffix is what it says.");
    }

    @ParameterizedTest
    @CsvSource({
        "100m, 0.1",
        "1500m, 1.5",
        "1u, 0.000001",
        "250n, 0.00000025",
        "2k, 2000",
        "5M, 5000000",
        "500M, 500000000",
        "1G, 1000000000",
        "1T, 1000000000000",
        "1P, 1000000000000000",
        "7E, 7000000000000000000",
        "0.5k, 500"
    })
    void readsSuffixesOfTen(String text, String value) {
        check(text, value, "n u m k M G T P E are powers of a thousand; m is a thousandth, M a million.");
    }

    @ParameterizedTest
    @CsvSource({
        "1Ki, 1024",
        "5Mi, 5242880",
        "1Gi, 1073741824",
        "1.5Gi, 1610612736",
        "1Ti, 1099511627776",
        "1Pi, 1125899906842624",
        "8Ei, 9223372036854775808",
        "0.5Ki, 512"
    })
    void readsSuffixesOfTwo(String text, String value) {
        check(text, value, "Ki Mi Gi Ti Pi Ei are powers of 1024.");
    }

    @ParameterizedTest
    @CsvSource({
        "1e3, 1000",
        "1E3, 1000",
        "12e6, 12000000",
        "1e-3, 0.001",
        "1E+2, 100",
        "1.5e1, 15",
        "1e03, 1000",
        "1E, 1000000000000000000"
    })
    void readsExponents(String text, String value) {
        check(text, value, "e and E with a whole number are an exponent; E alone is 10^18.");
    }

    @ParameterizedTest
    @CsvSource({"+1, 1", "-1.5, -1.5", ".5, 0.5", "5., 5", "-.5Gi, -536870912", "007, 7", "0.0, 0", "5.k, 5000"})
    void readsSignsAndBarePoints(String text, String value) {
        check(text, value, "The number may have a sign, begin with zeros, and begin or end with its point.");
    }

    @Test
    void isExact() {
        check("0.1", "0.1", "0.1 has no exact double: use BigDecimal, and make it from the text.");
        check("0.3m", "0.0003", "A BigDecimal holds this exactly.");
        check("1.000000000000000001", "1.000000000000000001", "18 decimals, and none is lost.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "1K", "1g", "1GB", "1MB", "1mi", "1KI", "1GI", "1i", "1 Gi", " 1", "1 ", "abc", "1e", "1e+",
                "1e3Gi", "1e3k", "1m5", "--1", "0x10", "1,5", "1_000", "1.2.3", "1e1.5", "1Gi\n", "1d", "1f", "1Zi"
            })
    void refusesAnythingElse(String text) {
        check("1", "1", "A number is a quantity.");
        checkRefused(
                text,
                "Rule 2: this is no quantity. Suffixes are as they are written: k is small, and nothing follows them.");
    }

    @Test
    void readsWhatKubernetesReads() {
        for (String line : Golden.text(QuantityTest.class, "quantities").split("\n")) {
            String[] part = line.split("\t");
            String rule = "This is what Kubernetes 1.20.2 says of it.";
            if (part[1].equals("invalid")) {
                checkRefused(part[0], rule);
            } else {
                check(part[0], part[1], rule);
            }
        }
    }

    @Test
    void readsRandomTexts() {
        RandomTexts texts = new RandomTexts(Seed.random("quantities"));
        for (int i = 0; i < 600; i++) {
            String text = texts.quantity();
            if (SlowModel.isQuantity(text)) {
                check(text, SlowModel.value(text).toPlainString(), "Rules 1 and 2: this is a quantity.");
            } else {
                checkRefused(text, "Rules 1 and 2: this is no quantity.");
            }
        }
    }
}
