package kata.sigv4;

import java.util.List;
import java.util.Optional;

/**
 * A request that is about to be sent. Its lists cannot be changed.
 *
 * @param path as it is sent: begins with a slash, and is percent-encoded
 * @param query the parameters, in any order
 * @param headers several may have the same name; one is {@code Host}
 * @param body all bytes of it; none for a request without a body
 */
public record Request(String method, String path, List<Parameter> query, List<Header> headers, byte[] body) {

    /** Keeps copies of the lists. */
    public Request {
        query = List.copyOf(query);
        headers = List.copyOf(headers);
    }

    /** The value of the first header with this name, in whatever case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }
}
