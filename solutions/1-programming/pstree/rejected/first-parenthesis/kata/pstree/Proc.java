package kata.pstree;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** One process, as its stat tells it. */
public record Proc(int pid, String comm, char state, int ppid, boolean kernelThread, int threads, long startTicks) {

    public static Proc parse(byte[] stat) {
        String line = new String(stat, ISO_8859_1);
        int open = line.indexOf('(');
        int close = line.indexOf(')');
        if (open < 0 || close < open) {
            throw new IllegalArgumentException("no name");
        }
        String[] rest = line.substring(close + 1).trim().split(" ");
        if (rest.length < 20) {
            throw new IllegalArgumentException("too few fields");
        }
        return new Proc(
                Integer.parseInt(line.substring(0, open).trim()),
                line.substring(open + 1, close),
                rest[0].charAt(0),
                Integer.parseInt(rest[1]),
                (Long.parseLong(rest[6]) & 0x200000) != 0,
                Integer.parseInt(rest[17]),
                Long.parseLong(rest[19]));
    }
}
