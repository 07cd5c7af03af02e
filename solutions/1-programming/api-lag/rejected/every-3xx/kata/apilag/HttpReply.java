package kata.apilag;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a server has answered.
 *
 * @param headers by name; ask with {@link #header}, which knows that case does not matter
 * @param body all of it, as it came
 */
public record HttpReply(int status, Map<String, List<String>> headers, byte[] body) {

    /** The first header with this name, in whatever case. */
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** All headers with this name, in whatever case. */
    public List<String> headers(String name) {
        return headers.entrySet().stream()
                .filter(header -> name.equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream())
                .toList();
    }
}
