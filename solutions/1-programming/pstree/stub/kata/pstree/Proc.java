package kata.pstree;

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

    /**
     * Parses the content of a {@code stat} file.
     *
     * @throws IllegalArgumentException if it is not such a content
     */
    public static Proc parse(byte[] stat) {
        throw new UnsupportedOperationException("Proc.parse");
    }
}
