package sre.katas.grader.work;

import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import sre.katas.grader.compile.Folders;
import sre.katas.worker.protocol.Frame;
import sre.katas.worker.protocol.FrameCodec;
import sre.katas.worker.protocol.SocketStreams;

/** Starts worker processes and takes up their channel. */
final class WorkerStarter {

    private static final long START_SECONDS = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Isolation isolation;

    WorkerStarter(Isolation isolation) {
        this.isolation = isolation;
    }

    /**
     * Starts one and waits until it has answered.
     *
     * @throws WorkerException if it does not, with what it printed
     */
    Worker start(WorkerSpec spec) {
        Path scratch = null;
        try {
            // Short on purpose: the path of a Unix-domain socket may have no more than 108 bytes, unix(7).
            Path folder = Files.createTempDirectory("kata");
            scratch = folder;
            Path work = Files.createDirectory(folder.resolve("w"));
            Path address = folder.resolve("s");
            try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                server.bind(UnixDomainSocketAddress.of(address));
                return connect(spec, folder, work, address, server);
            }
        } catch (IOException e) {
            if (scratch != null) {
                Folders.delete(scratch);
            }
            throw new WorkerException("cannot start a worker: " + e.getMessage(), e);
        }
    }

    private Worker connect(WorkerSpec spec, Path folder, Path work, Path address, ServerSocketChannel server)
            throws IOException {
        String token = token();
        Process process = launch(spec, work, address);
        OutputTap output = new OutputTap();
        output.drain(process.getInputStream(), "kata-output-" + process.pid());
        try {
            hand(token, process);
            SocketChannel socket = accept(server, process);
            Files.deleteIfExists(address);
            Frame first = FrameCodec.read(SocketStreams.in(socket));
            if (!(first instanceof Frame.Hello hello) || !hello.token().equals(token)) {
                throw new WorkerException("something else than the worker answered on its channel");
            }
            return new Worker(spec, process, socket, output, folder, hello.javaVersion());
        } catch (IOException | WorkerException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Folders.delete(folder);
            throw new WorkerException("a worker did not start: " + e.getMessage() + printed(output), e);
        }
    }

    private Process launch(WorkerSpec spec, Path work, Path address) throws IOException {
        List<String> java = spec.java(work);
        java.add(address.toString());
        ProcessBuilder builder = new ProcessBuilder(isolation.wrap(java, work, spec.fence()));
        builder.directory(work.toFile()).redirectErrorStream(true);
        // These would change the worker's JVM behind the harness's back, and print on its output.
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH"));
        return builder.start();
    }

    private static void hand(String token, Process process) throws IOException {
        try (OutputStream input = process.getOutputStream()) {
            input.write((token + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static SocketChannel accept(ServerSocketChannel server, Process process) throws IOException {
        CompletableFuture<SocketChannel> accepted = new CompletableFuture<>();
        Thread acceptor = new Thread(
                () -> {
                    try {
                        accepted.complete(server.accept());
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
            return accepted.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new IOException("no answer in " + START_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while it started", e);
        }
    }

    private static String token() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String printed(OutputTap output) {
        String text = output.text().strip();
        return text.isEmpty()
                ? ""
                : "\n"
                        + text.lines()
                                .limit(20)
                                .map(line -> "  " + line)
                                .collect(java.util.stream.Collectors.joining("\n"));
    }
}
