package kata.toptalkers;

import static kata.toptalkers.Answers.checkTop;
import static kata.toptalkers.Dimension.AGENT;
import static kata.toptalkers.Dimension.CLIENT;
import static kata.toptalkers.Dimension.REQUEST;
import static kata.toptalkers.Dimension.STATUS;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopTest {

    private static final String BUSY = Logs.of(
            Logs.by("192.0.2.1"),
            Logs.by("192.0.2.7"),
            Logs.by("192.0.2.1"),
            Logs.by("192.0.2.7"),
            Logs.by("192.0.2.7"));

    @Test
    void countsTheLinesOfEachClient() throws IOException {
        checkTop(BUSY, CLIENT, 2, "3 × 192.0.2.7\n2 × 192.0.2.1", "The one with the most lines comes first.");
    }

    @Test
    void givesNoMoreThanItIsAskedFor() throws IOException {
        checkTop(BUSY, CLIENT, 1, "3 × 192.0.2.7", "n is the most that may come.");
    }

    @Test
    void givesAllWhenItIsAskedForMore() throws IOException {
        checkTop(BUSY, CLIENT, 1_000, "3 × 192.0.2.7\n2 × 192.0.2.1", "There are only two: n may be larger than that.");
    }

    @Test
    void givesNoneWhenItIsAskedForNone() throws IOException {
        checkTop(BUSY, CLIENT, 0, "no keys", "n = 0 is a question like any other.");
    }

    @Test
    void findsNobodyInAnEmptyLog() throws IOException {
        checkTop("", CLIENT, 10, "no keys", "An empty log has no line, not one empty line.");
    }

    @Test
    void putsTheSmallerKeyFirstWhereCountsAreEqual() throws IOException {
        checkTop(
                Logs.of(
                        Logs.by("198.51.100.7"),
                        Logs.by("203.0.113.44"),
                        Logs.by("192.0.2.200"),
                        Logs.by("203.0.113.5"),
                        Logs.by("192.0.2.9"),
                        Logs.by("203.0.113.44"),
                        Logs.by("192.0.2.10"),
                        Logs.by("192.0.2.200")),
                CLIENT,
                5,
                "2 × 192.0.2.200\n2 × 203.0.113.44\n1 × 192.0.2.10\n1 × 192.0.2.9\n1 × 198.51.100.7",
                "Keys with equally many lines are sorted as text (192.0.2.10 before 192.0.2.9), also when they are cut at n.");
    }

    @Test
    void givesTheSmallestKeysWhereItCutsEqualCounts() throws IOException {
        String log = Logs.of(
                Logs.by("203.0.113.44"),
                Logs.by("203.0.113.5"),
                Logs.by("192.0.2.200"),
                Logs.by("192.0.2.9"),
                Logs.by("198.51.100.70"),
                Logs.by("192.0.2.10"),
                Logs.by("198.51.100.7"));
        String[] expected =
                "1 × 192.0.2.10,1 × 192.0.2.200,1 × 192.0.2.9,1 × 198.51.100.7,1 × 198.51.100.70,1 × 203.0.113.44,1 × 203.0.113.5"
                        .split(",");
        for (int n = 1; n <= expected.length; n++) {
            checkTop(
                    log,
                    CLIENT,
                    n,
                    String.join("\n", List.of(expected).subList(0, n)),
                    "All have one line: sort them before you cut at n.");
        }
    }

    @Test
    void countsByRequest() throws IOException {
        checkTop(
                Logs.of(
                        Logs.asking("GET /cart HTTP/1.1", 200),
                        Logs.asking("GET / HTTP/1.1", 200),
                        Logs.asking("GET /cart HTTP/1.1", 404)),
                REQUEST,
                10,
                "2 × GET /cart HTTP/1.1\n1 × GET / HTTP/1.1",
                "The key is the text between the quotes.");
    }

    @Test
    void countsByStatus() throws IOException {
        checkTop(
                Logs.of(
                        Logs.asking("GET /cart HTTP/1.1", 503),
                        Logs.asking("GET / HTTP/1.1", 200),
                        Logs.asking("GET /cart HTTP/1.1", 503)),
                STATUS,
                10,
                "2 × 503\n1 × 200",
                "The key is the status.");
    }

    @Test
    void countsByAgent() throws IOException {
        checkTop(
                Logs.of(Logs.from("curl/8.5.0"), Logs.from("Mozilla/5.0 (X11)"), Logs.from("curl/8.5.0")),
                AGENT,
                10,
                "2 × curl/8.5.0\n1 × Mozilla/5.0 (X11)",
                "The key is the last text between quotes, without them.");
    }

    @Test
    void callsTheAgentOfACommonLineADash() throws IOException {
        checkTop(
                Logs.of(Logs.by("192.0.2.1"), Logs.from("curl/8.5.0"), Logs.by("192.0.2.1"), Logs.from("-")),
                AGENT,
                10,
                "3 × -\n1 × curl/8.5.0",
                "A line in the common format has no agent, and counts as one whose agent is -.");
    }
}
