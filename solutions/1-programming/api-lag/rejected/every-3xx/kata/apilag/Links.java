package kata.apilag;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code Link} headers (RFC 8288). */
final class Links {

    private static final String PARAMETER = "\\s*;\\s*([\\w*-]+)\\s*(?:=\\s*(?:\"([^\"]*)\"|([^\\s\",;]*)))?";
    private static final Pattern LINK = Pattern.compile("<([^>]*)>((?:" + PARAMETER + ")*)");
    private static final Pattern ONE_PARAMETER = Pattern.compile(PARAMETER);

    private Links() {}

    /** The target of the first link whose relation is "next". */
    static Optional<String> next(List<String> headers) {
        for (String header : headers) {
            Matcher link = LINK.matcher(header);
            while (link.find()) {
                if (isNext(link.group(2))) {
                    return Optional.of(link.group(1));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNext(String parameters) {
        Matcher parameter = ONE_PARAMETER.matcher(parameters);
        while (parameter.find()) {
            if (parameter.group(1).equalsIgnoreCase("rel")) {
                String relations = parameter.group(2) != null ? parameter.group(2) : parameter.group(3);
                return relations != null
                        && Arrays.stream(relations.split("\\s+")).anyMatch("next"::equalsIgnoreCase);
            }
        }
        return false;
    }
}
