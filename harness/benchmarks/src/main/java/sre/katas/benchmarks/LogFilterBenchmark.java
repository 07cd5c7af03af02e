package sre.katas.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import sre.katas.fixtures.logs.GeneratedLog;
import sre.katas.grader.compile.Folders;

/**
 * The answers to log-filter beside grep and ripgrep: each a process of its own that reads the same file,
 * of 256 MB and then of 1,024 MB, and writes what it selects to a file. The start of the JVM counts.
 */
public final class LogFilterBenchmark {

    private static final List<Integer> MEGABYTES = List.of(256, 1024);
    private static final int LINES_A_BLOCK = 100_000;
    private static final int ROUNDS = 5;
    private static final List<String> JVM = List.of("-Xmx64m", "-XX:+UseSerialGC");
    private static final String DRIVER = """
            package kata.logfilter;

            import java.io.FileOutputStream;
            import java.io.FileDescriptor;
            import java.io.InputStream;
            import java.io.OutputStream;
            import java.nio.file.Files;
            import java.nio.file.Path;

            public final class Driver {
                public static void main(String[] arguments) throws Exception {
                    Path log = Path.of(arguments[0]);
                    Filter.Condition condition = arguments[1].equals("text")
                            ? new Filter.Contains(arguments[2]) : new Filter.Matches(arguments[2]);
                    Log.Source file = new Log.Source() {
                        public String name() {
                            return "app.log";
                        }

                        public InputStream open() throws java.io.IOException {
                            return Files.newInputStream(log);
                        }
                    };
                    try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
                        new LogFilter(Filter.of(condition)).run(Log.of(Log.Format.PLAIN, file), out);
                    }
                }
            }
            """;

    private final Path log;
    private final Path out;
    private final List<CompiledAnswer> answers;

    private LogFilterBenchmark(Path folder) throws IOException {
        log = folder.resolve("app.log");
        out = folder.resolve("out");
        answers = List.of(
                CompiledAnswer.of("log-filter", "reference", DRIVER, folder),
                CompiledAnswer.of("log-filter", "accepted/bytes-first", DRIVER, folder));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("log-filter-benchmark");
        try {
            LogFilterBenchmark benchmark = new LogFilterBenchmark(folder);
            for (int megabytes : MEGABYTES) {
                benchmark.writeLog(megabytes);
                benchmark.compare(megabytes + " MB, rare text", "text", "-F", "request 7f3a ");
                benchmark.compare(megabytes + " MB, frequent text", "text", "-F", "ERROR");
                benchmark.compare(megabytes + " MB, regex", "regex", "-P", "GET /orders/\\d+ in 1\\d{3} ms");
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private void writeLog(int megabytes) throws IOException {
        byte[] block = GeneratedLog.plain(new SplittableRandom(1), LINES_A_BLOCK);
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(log))) {
            for (long written = 0; written < megabytes * 1_000_000L; written += block.length) {
                file.write(block);
            }
        }
    }

    private void compare(String name, String kind, String option, String pattern)
            throws IOException, InterruptedException {
        String file = log.toString();
        Contest contest = new Contest("log-filter, " + name + " " + option + " '" + pattern + "'")
                .tool("grep", new Command(List.of("grep", "-a", option, pattern, file), out))
                .tool(
                        "ripgrep",
                        new Command(
                                List.of("rg", "-a", "--no-config", "--no-line-number", option, pattern, file), out));
        for (CompiledAnswer answer : answers) {
            contest.answer(answer.name(), new Command(answer.java(JVM, answer.driver(), file, kind, pattern), out));
        }
        contest.run(1, ROUNDS);
    }
}
