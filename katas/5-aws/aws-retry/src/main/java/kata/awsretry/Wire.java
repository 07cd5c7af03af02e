package kata.awsretry;

import java.net.URI;
import java.time.Duration;

/** One attempt over a real network. Safe for many threads. */
public final class Wire {

    /**
     * Sends one GET.
     *
     * @param timeout how long to wait for the answer
     * @return the body of an answer 200, read as UTF-8
     * @throws CallFailed for any other answer, or none
     * @throws InterruptedException if the calling thread is interrupted
     */
    public String get(URI uri, Duration timeout) throws CallFailed, InterruptedException {
        throw new UnsupportedOperationException("stage 6: write get");
    }
}
