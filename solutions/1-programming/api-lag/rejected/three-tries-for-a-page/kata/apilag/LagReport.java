package kata.apilag;

import java.time.Duration;

/**
 * What a check has found.
 *
 * @param lag the quantile of the items' lags, never negative; null if the status is UNKNOWN
 * @param skew how far the server's clock is ahead of ours (stage 5); zero if the server does not tell
 * @param items how many items have counted
 * @param skipped how many had no usable time
 * @param requests how many requests were sent, redirected and repeated ones included
 * @param note for people: why the status is UNKNOWN, in a few words; never null
 */
public record LagReport(Status status, Duration lag, Duration skew, int items, int skipped, int requests, String note) {

    /** The verdict of a check. */
    public enum Status {
        OK,
        WARN,
        CRIT,
        /** Not all was seen, or there was nothing to see: no alarm, and no all-clear either. */
        UNKNOWN
    }
}
