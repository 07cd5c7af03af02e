package kata.apilag;

import java.util.List;
import java.util.Optional;

/** Reads {@code Link} headers. */
final class Links {

    private Links() {}

    static Optional<String> next(List<String> headers) {
        for (String header : headers) {
            for (String link : header.split(",")) {
                if (link.toLowerCase().matches(".*rel=\"?[^\"]*\\bnext.*")) {
                    return Optional.of(link.substring(link.indexOf('<') + 1, link.indexOf('>')));
                }
            }
        }
        return Optional.empty();
    }
}
