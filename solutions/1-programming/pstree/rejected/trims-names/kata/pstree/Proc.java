package kata.pstree;

import java.nio.charset.StandardCharsets;

/**
 * One process, as its {@code /proc/PID/stat} tells it.
 *
 * @param pid field 1
 * @param comm field 2, the name without its parentheses, one char for each byte (ISO 8859-1): nothing is lost
 * @param state field 3, such as {@code S}; {@code Z} is a zombie
 * @param ppid field 4, the parent's pid; 0 if it has none here
 * @param kernelThread whether bit {@code 0x00200000} is set in field 9, the flags: an unsigned number of 32 bits
 * @param threads field 20, how many threads it has: 1 or more
 * @param startTicks field 22, when it started, in clock ticks after boot
 */
public record Proc(int pid, String comm, char state, int ppid, boolean kernelThread, int threads, long startTicks) {

    private static final long PF_KTHREAD = 0x0020_0000L;
    private static final int LEAST_FIELDS = 22;
    private static final int FIRST_OF_REST = 3;

    /**
     * Parses the content of a {@code stat} file.
     *
     * @throws IllegalArgumentException if it is not such a content
     */
    public static Proc parse(byte[] stat) {
        String line = new String(stat, StandardCharsets.ISO_8859_1);
        int open = line.indexOf('(');
        // A name may hold anything, a closing parenthesis too; nothing after it does.
        int close = line.lastIndexOf(')');
        if (open < 0 || close < open) {
            throw new IllegalArgumentException("no name in parentheses: " + line);
        }
        String[] rest = line.substring(close + 1).strip().split(" ", LEAST_FIELDS);
        if (rest.length < LEAST_FIELDS - 2 || rest[0].length() != 1) {
            throw new IllegalArgumentException("fewer than " + LEAST_FIELDS + " fields: " + line);
        }
        return new Proc(
                Integer.parseInt(line.substring(0, open).strip()),
                line.substring(open + 1, close),
                rest[0].charAt(0),
                Integer.parseInt(rest[4 - FIRST_OF_REST]),
                (Long.parseLong(rest[9 - FIRST_OF_REST]) & PF_KTHREAD) != 0,
                Integer.parseInt(rest[20 - FIRST_OF_REST]),
                Long.parseLong(rest[22 - FIRST_OF_REST]));
    }
}
