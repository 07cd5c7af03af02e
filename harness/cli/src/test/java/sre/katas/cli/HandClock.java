package sre.katas.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes only when it is turned. */
public final class HandClock implements InstantSource {

    private Instant now;

    public HandClock(Instant now) {
        this.now = now;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void passMinutes(long minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
    }
}
