package kata.pstree;

/** One process, as its stat tells it. Parsed from the bytes, from both ends towards the name. */
public record Proc(int pid, String comm, char state, int ppid, boolean kernelThread, int threads, long startTicks) {

    public static Proc parse(byte[] stat) {
        int open = 0;
        while (open < stat.length && stat[open] != '(') {
            open++;
        }
        int close = stat.length - 1;
        while (close > open && stat[close] != ')') {
            close--;
        }
        if (close <= open) {
            throw new IllegalArgumentException("no name");
        }
        @SuppressWarnings("deprecation") // the high byte is 0: exactly one char for each byte
        String comm = new String(stat, 0, open + 1, close - open - 1);
        Fields rest = new Fields(stat, close + 1);
        long pid = number(stat, 0, open - 1);
        char state = rest.letter();
        long ppid = rest.number();
        rest.skip(4);
        long flags = rest.number();
        rest.skip(10);
        long threads = rest.number();
        rest.skip(1);
        long start = rest.number();
        return new Proc((int) pid, comm, state, (int) ppid, (flags >> 21 & 1) == 1, (int) threads, start);
    }

    private static long number(byte[] bytes, int from, int to) {
        if (from >= to) {
            throw new IllegalArgumentException("a number is missing");
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                throw new IllegalArgumentException("not a number");
            }
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }

    /** Fields one after the other, each after one blank. */
    private static final class Fields {
        private final byte[] bytes;
        private int at;
        private int from;

        Fields(byte[] bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        private void next() {
            if (at >= bytes.length || bytes[at] != ' ') {
                throw new IllegalArgumentException("too few fields");
            }
            from = ++at;
            while (at < bytes.length && bytes[at] != ' ' && bytes[at] != '\n') {
                at++;
            }
        }

        void skip(int count) {
            for (int i = 0; i < count; i++) {
                next();
            }
        }

        char letter() {
            next();
            if (at != from + 1) {
                throw new IllegalArgumentException("no state");
            }
            return (char) bytes[from];
        }

        long number() {
            next();
            return Proc.number(bytes, from, at);
        }
    }
}
