package sre.katas.benchmarks;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import sre.katas.fixtures.logs.GeneratedLog;
import sre.katas.grader.compile.Compilation;
import sre.katas.grader.compile.Folders;
import sre.katas.grader.compile.SourceCompiler;

/**
 * The answers to log-filter beside grep and ripgrep: each a process of its own that reads the same file
 * of 256 MB and writes what it selects to a file. The start of the JVM counts.
 */
public final class LogFilterBenchmark {

    private static final int MEGABYTES = 256;
    private static final int LINES_A_BLOCK = 100_000;
    private static final int ROUNDS = 5;
    private static final Path ANSWERS = Path.of("solutions/1-programming/log-filter");
    private static final String DRIVER = """
            package kata.logfilter;

            import java.io.FileOutputStream;
            import java.io.InputStream;
            import java.io.OutputStream;
            import java.nio.file.Files;
            import java.nio.file.Path;

            public final class Driver {
                public static void main(String[] arguments) throws Exception {
                    Path log = Path.of(arguments[0]);
                    Filter.Condition condition = arguments[2].equals("text")
                            ? new Filter.Contains(arguments[3]) : new Filter.Matches(arguments[3]);
                    Log.Source file = new Log.Source() {
                        public String name() {
                            return "app.log";
                        }

                        public InputStream open() throws java.io.IOException {
                            return Files.newInputStream(log);
                        }
                    };
                    try (OutputStream out = new FileOutputStream(arguments[1])) {
                        new LogFilter(Filter.of(condition)).run(Log.of(Log.Format.PLAIN, file), out);
                    }
                }
            }
            """;

    private final Path folder;
    private final Path log;
    private final Path out;

    private LogFilterBenchmark(Path folder) {
        this.folder = folder;
        this.log = folder.resolve("app.log");
        this.out = folder.resolve("out");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("log-filter-benchmark");
        try {
            LogFilterBenchmark benchmark = new LogFilterBenchmark(folder);
            benchmark.writeLog();
            Path reference = benchmark.compile(ANSWERS.resolve("reference"));
            Path fast = benchmark.compile(ANSWERS.resolve("accepted/bytes-first"));
            benchmark.compare("rare text", "text", "-F", "request 7f3a ", reference, fast);
            benchmark.compare("frequent text", "text", "-F", "ERROR", reference, fast);
            benchmark.compare("regex", "regex", "-P", "GET /orders/\\d+ in 1\\d{3} ms", reference, fast);
        } finally {
            Folders.delete(folder);
        }
    }

    private void writeLog() throws IOException {
        byte[] block = GeneratedLog.plain(new SplittableRandom(1), LINES_A_BLOCK);
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(log))) {
            for (long written = 0; written < MEGABYTES * 1_000_000L; written += block.length) {
                file.write(block);
            }
        }
    }

    private Path compile(Path answer) throws IOException {
        Path sources = Files.createDirectory(folder.resolve(answer.getFileName() + "-sources"));
        Path classes = Files.createDirectory(folder.resolve(answer.getFileName() + "-classes"));
        Path home = Files.createDirectories(sources.resolve("kata/logfilter"));
        try (var files = Files.list(answer.resolve("kata/logfilter"))) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve(file.getFileName()));
            }
        }
        Files.writeString(home.resolve("Driver.java"), DRIVER);
        try (SourceCompiler compiler = new SourceCompiler()) {
            Compilation compilation =
                    compiler.compile(sources, TestLibraries.ofThisProcess().main(), classes);
            if (!compilation.succeeded()) {
                throw new IllegalStateException(answer + " does not compile: " + compilation.problems());
            }
        }
        return classes;
    }

    private void compare(String name, String kind, String option, String pattern, Path reference, Path fast)
            throws IOException, InterruptedException {
        List<List<String>> commands = List.of(
                List.of("grep", "-a", option, pattern, log.toString()),
                List.of("rg", "-a", "--no-config", "--no-line-number", option, pattern, log.toString()),
                java(reference, kind, pattern),
                java(fast, kind, pattern));
        List<List<Double>> times = new ArrayList<>();
        commands.forEach(command -> times.add(new ArrayList<>()));
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < commands.size(); i++) {
                times.get(i).add(run(commands.get(i)));
            }
        }
        double grep = best(times.get(0));
        double ripgrep = best(times.get(1));
        System.out.printf(
                "%-14s grep %5.0f ms, ripgrep %5.0f ms, reference %5.0f ms, bytes-first %5.0f ms; "
                        + "bytes-first to grep %.2f, to ripgrep %.2f%n",
                name,
                grep,
                ripgrep,
                best(times.get(2)),
                best(times.get(3)),
                best(times.get(3)) / grep,
                best(times.get(3)) / ripgrep);
    }

    private List<String> java(Path classes, String kind, String pattern) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String libraries = classes + File.pathSeparator + System.getProperty("java.class.path");
        return List.of(
                java,
                "-Xmx64m",
                "-cp",
                libraries,
                "kata.logfilter.Driver",
                log.toString(),
                out.toString(),
                kind,
                pattern);
    }

    private double run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        if (!command.contains("kata.logfilter.Driver")) {
            process.redirectOutput(out.toFile());
            process.environment().put("LC_ALL", "C");
        }
        long start = System.nanoTime();
        int exit = process.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(command + " ends with " + exit);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** The least disturbed round. */
    private static double best(List<Double> times) {
        return Times.quantile(times, 0.01);
    }
}
