package sre.katas.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.platform.launcher.Launcher;
import sre.katas.worker.protocol.Frame;

/**
 * The worker's process. Its argument is the path of the grader's Unix-domain socket; the first and
 * only line of its standard input is the token to answer with. Nothing that matters is held in a
 * static field, where an attempt could reach it by reflection.
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        String token = readToken();
        SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX);
        socket.connect(UnixDomainSocketAddress.of(Path.of(arguments[0])));
        Channel channel = new Channel(socket);
        channel.send(new Frame.Hello(token, ProcessHandle.current().pid(), System.getProperty("java.version")));
        Launcher launcher = Launchers.jupiterOnly();
        SuiteRunner runner = new SuiteRunner(launcher, channel);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> channel.send(runner.exiting()), "kata-exit"));
        // The first thread ends here: one that an attempt can interrupt must not wait on the channel.
        new DeafThread(() -> serve(channel, launcher, runner), "kata-control").start();
    }

    private static void serve(Channel channel, Launcher launcher, SuiteRunner runner) {
        WarmUp.of(launcher);
        new Control(channel, runner).serve();
        Runtime.getRuntime().halt(0);
    }

    private static String readToken() throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        String token = input.readLine();
        if (token == null) {
            throw new IOException("no token on standard input: a worker is started by the grader, not by hand");
        }
        return token;
    }
}
