package kata.awsretry;

import java.io.IOException;
import java.time.Duration;

/** Sends a call once. The tests hand in one of their own; {@link WireSender} is the real one. */
public interface Sender {

    /**
     * Sends a call and waits for the whole answer, whatever its status.
     *
     * @param timeout for all of it together; more than zero
     * @throws java.net.ConnectException if there was no connection, so that nothing was sent
     * @throws IOException if anything else goes wrong; the service may have got the call or not
     * @throws InterruptedException if the calling thread is interrupted
     */
    Reply send(Call call, Duration timeout) throws IOException, InterruptedException;
}
