package kata.sigv4;

import java.time.Instant;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.steps.SteppedLoader;

/** Stage 3: what is signed, and the signature. */
class SignatureTest {

    private static final Scope IAM = new Scope("us-east-1", "iam");
    private static final String HASH_OF_GET = "14e30cd163c732912e048c4c837e15c4e90c062ebb795ab947d57706e2d10dd8";
    private static final String DERIVED =
            "AWS4 and the secret key is the first key; day, region, service and aws4_request are signed in turn, each"
                    + " with what the one before gave. The last result is the key, as bytes.";

    private static void checkToSign(String time, String dateAndScope, String rule) {
        Signer signer = new Signer(Vector.EXAMPLE, IAM, Hmac.ofJdk());
        Expectation.given("canonical request", "GET")
                .and("time", time)
                .expected("AWS4-HMAC-SHA256\n" + dateAndScope + "\n" + HASH_OF_GET)
                .got(signer.stringToSign("GET", Instant.parse(time)))
                .because(rule)
                .check();
    }

    private static void checkSignature(Scope scope, String toSign, String time, String expected, String rule) {
        Signer signer = new Signer(Vector.EXAMPLE, scope, Hmac.ofJdk());
        Expectation.given("string to sign", toSign)
                .and("time", time)
                .and("scope", scope)
                .expected(expected)
                .got(signer.signature(toSign, Instant.parse(time)))
                .because(rule)
                .check();
    }

    @Test
    void hasFourLines() {
        checkToSign(
                "2015-08-30T12:36:00Z",
                "20150830T123600Z\n20150830/us-east-1/iam/aws4_request",
                "The algorithm, the time, the scope, and the hash of the canonical request.");
    }

    @Test
    void cutsTheFractionOfASecond() {
        checkToSign(
                "2026-11-25T10:00:59.999999999Z",
                "20261125T100059Z\n20261125/us-east-1/iam/aws4_request",
                "A fraction of a second is cut off, not rounded.");
    }

    @Test
    void takesTheYearOfTheCalendar() {
        checkToSign(
                "2024-12-31T23:59:59Z",
                "20241231T235959Z\n20241231/us-east-1/iam/aws4_request",
                "In a pattern, YYYY is the year of the week: 31 December 2024 is in the first week of 2025.");
    }

    @Test
    void writesTheTimeInUtc() {
        inKolkata(() -> checkToSign(
                "2026-11-25T20:00:00Z",
                "20261125T200000Z\n20261125/us-east-1/iam/aws4_request",
                "The machine is in Kolkata, where the 26th has begun. All times are in UTC."));
    }

    /** So that what is made when the class is loaded is made in Kolkata, too. */
    @Test
    void writesTheTimeInUtcWhereverItIsLoaded() {
        inKolkata(() -> {
            Supplier<?> lines = new SteppedLoader(StringToSign.class).create(Supplier.class, StringToSign.class);
            Expectation.given("time", StringToSign.TIME)
                    .expected("20261125T200000Z")
                    .got(String.valueOf(lines.get()).split("\n")[1])
                    .because("The machine was in Kolkata before your classes were loaded. All times are in UTC: a"
                            + " DateTimeFormatter needs a zone of its own, not that of the machine.")
                    .check();
        });
    }

    @Test
    void hashesTheBytesOfUtf8() {
        String toSign = new Signer(Vector.EXAMPLE, IAM, Hmac.ofJdk())
                .stringToSign("Zürich ❄", Instant.parse("2026-11-25T10:00:00Z"));
        Expectation.given("canonical request", "Zürich ❄")
                .expected("hash", "c1f28574e04b1d85f738bd47a484deb7e9a04ee76cfdeb97a9fc983d004fcb9d")
                .got(toSign.substring(toSign.lastIndexOf('\n') + 1))
                .because("Text becomes bytes in UTF-8.")
                .check();
    }

    @Test
    void signsWithASecretInUtf8() {
        Credentials credentials = new Credentials("AKIDEXAMPLE", "Zürich ❄", Optional.empty());
        Expectation.given("string to sign", "hello")
                .and("secret key", credentials.secretKey())
                .expected("1e38414b89960d9c9c9de8ef1b4c222e1d1d778220bf8bfd960326c4bbaf52e1")
                .got(new Signer(credentials, IAM, Hmac.ofJdk())
                        .signature("hello", Instant.parse("2026-11-25T10:00:00Z")))
                .because(DERIVED + " Text becomes bytes in UTF-8.")
                .check();
    }

    @Test
    void signsWithTheKeyOfTheDay() {
        checkSignature(
                IAM,
                "hello",
                "2026-11-25T10:00:00Z",
                "2e55e12e1e0a5a5de8bbb988fabf1b93504788b1dc85862efe991124a2323f3f",
                DERIVED);
    }

    @Test
    void signsWithAnotherKeyOnAnotherDay() {
        String rule = DERIVED + " The day is that of the time, in UTC.";
        inKolkata(() -> {
            checkSignature(
                    IAM,
                    "hello",
                    "2026-11-25T20:00:00Z",
                    "2e55e12e1e0a5a5de8bbb988fabf1b93504788b1dc85862efe991124a2323f3f",
                    rule + " The machine is in Kolkata, where the 26th has begun.");
            checkSignature(
                    IAM,
                    "hello",
                    "2026-11-26T00:00:00Z",
                    "0316f33993a6db3b8ac4a801f437ee9e4c1e1be117fcf9f01ccd5eb431b1fdb4",
                    rule);
        });
    }

    @Test
    void signsWithAnotherKeyElsewhere() {
        checkSignature(
                new Scope("eu-west-1", "iam"),
                "hello",
                "2026-11-25T10:00:00Z",
                "0775ff0af49939a94598410afda7a41b83d6223948c6d1f15a5baa08085a80a9",
                DERIVED);
        checkSignature(
                new Scope("us-east-1", "sts"),
                "hello",
                "2026-11-25T10:00:00Z",
                "9f73a578b0685106d2ba68a4a54d41264e9500cf0817df0d96b8c2cb001b8587",
                DERIVED);
    }

    @Test
    void keepsTheZerosOfASignature() {
        checkSignature(
                IAM,
                "420",
                "2026-11-25T10:00:00Z",
                "007b833b3bb43a3fbb0e95a77ab44a8a99fa5b6d3e60ecd3a813b4b8d21fc396",
                "Always 64 digits: a number written in hexadecimal loses the zeros in front.");
    }

    @Test
    void signsTheBytesOfUtf8() {
        checkSignature(
                IAM,
                "Zürich ❄",
                "2026-11-25T10:00:00Z",
                "21fa1c336099e2cedfb0a7ee28fdd61f023f19f702539577b89b098f55509271",
                "Text becomes bytes in UTF-8.");
    }

    @Test
    void agreesWithTheSignersOfAws() {
        for (Vector vector : Vector.all()) {
            String canonical = vector.golden("signedCanonicalRequest");
            String toSign = vector.signer().stringToSign(canonical, vector.time());
            Expectation.given("canonical request", canonical)
                    .and("time", vector.time())
                    .and("scope", vector.scope())
                    .expected("string to sign", vector.golden("stringToSign"))
                    .got(toSign)
                    .because("This is what the signers of two AWS SDKs make of it.")
                    .check();
            checkSignature(vector.scope(), toSign, vector.time().toString(), vector.goldenSignature(), DERIVED);
        }
    }

    private static void inKolkata(Runnable check) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
        try {
            check.run();
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
