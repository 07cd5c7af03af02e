package kata.apilag;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Sends one request. The tests hand in one of their own; {@link WireTransport} is the real one. */
public interface HttpTransport {

    /**
     * Sends one GET and waits for the whole answer, whatever its status. Redirects are not followed.
     *
     * @param headers to send, by name
     * @param timeout for all of it: connecting, headers and body; more than zero
     * @param maxBytes how long a body may be at the most
     * @throws IOException if the whole answer is not there in time, if its body is longer than that, or
     *     if anything else goes wrong
     * @throws InterruptedException if the calling thread is interrupted while it waits
     */
    HttpReply get(URI uri, Map<String, String> headers, Duration timeout, int maxBytes)
            throws IOException, InterruptedException;
}
