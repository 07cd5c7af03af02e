package kata.logfilter;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The log of a Java program: a head line, and whatever follows up to the next one. */
final class JavaParser implements Parser {

    private static final Pattern HEAD = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d[.,]\\d{1,9})"
            + " (TRACE|DEBUG|INFO|WARN|WARNING|ERR|ERROR|CRITICAL|FATAL) +\\[([^]\\n]*)] ([^ \\n]+) - ");

    private final Times times;

    JavaParser(Times times) {
        this.times = times;
    }

    static boolean isHead(String line) {
        return HEAD.matcher(line).lookingAt();
    }

    @Override
    public Fields parse(String text) throws MalformedRecord {
        Matcher head = HEAD.matcher(text);
        if (!head.lookingAt()) {
            throw new MalformedRecord("no head line");
        }
        int end = text.indexOf('\n');
        Map<String, String> values = Map.of(
                "level", head.group(2),
                "thread", head.group(3),
                "logger", head.group(4),
                "msg", text.substring(head.end(), end < 0 ? text.length() : end));
        return new Fields(values, Levels.of(head.group(2)), times.of(head.group(1)));
    }
}
