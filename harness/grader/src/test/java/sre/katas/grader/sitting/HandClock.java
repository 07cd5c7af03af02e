package sre.katas.grader.sitting;

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
    public Instant instant() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public void passMinutes(long minutes) {
        pass(Duration.ofMinutes(minutes));
    }
}
