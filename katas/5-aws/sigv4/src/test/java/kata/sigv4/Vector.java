package kata.sigv4;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sre.katas.fixtures.Golden;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request of {@code requests.json}, and what the signers of AWS make of it, from {@code requests.golden}. */
final class Vector {

    /** The key pair of AWS's own examples. */
    static final Credentials EXAMPLE =
            new Credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", Optional.empty());

    private final JsonNode input;
    private final JsonNode golden;

    private Vector(JsonNode input, JsonNode golden) {
        this.input = input;
        this.golden = golden;
    }

    static List<Vector> all() {
        JsonMapper json = new JsonMapper();
        JsonNode golden = json.readTree(Golden.text(Vector.class, "requests"));
        List<Vector> all = new ArrayList<>();
        try (InputStream in = Vector.class.getResourceAsStream("requests.json")) {
            for (JsonNode input : json.readTree(in)) {
                all.add(new Vector(input, golden.get(input.get("name").asString())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read requests.json", e);
        }
        return all;
    }

    static Vector named(String name) {
        return all().stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow();
    }

    String name() {
        return input.get("name").asString();
    }

    Request request() {
        List<Parameter> query = new ArrayList<>();
        for (JsonNode pair : input.get("query")) {
            query.add(new Parameter(pair.get(0).asString(), pair.get(1).asString()));
        }
        List<Header> headers = new ArrayList<>();
        for (JsonNode pair : input.get("headers")) {
            headers.add(new Header(pair.get(0).asString(), pair.get(1).asString()));
        }
        byte[] body = input.get("body").asString().getBytes(StandardCharsets.UTF_8);
        return new Request(input.get("method").asString(), input.get("path").asString(), query, headers, body);
    }

    Scope scope() {
        return new Scope(
                input.get("scope").get(0).asString(), input.get("scope").get(1).asString());
    }

    Instant time() {
        return Instant.parse(input.get("time").asString());
    }

    Signer signer() {
        Optional<String> token = Optional.ofNullable(input.get("token")).map(JsonNode::asString);
        return new Signer(new Credentials(EXAMPLE.accessKey(), EXAMPLE.secretKey(), token), scope(), Hmac.ofJdk());
    }

    /** What AWS's signers give: canonicalRequest, signedCanonicalRequest, stringToSign, authorization and so on. */
    String golden(String what) {
        return golden.get(what).asString();
    }

    /** The signature within the golden Authorization. */
    String goldenSignature() {
        String authorization = golden("authorization");
        return authorization.substring(authorization.indexOf("Signature=") + 10);
    }
}
