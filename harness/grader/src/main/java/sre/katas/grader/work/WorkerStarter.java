package sre.katas.grader.work;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import sre.katas.grader.compile.Folders;
import sre.katas.worker.protocol.Frame;
import sre.katas.worker.protocol.FrameCodec;
import sre.katas.worker.protocol.SocketStreams;

/** Starts worker processes and takes up their channel. */
final class WorkerStarter {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The first that comes from a worker. */
    private record Greeting(SocketChannel socket, Frame first) {}

    private final Isolation isolation;
    private final Duration patience;
    private final Set<Launch> starting = ConcurrentHashMap.newKeySet();
    private volatile boolean abandoned;

    WorkerStarter(Isolation isolation) {
        this(isolation, PATIENCE);
    }

    /**
     * @param patience how long a worker may take to answer
     */
    WorkerStarter(Isolation isolation, Duration patience) {
        this.isolation = isolation;
        this.patience = patience;
    }

    /**
     * Starts one and waits until it has answered.
     *
     * @throws WorkerException if it does not, with what it printed
     */
    Worker start(WorkerSpec spec) {
        Path folder;
        try {
            folder = Folders.forSocket("worker");
        } catch (UncheckedIOException e) {
            throw new WorkerException(
                    "cannot start a worker: "
                            + Objects.requireNonNull(e.getCause()).getMessage(),
                    e);
        }
        try {
            Path address = folder.resolve("s");
            try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                server.bind(UnixDomainSocketAddress.of(address));
                return connect(spec, launch(spec, folder, address), address, server);
            }
        } catch (IOException e) {
            Folders.deleteQuietly(folder);
            throw new WorkerException("cannot start a worker: " + e.getMessage(), e);
        }
    }

    /** Ends what is starting at this moment, and starts nothing any more. */
    void abandon() {
        abandoned = true;
        starting.forEach(launch -> {
            launch.kill();
            launch.clean();
        });
    }

    private Worker connect(WorkerSpec spec, Launch launch, Path address, ServerSocketChannel server)
            throws IOException {
        try {
            String token = randomHex();
            hand(token, launch.process());
            Greeting greeting = greeting(server, launch.process());
            Files.deleteIfExists(address);
            if (!(greeting.first instanceof Frame.Hello hello) || !hello.token().equals(token)) {
                greeting.socket.close();
                throw new IOException("something else than the worker answered on its channel");
            }
            return new Worker(spec, launch, greeting.socket, hello.javaVersion());
        } catch (IOException e) {
            // Before the process is ended: that closes its output, read or not.
            if (!launch.process().isAlive()) {
                awaitEnd(launch.output());
            }
            launch.kill();
            launch.clean();
            throw new WorkerException("a worker did not start: " + e.getMessage() + printed(launch.output()), e);
        } finally {
            starting.remove(launch);
        }
    }

    private Launch launch(WorkerSpec spec, Path folder, Path address) throws IOException {
        Path work = Files.createDirectory(folder.resolve("w"));
        List<String> java = spec.java(work);
        java.add(address.toString());
        ProcessBuilder builder = new ProcessBuilder(isolation.wrap(java, work, spec));
        builder.directory(work.toFile()).redirectErrorStream(true);
        // These would change the worker's JVM behind the harness's back, and print on its output.
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH"));
        String mark = ProcessHandle.current().pid() + "-" + randomHex();
        builder.environment().put(Strays.VARIABLE, mark);
        if (abandoned) {
            throw new IOException("the grader is going down");
        }
        Process process = builder.start();
        Launch launch =
                new Launch(process, new OutputTap(), folder, new Strays(mark), isolation == Isolation.NAMESPACES);
        starting.add(launch);
        launch.output().drain(process.getInputStream(), "kata-output-" + process.pid());
        return launch;
    }

    private static void hand(String token, Process process) {
        try (OutputStream input = process.getOutputStream()) {
            input.write((token + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // It has ended already: its exit code says more than a closed stream.
        }
    }

    private Greeting greeting(ServerSocketChannel server, Process process) throws IOException {
        CompletableFuture<Greeting> accepted = new CompletableFuture<>();
        Thread acceptor = new Thread(
                () -> {
                    try {
                        SocketChannel socket = server.accept();
                        accepted.complete(new Greeting(socket, FrameCodec.read(SocketStreams.in(socket))));
                    } catch (IOException e) {
                        accepted.completeExceptionally(e);
                    }
                },
                "kata-accept-" + process.pid());
        acceptor.setDaemon(true);
        acceptor.start();
        process.onExit()
                .thenAccept(ended -> accepted.completeExceptionally(
                        new IOException("its process ended with code " + ended.exitValue())));
        try {
            return accepted.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(Objects.requireNonNull(e.getCause()).getMessage(), e);
        } catch (TimeoutException e) {
            throw new IOException("no answer in " + Deadline.words(patience), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while it started", e);
        }
    }

    private static String randomHex() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void awaitEnd(OutputTap output) {
        try {
            output.awaitEnd(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String printed(OutputTap output) {
        awaitEnd(output);
        String text = output.text().strip();
        return text.isEmpty()
                ? ""
                : "\n" + text.lines().limit(20).map(line -> "  " + line).collect(Collectors.joining("\n"));
    }
}
