package kata.sigv4;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;

/** Stage 2: a request in its canonical form. */
class CanonicalRequestTest {

    private static final String PATH = "Outside of S3: \".\", \"..\" and double slashes are resolved first;"
            + " then the path is encoded once more, but for its slashes.";

    private static final Scope SERVICE = new Scope("us-east-1", "service");

    private static void agrees(String name, String rule) {
        Vector vector = Vector.named(name);
        check(vector.signer(), vector.scope(), vector.request(), vector.golden("canonicalRequest"), rule);
    }

    private static void check(Signer signer, Scope scope, Request request, String expected, String rule) {
        Expectation.given("service", scope.service())
                .and("request", Requests.show(request))
                .expected(expected)
                .got(signer.canonicalRequest(request))
                .because(rule)
                .check();
    }

    private static void check(Request request, String expected, String rule) {
        check(new Signer(Vector.EXAMPLE, SERVICE, Hmac.ofJdk()), SERVICE, request, expected, rule);
    }

    @Test
    void hasSixParts() {
        check(
                Requests.get("/health", "X-Amz-Date:20150830T123600Z"),
                """
                GET
                /health

                host:example.amazonaws.com
                x-amz-date:20150830T123600Z

                host;x-amz-date
                e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855""",
                "Method, path, query, headers with a line feed after each, signed headers, hash of the body;"
                        + " a line feed between the parts, and none at the end.");
    }

    @Test
    void holdsTheCanonicalQuery() {
        agrees("list-users", "The third part is the canonical query of stage 1.");
    }

    @Test
    void hashesTheBody() {
        agrees("post-with-body", "The last part is the SHA-256 of the body's bytes, in hexadecimal.");
    }

    @Test
    void keepsTheZerosOfAHash() {
        // SHA-256 begins with 0 for the first, and with 00 for the second.
        for (String body : new String[] {"39", "286"}) {
            String got = new Signer(Vector.EXAMPLE, SERVICE, Hmac.ofJdk()).canonicalRequest(Requests.post(body));
            Expectation.given("body", body)
                    .expected(
                            "hash",
                            body.equals("39")
                                    ? "0b918943df0962bc7a1824c0555a389347b4febdc7cf9d1254406d80ce44e3f9"
                                    : "00328ce57bbc14b33bd6695bc8eb32cdf2fb5f3a7d89ec14a42825e15d39df60")
                    .got(got.substring(got.lastIndexOf('\n') + 1))
                    .because("Always 64 digits: a number written in hexadecimal loses the zeros in front.")
                    .check();
        }
    }

    @Test
    void takesTheHashThatIsGiven() {
        agrees("put-streamed-object", "If there is a header X-Amz-Content-Sha256, its value is the last part.");
    }

    @Test
    void sortsHeadersByTheirNameInLowerCase() {
        agrees("headers-in-order", "Names in lower case first, then sorted; x-amz-meta before x-amz-meta-owner.");
    }

    @Test
    void squeezesBlanksInValues() {
        agrees(
                "headers-with-blanks",
                "No blanks or tabs at either end of a value, and one blank for each run of them inside, also in quotes.");
    }

    @Test
    void joinsHeadersOfOneName() {
        agrees(
                "headers-with-one-name-twice",
                "Headers of one name are one line: their values in the order of the request, a comma between.");
    }

    @Test
    void keepsEmptyValuesWhenItJoins() {
        check(
                Requests.get("/", "My-List:a", "My-List:", "my-list: b"),
                """
                GET
                /

                host:example.amazonaws.com
                my-list:a,,b

                host;my-list
                e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855""",
                "An empty value is a value: a comma stands on either side of it.");
    }

    @Test
    void signsAllOtherHeaders() {
        check(
                Requests.get("/", "Connection:keep-alive", "Content-Length:0", "TE:trailers", "Via:proxy"),
                """
                GET
                /

                connection:keep-alive
                content-length:0
                host:example.amazonaws.com
                te:trailers
                via:proxy

                connection;content-length;host;te;via
                e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855""",
                "Four headers are left out: Authorization, Expect, User-Agent and X-Amzn-Trace-Id. No other.");
    }

    @Test
    void leavesOutHeadersThatProxiesChange() {
        agrees(
                "headers-that-change-on-the-way",
                "Authorization, Expect, User-Agent and X-Amzn-Trace-Id are not signed, whatever their case.");
    }

    @Test
    void leavesOutAnOldAuthorization() {
        check(
                Requests.get("/", "AUTHORIZATION:AWS4-HMAC-SHA256 Credential=…", "Accept:*/*"),
                """
                GET
                /

                accept:*/*
                host:example.amazonaws.com

                accept;host
                e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855""",
                "A signature cannot sign itself.");
    }

    @Test
    void isTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr", "TR"));
        try {
            check(
                    Requests.get("/", "IF-MATCH:x", "X-AMZ-ID:7"),
                    """
                    GET
                    /

                    host:example.amazonaws.com
                    if-match:x
                    x-amz-id:7

                    host;if-match;x-amz-id
                    e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855""",
                    "On a Turkish machine \"I\".toLowerCase() is an i without a dot. Say which language you mean.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void encodesThePathOnceMore() {
        agrees("path-with-escapes", PATH + " So %3A becomes %253A.");
    }

    @Test
    void encodesWhatMayStandInAPath() {
        agrees("path-with-plain-signs", PATH + " A colon may stand in a path, and is encoded all the same.");
    }

    @Test
    void resolvesDotsAndDoubleSlashes() {
        agrees("path-with-dots-and-slashes", PATH + " A slash at the end stays.");
    }

    @Test
    void keepsTheSlashBehindDots() {
        for (String path : new String[] {"/v1/a/../", "/v1/b/.././", "/v1/./"}) {
            check(Requests.get(path), """
                    GET
                    /v1/

                    host:example.amazonaws.com

                    host
                    e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855""", PATH + " A slash at the end stays, also behind \"..\".");
        }
    }

    @Test
    void neverLeavesTheRoot() {
        agrees("path-above-the-root", PATH + " Above the root there is nothing: \"..\" stays there.");
    }

    @Test
    void keepsThePathOfAnObject() {
        agrees("put-object", "For S3 the path is taken as it is: a//b and a/b are the names of two objects.");
    }

    @Test
    void agreesWithTheSignersOfAws() {
        for (Vector vector : Vector.all()) {
            agrees(vector.name(), "This is what the signers of two AWS SDKs make of it.");
        }
    }
}
