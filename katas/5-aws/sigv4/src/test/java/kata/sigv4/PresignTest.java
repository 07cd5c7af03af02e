package kata.sigv4;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;

/** Stage 5: an address that is good for a while. */
class PresignTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Scope SERVICE = new Scope("us-east-1", "service");
    private static final Instant TEN = Instant.parse("2026-11-25T10:00:00Z");
    private static final Credentials GUEST = new Credentials("AKIDGUEST", "guest's secret", Optional.of("guest token"));

    private static void agrees(String name, String rule) {
        Vector vector = Vector.named(name);
        String canonical = vector.golden("presignedCanonicalRequest");
        Request request = withoutContentType(vector.request());
        String expected = "https://" + request.header("Host").orElseThrow() + request.path() + "?"
                + canonical.split("\n", 4)[2] + "&X-Amz-Signature=" + vector.golden("presignedSignature");
        Expectation.given("request", Requests.show(request))
                .and("time", vector.time() + ", good for 15 minutes")
                .and("canonical", canonical)
                .expected(expected)
                .got(vector.signer().presign(request, vector.time(), QUARTER))
                .because(rule)
                .check();
    }

    /** One of the two signers that made the golden file leaves it out. */
    private static Request withoutContentType(Request request) {
        List<Header> headers = request.headers().stream()
                .filter(h -> !h.name().equalsIgnoreCase("Content-Type"))
                .toList();
        return new Request(request.method(), request.path(), request.query(), headers, request.body());
    }

    @Test
    void putsTheProofIntoTheQuery() {
        agrees(
                "list-users",
                "Five parameters are added to those of the request; all of them are signed, and the signature follows.");
    }

    @Test
    void signsNoPayloadOfAnObject() {
        agrees(
                "session-get-object",
                "Whoever gives away an address for S3 does not know the body: UNSIGNED-PAYLOAD stands for it.");
    }

    @Test
    void takesTheHashThatIsGiven() {
        Header host = new Header("Host", "bucket.s3.eu-west-1.amazonaws.com");
        Header hash =
                new Header("X-Amz-Content-Sha256", "f78e98c990bdf53d43ad2c2e988943af1c5aabd2fe677a65e09909dbf576d65d");
        Request request = new Request("PUT", "/a", List.of(), List.of(host, hash), new byte[0]);
        String url =
                new Signer(Vector.EXAMPLE, new Scope("eu-west-1", "s3"), Hmac.ofJdk()).presign(request, TEN, QUARTER);
        Expectation.given("request", Requests.show(request))
                .and("service", "s3")
                .expected("signature", "6796440db8bd473d612dd00d736fafa23d3d621afcfb7d587eb64afae609f56e")
                .got(url.substring(url.indexOf("X-Amz-Signature=") + "X-Amz-Signature=".length()))
                .because("UNSIGNED-PAYLOAD is for requests without X-Amz-Content-Sha256. This one says its hash.")
                .check();
    }

    @Test
    void hashesThePayloadOfOtherServices() {
        agrees(
                "post-with-body",
                "Only for S3 the payload is not signed. And x-amz-target must be sent: it is signed, and named.");
    }

    @Test
    void sendsTheSessionTokenInTheQuery() {
        agrees("session", "The token is a parameter here, once, and is signed. It is no header.");
    }

    @Test
    void sortsTheNewParametersAmongTheOthers() {
        agrees("list-objects", "Canonical form: X-Amz-… comes before continuation-token, since X is before c.");
    }

    @Test
    void namesTheHeadersThatMustBeSent() {
        agrees(
                "headers-with-one-name-twice",
                "Headers of the request are signed: X-Amz-SignedHeaders says which, with %3B for the semicolon.");
    }

    @Test
    void leavesAnEarlierSignatureOut() {
        Signer signer = new Signer(GUEST, SERVICE, Hmac.ofJdk());
        Request request = Requests.get("/jobs");
        Request signed = signer.sign(request, TEN);
        Expectation.given("request", Requests.show(signed))
                .expected(signer.presign(request, TEN, QUARTER))
                .got(signer.presign(signed, TEN, QUARTER))
                .because("Authorization, X-Amz-Date and X-Amz-Security-Token are no headers of a presigned request.")
                .check();
    }

    @Test
    void isGoodForOneSecondToSevenDays() {
        Signer signer = new Signer(Vector.EXAMPLE, SERVICE, Hmac.ofJdk());
        for (long seconds : new long[] {1, 60, 604_800}) {
            Expectation.given("expires", Duration.ofSeconds(seconds))
                    .expected("X-Amz-Expires=" + seconds)
                    .got(expiry(signer.presign(Requests.get("/"), TEN, Duration.ofSeconds(seconds))))
                    .because("Whole seconds, in decimal digits.")
                    .check();
        }
        for (Duration wrong : List.of(
                Duration.ZERO,
                Duration.ofSeconds(-60),
                Duration.ofSeconds(604_801),
                Duration.ofMillis(999),
                Duration.ofDays(7).plusNanos(1),
                Duration.ofMillis(1500),
                Duration.ofSeconds((1L << 32) + 900),
                Duration.ofSeconds(Long.MAX_VALUE))) {
            Expectation.given("expires", wrong)
                    .expected("IllegalArgumentException")
                    .got(refusal(signer, wrong))
                    .because("Whole seconds, from one second to seven days.")
                    .check();
        }
    }

    private static String expiry(String url) {
        int at = url.indexOf("X-Amz-Expires=");
        return at < 0 ? url : url.substring(at).split("&")[0];
    }

    private static String refusal(Signer signer, Duration expires) {
        try {
            return signer.presign(Requests.get("/"), TEN, expires);
        } catch (IllegalArgumentException e) {
            return "IllegalArgumentException";
        }
    }

    @Test
    void agreesWithTheSignersOfAws() {
        for (Vector vector : Vector.all()) {
            agrees(vector.name(), "This is what the signers of two AWS SDKs make of it.");
        }
    }
}
