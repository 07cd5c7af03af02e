package sre.katas.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import sre.katas.fixtures.proc.FakeProcess;
import sre.katas.fixtures.proc.ProcTree;
import sre.katas.fixtures.proc.ProcTreeBuilder;
import sre.katas.grader.compile.Folders;

/**
 * The answers to pstree beside psmisc, on one fake {@code /proc} that lies on disk. psmisc finds it bound over
 * {@code /proc}, which needs root, Linux and unshare(1). Each is a process of its own, and the start of the JVM
 * counts; the answers also run without it, warm in this process. A few minutes, most of them for psmisc.
 */
public final class PstreeBenchmark {

    private static final int WARM_UP = 2;
    private static final List<String> ANSWERS = List.of("reference", "accepted/flat-arrays");
    private static final List<String> JVM = List.of("-Xmx128m", "-XX:+UseSerialGC");
    private static final String BOUND = "mount --make-rprivate / && mount --bind \"$TREE\" /proc && exec ";
    private static final String[] NAMES = {"sshd", "bash", "nginx", "java", "cron", "postgres", "worker", "sleep"};
    private static final String DRIVER = """
            package kata.pstree;

            import java.io.FileDescriptor;
            import java.io.FileOutputStream;
            import java.io.OutputStream;
            import java.io.UncheckedIOException;
            import java.nio.charset.StandardCharsets;
            import java.nio.file.Path;
            import java.util.function.BiFunction;
            import sre.katas.fixtures.proc.ProcFolder;

            public final class Driver implements BiFunction<Path, Boolean, String> {
                public static void main(String[] arguments) throws Exception {
                    String drawing = new Driver().apply(Path.of(arguments[0]), Boolean.valueOf(arguments[1]));
                    try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
                        out.write(drawing.getBytes(StandardCharsets.ISO_8859_1));
                    }
                }

                public String apply(Path proc, Boolean pids) {
                    try {
                        return PsTree.read(new ProcFolder(proc)).draw(1, pids);
                    } catch (java.io.IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
            """;

    private final Path tree;
    private final Path out;
    private final List<CompiledAnswer> answers = new ArrayList<>();
    private final int processes;

    private PstreeBenchmark(Path folder, int processes) throws IOException {
        this.processes = processes;
        tree = folder.resolve("proc");
        out = folder.resolve("out");
        for (String answer : ANSWERS) {
            answers.add(CompiledAnswer.of("pstree", answer, DRIVER, folder));
        }
        tree(new SplittableRandom(1), processes).writeTo(tree);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        // psmisc searches all processes for each of them: one round takes it a minute or more.
        compare(60_000, 1);
        compare(6_000, 5);
    }

    private static void compare(int processes, int rounds) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pstree-benchmark");
        try {
            PstreeBenchmark benchmark = new PstreeBenchmark(folder, processes);
            benchmark.compareProcesses(true, "pstree -A -l -n -p 1", rounds);
            benchmark.compareProcesses(false, "pstree -A -l -n 1", rounds);
            benchmark.compareWarm(true, rounds);
            benchmark.compareWarm(false, rounds);
        } finally {
            Folders.delete(folder);
        }
    }

    /** One process has two thirds of the others for children; the rest hang on each other by chance. Some have threads. */
    private static ProcTree tree(SplittableRandom random, int processes) {
        int[] pids = random.ints(2, 4_194_304).distinct().limit(2L * processes).toArray();
        pids[0] = 1;
        ProcTreeBuilder tree = ProcTree.builder().file("uptime", "86400.00 170000.00\n");
        add(tree, FakeProcess.of(1, 0, "init"));
        for (int i = 1; i < processes; i++) {
            int parent = i == 1 ? 1 : i <= processes * 2 / 3 ? pids[1] : pids[random.nextInt(i)];
            FakeProcess process = FakeProcess.of(pids[i], parent, NAMES[random.nextInt(NAMES.length)]);
            add(tree, i % 20 == 0 ? process.threads(pids[processes + i]) : process);
        }
        return tree.build();
    }

    /** The files that are read, and no others. */
    private static void add(ProcTreeBuilder tree, FakeProcess process) {
        int pid = process.pid();
        tree.file(pid + "/stat", process.stat()).folder(pid + "/task/" + pid);
        process.threads().forEach(id -> tree.folder(pid + "/task/" + id));
    }

    private void compareProcesses(boolean pids, String pstree, int rounds) throws IOException, InterruptedException {
        Contest contest = new Contest(pstree + ", " + processes + " processes, process beside process")
                .tool(
                        "psmisc",
                        new Command(
                                List.of("unshare", "-m", "sh", "-c", BOUND + pstree),
                                Map.of("LC_ALL", "C", "TREE", tree.toString()),
                                out));
        for (CompiledAnswer answer : answers) {
            contest.answer(
                    answer.name(),
                    new Command(answer.java(JVM, answer.driver(), tree.toString(), Boolean.toString(pids)), out));
        }
        contest.run(0, rounds);
    }

    @SuppressWarnings("unchecked")
    private void compareWarm(boolean pids, int rounds) throws IOException, InterruptedException {
        Contest contest =
                new Contest(processes + " processes, " + (pids ? "with" : "without") + " pids, warm in one JVM");
        for (CompiledAnswer answer : answers) {
            BiFunction<Path, Boolean, String> driver = answer.load(BiFunction.class);
            contest.answer(answer.name(), Contest.inProcess(() -> driver.apply(tree, pids), drawing -> drawing));
        }
        contest.run(WARM_UP, rounds);
    }
}
