package kata.apilag;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** HTTP/1.1 by hand over one connection for each request, which closes with it. Plain http alone. */
public final class WireTransport implements HttpTransport {

    public WireTransport() {}

    @Override
    public HttpReply get(URI uri, Map<String, String> headers, Duration timeout, int maxBytes)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        int port = uri.getPort() < 0 ? 80 : uri.getPort();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(uri.getHost(), port), TimedInput.millisUntil(end));
            socket.getOutputStream().write(request(uri, headers).getBytes(StandardCharsets.ISO_8859_1));
            return new ReplyReader(new TimedInput(socket, end), maxBytes).read();
        } catch (ClosedByInterruptException e) {
            Thread.interrupted();
            throw new InterruptedException("interrupted while it waited for an answer");
        }
    }

    private static String request(URI uri, Map<String, String> headers) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        StringBuilder request = new StringBuilder("GET " + path + query + " HTTP/1.1\r\n");
        request.append("Host: ").append(uri.getRawAuthority()).append("\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        return request.append("\r\n").toString();
    }
}
