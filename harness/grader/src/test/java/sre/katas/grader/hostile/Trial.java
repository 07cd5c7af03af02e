package sre.katas.grader.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.compile.Folders;
import sre.katas.grader.grade.GradeRequest;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.trial.TrialKata;
import sre.katas.grader.trial.TrialLibraries;
import sre.katas.grader.work.Fence;
import sre.katas.grader.work.Isolation;

/** A checkout with one kata of three tests, and one warm grader for it. */
final class Trial implements AutoCloseable {

    private static final String AFTER = """
            @Test void passesAfter() throws Exception {
                assertFalse(Thread.currentThread().isInterrupted());
                assertEquals("title", "TITLE".toLowerCase());
                assertEquals("1.5", String.format("%.1f", 1.5));
                assertEquals("UTC", TimeZone.getDefault().getID());
                assertEquals("\\n", System.getProperty("line.separator"));
                assertEquals(-1, System.in.read());
                System.out.println("said by the test");
                assertFalse(System.out.checkError());
                assertNotNull(Thread.currentThread().getContextClassLoader().loadClass("kata.subject.Subject"));
                assertEquals("after", new Subject().after());
            }
            """;

    private final Path root;
    private final Path outside;
    private final Kata kata;
    private final Grader grader;
    private final int port;

    Trial(Path folder, Isolation isolation) {
        try {
            root = Files.createDirectories(folder.resolve("checkout"));
            outside = Files.createDirectories(folder.resolve("outside"));
            port = freePort();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot set up a trial in " + folder, e);
        }
        TrialKata.write(outside.resolve("treasure"), "still here");
        kata = writeKata();
        Fence fence = new Fence(List.of(root.resolve("solutions")), List.of(root));
        grader = new Grader(TrialLibraries.find(), fence, true, isolation);
        TrialKata.publish(kata, grader);
    }

    private Kata writeKata() {
        TrialKata trial = TrialKata.in(root, TrialKata.SHORT_LIMITS)
                .stage(
                        "BeforeTest",
                        "@Test void passesBefore() throws Exception { assertEquals(\"before\", new Subject().before()); }")
                .stage("StrikeTest", """
                        @Test void strikes() throws Exception {
                            Object got = new Subject().strike();
                            assertEquals(1, new HashSet<>(Arrays.asList(got)).size());
                            assertEquals(got, "right");
                        }
                        """)
                .stage("AfterTest", AFTER);
        TrialKata.write(trial.answers().resolve("reference/kata/subject/Subject.java"), Subject.honest());
        return trial.write(Subject.stub());
    }

    Kata kata() {
        return kata;
    }

    Path root() {
        return root;
    }

    /** A file that no attempt was given and that must survive all of them. */
    Path treasure() {
        return outside.resolve("treasure");
    }

    int port() {
        return port;
    }

    Verdict grade(Row row) {
        Path sources = root.resolve("attempt");
        Folders.delete(sources);
        row.write(
                sources,
                text -> text.replace("@ROOT@", root.toString())
                        .replace("@OUTSIDE@", outside.toString())
                        .replace("@PORT@", Integer.toString(port)));
        return grader.grade(GradeRequest.of(kata, sources, 0x7f3a));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        grader.close();
    }
}
