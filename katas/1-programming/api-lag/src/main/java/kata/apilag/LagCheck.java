package kata.apilag;

import java.net.URI;
import java.time.Clock;
import java.util.List;

/** Asks an API when its items were updated, and judges how far they lag behind. */
public final class LagCheck {

    /**
     * A check that asks over this transport, and has no other notion of time than these two.
     *
     * @param clock tells the time
     * @param sleeper waits
     */
    public LagCheck(HttpTransport http, Clock clock, Sleeper sleeper) {
        throw new UnsupportedOperationException("stage 1: keep them");
    }

    /**
     * Reads the list at this address and judges it. Whatever the server does, there is a report.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    public LagReport check(URI api, LagPolicy policy) throws InterruptedException {
        throw new UnsupportedOperationException("stage 1: write check");
    }

    /**
     * Stage 6: checks many APIs, some at a time, all of them within one deadline.
     *
     * @param maxInFlight how many requests may be under way at once
     * @return a report for each address, in the order of the addresses
     * @throws IllegalArgumentException if maxInFlight is less than 1
     * @throws InterruptedException if the calling thread is interrupted
     */
    public List<LagReport> checkAll(List<URI> apis, LagPolicy policy, int maxInFlight) throws InterruptedException {
        throw new UnsupportedOperationException("stage 6: write checkAll");
    }
}
