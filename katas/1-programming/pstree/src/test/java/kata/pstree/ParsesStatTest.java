package kata.pstree;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sre.katas.fixtures.Expectation;

class ParsesStatTest {

    /** As read from a machine: 52 fields. */
    private static final String BASH =
            "1131 (bash) S 1120 1131 1131 34816 1180 4194560 4512 9031 0 12 7 3 41 9 20 0 1 0"
                    + " 9130 9216000 1280 18446744073709551615 94 95 140 0 0 0 65536 3686404 1266761467 1 0 0 17 1 0 0 0 0 0"
                    + " 96 97 98 141 142 143 144 0\n";

    private static final String JAVA = "600 (java) R 1 600 600 0 -1 1077936384 90112 0 12 0 5210 880 0 0 20 0 29 0 700"
            + " 5261230080 61440 18446744073709551615 1 1 0 0 0 0 0 4096 16796879 0 0 0 17 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n";

    private static final String KWORKER = "9 (kworker) I 2 0 0 0 -1 69238880 0 0 0 0 0 3 0 0 20 0 1 0 4 0 0"
            + " 18446744073709551615 0 0 0 0 0 0 0 2147483647 0 0 0 0 17 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n";

    private static Proc parse(String stat) {
        Expectation facts = Expectation.given("stat", stat.strip());
        try {
            return Proc.parse(stat.getBytes(ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw facts.expected("a process")
                    .got(e)
                    .because("This is a stat as a kernel writes it: see the table of fields in the brief.")
                    .failure();
        }
    }

    private static void field(String stat, String name, Object expected, Object got, String rule) {
        Expectation.given("stat", stat.strip())
                .expected(name, expected)
                .got(got)
                .because(rule)
                .check();
    }

    @Test
    void readsPidNameStateAndParent() {
        Proc bash = parse(BASH);
        field(BASH, "pid", 1131, bash.pid(), "The pid is field 1.");
        field(BASH, "comm", "bash", bash.comm(), "The name is field 2, without its parentheses.");
        field(BASH, "state", 'S', bash.state(), "The state is field 3.");
        field(BASH, "ppid", 1120, bash.ppid(), "The parent's pid is field 4.");
        Proc java = parse(JAVA);
        field(JAVA, "pid", 600, java.pid(), "The pid is field 1.");
        field(JAVA, "state", 'R', java.state(), "The state is field 3.");
        field(JAVA, "ppid", 1, java.ppid(), "The parent's pid is field 4.");
    }

    @Test
    void readsThreadsAndStart() {
        field(JAVA, "threads", 29, parse(JAVA).threads(), "The number of threads is field 20.");
        field(JAVA, "startTicks", 700L, parse(JAVA).startTicks(), "The start time is field 22.");
        String late = BASH.replace(" 9130 ", " 6220800000000 ");
        field(
                late,
                "startTicks",
                6220800000000L,
                parse(late).startTicks(),
                "The start time may be larger than an int.");
    }

    @Test
    void tellsKernelThreadsByTheirFlag() {
        String rule = "A thread of the kernel has bit 0x00200000 in field 9, the flags.";
        field(KWORKER, "kernelThread", true, parse(KWORKER).kernelThread(), rule);
        field(BASH, "kernelThread", false, parse(BASH).kernelThread(), rule);
        field(JAVA, "kernelThread", false, parse(JAVA).kernelThread(), rule);
    }

    @Test
    void readsFlagsAsAnUnsignedNumber() {
        String rule = "The flags are an unsigned number of 32 bits: they may be larger than the largest int.";
        String kernel = KWORKER.replace("69238880", "2216722496");
        field(kernel, "kernelThread", true, parse(kernel).kernelThread(), rule);
        String nearlyAll = BASH.replace("4194560", "4290772991");
        field(nearlyAll, "kernelThread", true, parse(nearlyAll).kernelThread(), rule);
        String user = BASH.replace("4194560", "2151678208");
        field(user, "kernelThread", false, parse(user).kernelThread(), rule);
    }

    @Test
    void takesTwentyTwoFieldsOrMore() {
        String old = "12 (getty) S 1 12 12 1025 12 256 90 0 0 0 0 1 0 0 20 0 1 0 450";
        Proc getty = parse(old);
        String rule = "Kernels differ in how many fields follow field 22; a line feed at the end may be missing.";
        field(old, "ppid", 1, getty.ppid(), rule);
        field(old, "startTicks", 450L, getty.startTicks(), rule);
        String more =
                old + " 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33\n";
        field(more, "startTicks", 450L, parse(more).startTicks(), rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "12",
                "12 (getty",
                "12 getty) S 1 12 12 1025 12 256 90 0 0 0 0 1 0 0 20 0 1 0 450",
                "12 getty S 1 12 12 1025 12 256 90 0 0 0 0 1 0 0 20 0 1 0 450",
                "12 )getty( S 1 12 12 1025 12 256 90 0 0 0 0 1 0 0 20 0 1 0 450",
                "12 (getty)",
                "12 (getty) S 1 12 12 1025",
                "12 (getty) S 1 12 12 1025 12 256 90 0 0 0 0 1 0 0 20 0 1 0",
                "x (getty) S 1 12 12 1025 12 256 90 0 0 0 0 1 0 0 20 0 1 0 450",
                " (getty) S 1 12 12 1025 12 256 90 0 0 0 0 1 0 0 20 0 1 0 450",
                "12 (getty) S x 12 12 1025 12 256 90 0 0 0 0 1 0 0 20 0 1 0 450",
                "12 (getty) S 1 12 12 1025 12 flags 90 0 0 0 0 1 0 0 20 0 1 0 450",
                "12 (getty) S 1 12 12 1025 12 256 90 0 0 0 0 1 0 0 20 0 one 0 450",
                "12 (getty) S 1 12 12 1025 12 256 90 0 0 0 0 1 0 0 20 0 1 0 late"
            })
    void refusesWhatIsNoStat(String stat) {
        Object got;
        try {
            got = Proc.parse(stat.getBytes(ISO_8859_1));
        } catch (IllegalArgumentException expected) {
            return;
        } catch (RuntimeException other) {
            got = other;
        }
        throw Expectation.given("stat", "\"" + stat + "\"")
                .expected("IllegalArgumentException")
                .got(got)
                .because("A content without a pid, a name in parentheses and the fields up to 22 is refused, and always"
                        + " with this exception.")
                .failure();
    }
}
