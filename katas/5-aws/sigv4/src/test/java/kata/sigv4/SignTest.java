package kata.sigv4;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;

/** Stage 4: a signed request. */
class SignTest {

    private static final Scope SERVICE = new Scope("us-east-1", "service");
    private static final Instant TEN = Instant.parse("2026-11-25T10:00:00Z");
    private static final Credentials GUEST = new Credentials("AKIDGUEST", "guest's secret", Optional.of("guest token"));

    private static void agrees(String name, String rule) {
        Vector vector = Vector.named(name);
        Expectation facts = Expectation.given("request", Requests.show(vector.request()))
                .and("time", vector.time())
                .and("canonical", vector.golden("signedCanonicalRequest"))
                .expected("Authorization", vector.golden("authorization"));
        Request signed = vector.signer().sign(vector.request(), vector.time());
        facts.got(signed.header("Authorization").orElse("no Authorization"))
                .because(rule)
                .check();
    }

    private static void checkHeaders(String what, Supplier<Request> work, String name, String expected, String rule) {
        Expectation facts = Expectation.given("request", what);
        Request signed = work.get();
        facts.and("signed", Requests.headers(signed))
                .expected(name, expected)
                .got(headersNamed(signed, name))
                .because(rule)
                .check();
    }

    private static String headersNamed(Request request, String name) {
        List<String> values = request.headers().stream()
                .filter(h -> h.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
        return values.isEmpty() ? "none" : String.join("\n", values);
    }

    @Test
    void addsTheTime() {
        Vector vector = Vector.named("post-with-body");
        checkHeaders(
                Requests.show(vector.request()),
                () -> vector.signer().sign(vector.request(), vector.time()),
                "X-Amz-Date",
                "20261125T100000Z",
                "The time is sent along, once, as in the string to sign.");
    }

    @Test
    void addsTheAuthorization() {
        agrees("list-users", "Credential is access key and scope; a comma and a blank between the three.");
    }

    @Test
    void signsTheTimeToo() {
        agrees("post-with-body", "X-Amz-Date is a header like the others, and is signed.");
    }

    @Test
    void keepsTheRequestAsItIs() {
        for (String name : List.of(
                "headers-with-blanks",
                "headers-that-change-on-the-way",
                "path-with-dots-and-slashes",
                "query-with-one-name-twice")) {
            Vector vector = Vector.named(name);
            Request request = vector.request();
            Request signed = vector.signer().sign(request, vector.time());
            List<Header> rest = signed.headers().stream()
                    .filter(h -> !h.name().equalsIgnoreCase("Authorization")
                            && !h.name().equalsIgnoreCase("X-Amz-Date"))
                    .toList();
            Request stripped = new Request(signed.method(), signed.path(), signed.query(), rest, signed.body());
            Expectation.given("request", Requests.show(request))
                    .and("signed", Requests.show(signed))
                    .expected(
                            "all but what was added",
                            Requests.headers(request) + "\n" + request.path() + " " + request.query())
                    .got(Requests.headers(stripped) + "\n" + stripped.path() + " " + stripped.query())
                    .because("Canonical forms are for the signature. What is sent stays as it was.")
                    .check();
        }
    }

    @Test
    void keepsTheBody() {
        Vector vector = Vector.named("post-with-body");
        Request signed = vector.signer().sign(vector.request(), vector.time());
        Expectation.given("request", Requests.show(vector.request()))
                .expected("signed request's body", new String(vector.request().body()))
                .got(new String(signed.body()))
                .because("The body is sent as it is.")
                .check();
    }

    @Test
    void sendsTheSessionToken() {
        Vector vector = Vector.named("session");
        checkHeaders(
                Requests.show(vector.request()),
                () -> vector.signer().sign(vector.request(), vector.time()),
                "X-Amz-Security-Token",
                "IQoJb3JpZ2luX2VjEA//wEXAMPLE+TOKEN=",
                "Temporary credentials come with a token, which is sent along, once.");
        agrees("session", "X-Amz-Security-Token is a header like the others, and is signed.");
    }

    @Test
    void sendsNoTokenWhereThereIsNone() {
        Vector vector = Vector.named("post-with-body");
        checkHeaders(
                Requests.show(vector.request()),
                () -> vector.signer().sign(vector.request(), vector.time()),
                "X-Amz-Security-Token",
                "none",
                "These credentials have no token.");
    }

    @Test
    void sendsTheHashOfAnObject() {
        Vector vector = Vector.named("put-object");
        checkHeaders(
                Requests.show(vector.request()),
                () -> vector.signer().sign(vector.request(), vector.time()),
                "X-Amz-Content-Sha256",
                "f78e98c990bdf53d43ad2c2e988943af1c5aabd2fe677a65e09909dbf576d65d",
                "S3 wants the hash of the body as a header.");
        agrees("put-object", "X-Amz-Content-Sha256 is a header like the others, and is signed.");
    }

    @Test
    void keepsTheHashThatIsGiven() {
        Vector vector = Vector.named("put-streamed-object");
        checkHeaders(
                Requests.show(vector.request()),
                () -> vector.signer().sign(vector.request(), vector.time()),
                "X-Amz-Content-Sha256",
                "UNSIGNED-PAYLOAD",
                "The caller has set it: it stays, and there is no second one.");
        agrees("put-streamed-object", "The header X-Amz-Content-Sha256 says what stands for the hash of the body.");
    }

    @Test
    void sendsNoHashToOtherServices() {
        Vector vector = Vector.named("post-with-body");
        checkHeaders(
                Requests.show(vector.request()),
                () -> vector.signer().sign(vector.request(), vector.time()),
                "X-Amz-Content-Sha256",
                "none",
                "Only S3 wants that header.");
    }

    @Test
    void signsARetryAfresh() {
        Request request = Requests.get("/jobs", "Accept:*/*");
        Signer signer = new Signer(GUEST, SERVICE, Hmac.ofJdk());
        Request first = signer.sign(request, TEN);
        Request again = signer.sign(first, TEN.plusSeconds(600));
        Expectation.given("request", Requests.show(request))
                .and("signed at", "10:00, and what came out again at 10:10")
                .expected(Requests.headers(signer.sign(request, TEN.plusSeconds(600))))
                .got(Requests.headers(again))
                .because("Authorization, X-Amz-Date and X-Amz-Security-Token of an earlier signature are replaced.")
                .check();
    }

    @Test
    void replacesHeadersInWhateverCase() {
        Request request = Requests.get(
                "/jobs", "authorization:old", "X-AMZ-DATE:20200101T000000Z", "x-Amz-security-TOKEN:guest token");
        Signer signer = new Signer(Vector.EXAMPLE, SERVICE, Hmac.ofJdk());
        Expectation.given("request", Requests.show(request))
                .and("credentials", "without a session token")
                .expected(Requests.headers(signer.sign(Requests.get("/jobs"), TEN)))
                .got(Requests.headers(signer.sign(request, TEN)))
                .because("Case does not matter in the name of a header. A token of other credentials goes.")
                .check();
    }

    @Test
    void agreesWithTheSignersOfAws() {
        for (Vector vector : Vector.all()) {
            agrees(vector.name(), "This is what the signers of two AWS SDKs make of it.");
        }
    }
}
