package kata.logfilter;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Syslog of RFC 3164, whose times say no year: each gets the one that brings it nearest to the time before it. */
final class SyslogParser implements Parser {

    private static final Pattern TIME = Pattern.compile("(\\p{Alpha}{3}) ([ \\d]\\d) (\\d\\d:\\d\\d:\\d\\d) ");
    private static final Pattern PID = Pattern.compile("\\[(\\d+)]$");

    private final Times times;
    private final int firstYear;
    private Instant previous;

    SyslogParser(Times times, int firstYear) {
        this.times = times;
        this.firstYear = firstYear;
    }

    @Override
    public Fields parse(String text) throws MalformedRecord {
        Matcher head = TIME.matcher(text);
        if (!head.lookingAt()) {
            throw new MalformedRecord("no time");
        }
        Cursor cursor = new Cursor(text.substring(head.end()));
        Map<String, String> values = new HashMap<>();
        values.put("host", cursor.until(" "));
        String tag = cursor.until(": ");
        Matcher pid = PID.matcher(tag);
        boolean hasPid = pid.find();
        values.put("app", hasPid ? tag.substring(0, pid.start()) : tag);
        if (hasPid) {
            values.put("pid", pid.group(1));
        }
        values.put("msg", cursor.rest());
        return new Fields(values, Optional.empty(), time(head));
    }

    private Optional<Instant> time(Matcher head) {
        String day = head.group(2).replace(' ', '0');
        Optional<Instant> time = previous == null
                ? times.ofSyslog(firstYear, head.group(1), day, head.group(3))
                : times.nearest(previous, head.group(1), day, head.group(3));
        previous = time.orElse(previous);
        return time;
    }
}
