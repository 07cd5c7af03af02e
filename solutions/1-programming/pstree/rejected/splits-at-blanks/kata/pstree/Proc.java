package kata.pstree;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** One process, as its stat tells it. */
public record Proc(int pid, String comm, char state, int ppid, boolean kernelThread, int threads, long startTicks) {

    public static Proc parse(byte[] stat) {
        String[] fields = new String(stat, ISO_8859_1).trim().split("\\s+");
        if (fields.length < 22 || !fields[1].startsWith("(")) {
            throw new IllegalArgumentException("not a stat line");
        }
        return new Proc(
                Integer.parseInt(fields[0]),
                fields[1].replace("(", "").replace(")", ""),
                fields[2].charAt(0),
                Integer.parseInt(fields[3]),
                (Long.parseLong(fields[8]) & 0x200000) != 0,
                Integer.parseInt(fields[19]),
                Long.parseLong(fields[21]));
    }
}
