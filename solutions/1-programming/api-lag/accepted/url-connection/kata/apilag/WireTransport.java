package kata.apilag;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * HttpURLConnection in a thread that the caller does not wait for longer than it may. That thread ends
 * soon after: a read that gets nothing by its read time-out, one that gets drips by the disconnect.
 */
public final class WireTransport implements HttpTransport {

    private final ExecutorService background = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        return thread;
    });

    public WireTransport() {}

    @Override
    public HttpReply get(URI uri, Map<String, String> headers, Duration timeout, int maxBytes)
            throws IOException, InterruptedException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        int millis = (int) Math.max(1, Math.min(timeout.toMillis(), Integer.MAX_VALUE));
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(millis);
        connection.setReadTimeout(millis);
        headers.forEach(connection::setRequestProperty);
        Future<HttpReply> reply = background.submit(() -> read(connection, maxBytes));
        boolean whole = false;
        try {
            HttpReply got = reply.get(millis, TimeUnit.MILLISECONDS);
            whole = true;
            return got;
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("no whole answer within " + timeout);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            if (!whole) {
                // In the background: it waits for a read that is under way.
                background.execute(connection::disconnect);
            }
        }
    }

    private static HttpReply read(HttpURLConnection connection, int maxBytes) throws IOException {
        int status = connection.getResponseCode();
        if (status < 0) {
            throw new IOException("no HTTP");
        }
        InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream();
        byte[] body = in == null ? new byte[0] : in.readNBytes(maxBytes + 1);
        if (body.length > maxBytes) {
            throw new IOException("a body of more than " + maxBytes + " bytes");
        }
        long promised = connection.getContentLengthLong();
        if (promised >= 0 && body.length < promised) {
            throw new IOException("only " + body.length + " of " + promised + " bytes");
        }
        Map<String, List<String>> headers = new LinkedHashMap<>(connection.getHeaderFields());
        headers.remove(null);
        return new HttpReply(status, headers, body);
    }
}
