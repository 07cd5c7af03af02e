package sre.katas.grader.hostile;

import static sre.katas.grader.work.TestVerdict.PASSED;
import static sre.katas.grader.work.TestVerdict.RUNTIME_ERROR;
import static sre.katas.grader.work.TestVerdict.TIME_LIMIT;

import java.util.List;
import sre.katas.grader.work.Isolation;

/** Attempts that start processes, or speak to the network. */
final class ProcessRows {

    private ProcessRows() {}

    static List<Row> rows() {
        return List.of(
                Row.strike(
                                "processes: leaves a child",
                                "new ProcessBuilder(\"sleep\", \"1000\").start(); return \"right\";")
                        .gives(PASSED)
                        .notes("process"),
                Row.strike("processes: leaves a grandchild in a session of its own", GRANDCHILD)
                        .gives(PASSED)
                        .notes("process"),
                Row.strike(
                                "processes: leaves a grandchild, then hangs",
                                GRANDCHILD.replace("return", "sleep(60_000); return"))
                        .gives(TIME_LIMIT),
                Row.strike(
                                "processes: waits for a child that never ends",
                                "new ProcessBuilder(\"sleep\", \"1000\").start().waitFor(); return \"right\";")
                        .gives(TIME_LIMIT)
                        .standsIn("strike"),
                Row.strike(
                                "processes: a child that prints to the worker's output",
                                "new ProcessBuilder(\"sh\", \"-c\", \"echo hello\").inheritIO().start().waitFor(); return \"right\";")
                        .gives(PASSED)
                        .notes("starts processes"),
                Row.strike("processes: connects out", CONNECTS)
                        .gives(RUNTIME_ERROR)
                        .only(Isolation.NAMESPACES),
                Row.strike(
                                "processes: kills all that it may",
                                "new ProcessBuilder(\"sh\", \"-c\", \"kill -KILL -1\").start().waitFor(); return \"right\";")
                        .gives(PASSED)
                        .only(Isolation.NAMESPACES),
                Row.strike("processes: keeps a listening port", LISTENS)
                        .gives(PASSED)
                        .notes("socket"),
                Row.strike("processes: speaks to itself over loopback", LOOPBACK)
                        .gives(PASSED)
                        .quietly());
    }

    private static final String GRANDCHILD = """
            new ProcessBuilder("sh", "-c", "setsid sleep 1000 >/dev/null 2>&1 </dev/null & exit 0").start().waitFor();
            return "right";
            """;

    private static final String CONNECTS = """
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("192.0.2.1", 80), 60_000);
            }
            return "right";
            """;

    private static final String LISTENS = """
            KEPT = new ServerSocket(@PORT@, 1, InetAddress.getLoopbackAddress());
            return "right";
            }
            static ServerSocket KEPT;
            static void unused() {
            """;

    private static final String LOOPBACK = """
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
                    Socket accepted = server.accept()) {
                client.getOutputStream().write(7);
                return accepted.getInputStream().read() == 7 ? "right" : "wrong";
            }
            """;
}
