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
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicBoolean;

/** HttpURLConnection, and a watchdog that pulls the plug at the deadline. */
public final class WireTransport implements HttpTransport {

    private final Timer watchdog = new Timer("watchdog", true);

    public WireTransport() {}

    @Override
    public HttpReply get(URI uri, Map<String, String> headers, Duration timeout, int maxBytes) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) Math.max(1, Math.min(timeout.toMillis(), Integer.MAX_VALUE)));
        headers.forEach(connection::setRequestProperty);
        AtomicBoolean barked = new AtomicBoolean();
        TimerTask bark = new TimerTask() {
            @Override
            public void run() {
                barked.set(true);
                connection.disconnect();
            }
        };
        watchdog.schedule(bark, Math.max(1, timeout.toMillis()));
        boolean whole = false;
        try {
            HttpReply reply = read(connection, maxBytes);
            whole = !barked.get();
            if (!whole) {
                throw new SocketTimeoutException("no whole answer within " + timeout);
            }
            return reply;
        } finally {
            bark.cancel();
            if (!whole) {
                connection.disconnect();
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
