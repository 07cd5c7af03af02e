package kata.pstree;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One process, as its stat tells it. */
public record Proc(int pid, String comm, char state, int ppid, boolean kernelThread, int threads, long startTicks) {

    private static final Pattern STAT = Pattern.compile(
            "(\\d+) \\((.*)\\) (\\S) (\\d+) (?:\\S+ ){4}(\\d+) (?:\\S+ ){10}(\\d+) \\S+ (\\d+)(?:\\s.*)?");

    public static Proc parse(byte[] stat) {
        Matcher m = STAT.matcher(new String(stat, ISO_8859_1).trim());
        if (!m.matches()) {
            throw new IllegalArgumentException("not a stat line");
        }
        return new Proc(
                Integer.parseInt(m.group(1)),
                m.group(2),
                m.group(3).charAt(0),
                Integer.parseInt(m.group(4)),
                (Long.parseLong(m.group(5)) & 0x200000) != 0,
                Integer.parseInt(m.group(6)),
                Long.parseLong(m.group(7)));
    }
}
