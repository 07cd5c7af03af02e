package kata.apilag;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Stage 4: the transport over a real network. Safe for many threads. */
public final class WireTransport implements HttpTransport {

    public WireTransport() {}

    @Override
    public HttpReply get(URI uri, Map<String, String> headers, Duration timeout, int maxBytes)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("stage 4: write get");
    }
}
