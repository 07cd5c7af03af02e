package kata.ratelimiter;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** The rules of the brief in numbers that cannot overflow. One permit is {@code periodNanos} units. */
final class SlowModel {

    private record State(BigInteger units, long at) {}

    private final Limit limit;
    private final BigInteger full;
    private final Map<String, State> states = new HashMap<>();

    SlowModel(Limit limit) {
        this.limit = limit;
        this.full = units(limit.burst());
    }

    private BigInteger units(long permits) {
        return BigInteger.valueOf(permits).multiply(BigInteger.valueOf(limit.periodNanos()));
    }

    private State at(String key, long now) {
        State state = states.get(key);
        if (state == null) {
            return new State(full, now);
        }
        long at = Math.max(now, state.at());
        BigInteger flowed = BigInteger.valueOf(at - state.at()).multiply(BigInteger.valueOf(limit.permits()));
        return new State(state.units().add(flowed).min(full), at);
    }

    boolean tryAcquire(String key, long permits, long now) {
        State state = at(key, now);
        if (state.units().compareTo(units(permits)) < 0) {
            return false;
        }
        states.put(key, new State(state.units().subtract(units(permits)), state.at()));
        return true;
    }

    /** Tries one nanosecond after the other. */
    long nanosToWait(String key, long permits, long now) {
        if (permits > limit.burst()) {
            return -1;
        }
        long wait = 0;
        while (at(key, now + wait).units().compareTo(units(permits)) < 0) {
            wait++;
        }
        return wait;
    }

    int evict(long now) {
        int before = states.size();
        states.keySet().removeIf(key -> at(key, now).units().equals(full));
        return before - states.size();
    }

    int size() {
        return states.size();
    }
}
