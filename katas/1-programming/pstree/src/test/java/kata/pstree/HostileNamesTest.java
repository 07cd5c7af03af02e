package kata.pstree;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static sre.katas.fixtures.proc.FakeProcess.of;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.proc.FakeProcess;

class HostileNamesTest {

    private static void parses(String name, String rule) {
        FakeProcess process = of(4242, 17, name.getBytes(ISO_8859_1)).startedAt(777);
        byte[] stat = process.stat();
        String line = new String(stat, ISO_8859_1);
        Proc proc = parse(stat, line, name, rule);
        Expectation.given("stat", line.strip())
                .expected("comm", codes(name))
                .got(codes(proc.comm()))
                .because(rule)
                .check();
        Expectation.given("stat", line.strip())
                .expected("the other fields", "4242 S 17 1 777")
                .got(proc.pid() + " " + proc.state() + " " + proc.ppid() + " " + proc.threads() + " "
                        + proc.startTicks())
                .because("The fields after the name are counted from the end of the name.")
                .check();
    }

    private static Proc parse(byte[] stat, String line, String name, String rule) {
        Expectation facts = Expectation.given("stat", line.strip()).expected("comm", codes(name));
        try {
            return Proc.parse(stat);
        } catch (IllegalArgumentException e) {
            throw facts.got(e).because(rule).failure();
        }
    }

    /** As text, with whatever is not printable ASCII shown by its number. */
    private static String codes(String name) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : name.toCharArray()) {
            out.append(c >= ' ' && c <= '~' ? String.valueOf(c) : "<" + (int) c + ">");
        }
        return out.append('"').toString();
    }

    @Test
    void readsANameThatHoldsABlank() {
        parses("a b", "A name may hold blanks.");
        parses("Web Content", "A name may hold blanks.");
        parses(" a  b ", "A name may begin and end with blanks, and hold several in a row.");
        parses("   ", "A name may be nothing but blanks.");
    }

    @Test
    void readsANameThatHoldsAClosingParenthesis() {
        String rule = "The name ends at the last ')' of the content, not at the first: see proc_pid_stat(5).";
        parses(")", rule);
        parses("tmux: srv) :)", rule);
        parses("a) b", rule);
    }

    @Test
    void readsANameThatHoldsAnOpeningParenthesis() {
        String rule = "The name begins after the first '(' of the content, not after the last.";
        parses("(", rule);
        parses("(sd-pam)", rule);
        parses("a (b", rule);
    }

    @Test
    void readsANameThatLooksLikeMoreFields() {
        String rule = "Whatever stands between the first '(' and the last ')' is the name.";
        parses("x) S 1 (y", rule);
        parses(") Z 99 1 1 0", rule);
        parses("1 (init) S 0", rule);
    }

    @Test
    void readsANameThatHoldsALineFeed() {
        String rule = "The kernel writes a line feed in a name as it is: one stat may be two lines of text.";
        parses("a\nb", rule);
        parses("\n", rule);
        parses("n\n12 (q) S 1 1", rule);
    }

    @Test
    void readsTabsAndBackslashesAsTheyAre() {
        String rule = "stat escapes nothing: what looks like an escape is the name.";
        parses("a\tb", rule);
        parses("a\\b", rule);
        parses("a\\nb", rule);
        parses("\\012", rule);
    }

    @Test
    void readsAnEmptyName() {
        parses("", "A name may be empty.");
    }

    @Test
    void keepsEveryByteOfAName() {
        String rule = "One char for each byte: names need not be text, and may be cut in the middle of a letter.";
        parses("gr\u00c3\u00bcn", rule);
        parses("\u00ff\u00fe", rule);
        parses("\u00c3\u00bc".repeat(7) + "\u00c3", rule);
        parses("\u0080\u009f\u00a0\u0085", rule);
        parses("\u001b[31m\u0007\u007f\u0001", rule);
    }

    @Test
    void readsNamesOfMoreThanFifteenBytes() {
        parses("kworker/u8:0-events_unbound", "Threads of the kernel may have longer names.");
        parses("kworker/R-rcu_tasks_trace_gp123", "Threads of the kernel may have longer names.");
    }

    @Test
    void escapesNamesInThePlainFormat() {
        Check.tree(
                        of(1, 0, "init"),
                        of(10, 1, "a b"),
                        of(11, 1, "x) S 1 (y"),
                        of(13, 1, "a\nb"),
                        of(14, 1, "a\tb"),
                        of(15, 1, "a\\b"),
                        of(16, 1, "gr\u00fcn"),
                        of(17, 1, new byte[] {(byte) 0xff, 1}),
                        of(18, 1, ""),
                        of(19, 1, "\u001b[31m~\u007f"),
                        of(20, 2, "k\n").kernelThread(),
                        of(2, 0, "[x]"))
                .plain(
                        "Printable ASCII as it is, a backslash as two, every other byte as backslash and three octal"
                                + " digits.",
                        "1 init",
                        "  10 a b",
                        "  11 x) S 1 (y",
                        "  13 a\\012b",
                        "  14 a\\011b",
                        "  15 a\\\\b",
                        "  16 gr\\303\\274n",
                        "  17 \\377\\001",
                        "  18 ",
                        "  19 \\033[31m~\\177",
                        "2 [x]",
                        "  20 [k\\012]");
    }

    @Test
    void takesTheNameFromStatAlone() {
        Check.tree(of(1, 0, "init"), of(5, 1, "two\nlines"), of(6, 1, "back\\slash"), of(7, 1, "a\\nb"))
                .plain(
                        "The name comes from stat: status escapes some bytes and comm ends with a line feed of its own.",
                        "1 init",
                        "  5 two\\012lines",
                        "  6 back\\\\slash",
                        "  7 a\\\\nb");
    }

    @Test
    void readsRandomNames() {
        SplittableRandom random = Seed.random("readsRandomNames");
        String likely = "() \n\t\\S1";
        for (int round = 0; round < 500; round++) {
            StringBuilder name = new StringBuilder();
            int length = random.nextInt(16);
            while (name.length() < length) {
                name.append(
                        random.nextBoolean()
                                ? likely.charAt(random.nextInt(likely.length()))
                                : (char) (1 + random.nextInt(255)));
            }
            parses(name.toString(), "Any bytes but NUL may stand between the first '(' and the last ')'.");
        }
    }

    @Test
    void keepsTheBlanksAtTheEndOfAName() {
        Check.tree(of(1, 0, "init"), of(5, 1, " a "))
                .plain("Rule 9: printable ASCII, the blank too, stays.", "1 init", "  5  a ");
    }
}
