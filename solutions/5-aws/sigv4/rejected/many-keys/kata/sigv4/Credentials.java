package kata.sigv4;

import java.util.Optional;

/**
 * Who signs.
 *
 * @param accessKey the public half, which is sent
 * @param secretKey the secret half, which never is
 * @param sessionToken comes with temporary credentials, and is sent with them
 */
public record Credentials(String accessKey, String secretKey, Optional<String> sessionToken) {

    /** Without the secrets: this may end up in a log. */
    @Override
    public String toString() {
        return "Credentials[" + accessKey + "]";
    }
}
