package kata.pstree;

/** One process, as its stat tells it. */
public record Proc(int pid, String comm, char state, int ppid, boolean kernelThread, int threads, long startTicks) {

    public static Proc parse(byte[] stat) {
        StringBuilder text = new StringBuilder(stat.length);
        for (byte b : stat) {
            text.append((char) (b & 0xff));
        }
        int from = text.indexOf("(");
        int to = text.lastIndexOf(")");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("parentheses");
        }
        try {
            String[] f = text.substring(to + 1).trim().split("\\s+");
            return new Proc(
                    Integer.parseInt(text.substring(0, from).trim()),
                    text.substring(from + 1, to),
                    f[0].charAt(0),
                    Integer.parseInt(f[1]),
                    Long.toBinaryString(1L << 40 | Long.parseLong(f[6])).charAt(40 - 21) == '1',
                    Integer.parseInt(f[17]),
                    Long.parseLong(f[19]));
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("fields", e);
        }
    }
}
