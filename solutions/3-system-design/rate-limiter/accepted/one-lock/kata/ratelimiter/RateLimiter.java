package kata.ratelimiter;

import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** One lock, and numbers that cannot overflow. Keeps what is missing in a bucket, not what is there. */
public final class RateLimiter<K> {

    private static final class Debt {

        BigInteger units;
        long at;
    }

    private final Limit limit;
    private final Map<K, Debt> debts = new HashMap<>();

    public RateLimiter(Limit limit) {
        this.limit = limit;
    }

    private BigInteger units(long permits) {
        return BigInteger.valueOf(permits).multiply(BigInteger.valueOf(limit.periodNanos()));
    }

    private BigInteger missing(Debt debt, long nowNanos) {
        if (debt == null) {
            return ZERO;
        }
        BigInteger elapsed = BigInteger.valueOf(Math.max(nowNanos, debt.at)).subtract(BigInteger.valueOf(debt.at));
        return debt.units
                .subtract(elapsed.multiply(BigInteger.valueOf(limit.permits())))
                .max(ZERO);
    }

    /** Runs up a debt, as far as the burst. */
    public boolean tryAcquire(K key, long permits, long nowNanos) {
        synchronized (debts) {
            Debt debt = debts.get(key);
            BigInteger units = missing(debt, nowNanos).add(units(permits));
            if (units.compareTo(units(limit.burst())) > 0) {
                return false;
            }
            if (debt == null) {
                debt = new Debt();
                debt.at = nowNanos;
                debts.put(key, debt);
            }
            debt.units = units;
            debt.at = Math.max(debt.at, nowNanos);
            return true;
        }
    }

    /** Until the debt has shrunk far enough. */
    public long nanosToWait(K key, long permits, long nowNanos) {
        if (permits > limit.burst()) {
            return -1;
        }
        synchronized (debts) {
            Debt debt = debts.get(key);
            BigInteger tooMuch = missing(debt, nowNanos).add(units(permits)).subtract(units(limit.burst()));
            if (tooMuch.signum() <= 0) {
                return 0;
            }
            BigInteger[] wait = tooMuch.divideAndRemainder(BigInteger.valueOf(limit.permits()));
            return wait[0].longValueExact() + wait[1].signum() + Math.max(0, debt.at - nowNanos);
        }
    }

    /** Those who owe nothing. */
    public int evict(long nowNanos) {
        synchronized (debts) {
            int before = debts.size();
            debts.values().removeIf(debt -> missing(debt, nowNanos).signum() == 0);
            return before - debts.size();
        }
    }

    /** All debtors. */
    public int size() {
        synchronized (debts) {
            return debts.size();
        }
    }
}
