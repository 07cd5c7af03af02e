package sre.katas.grader.history;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A timed practice or interview. Its clock is wall time that cannot be turned back: what the system
 * clock loses is added again.
 *
 * @param number how it is called on this machine, 1 and up; 0 until it is stored
 * @param id the same on every machine
 * @param name what was asked for: {@code practice}, {@code screen}, {@code topic networking}
 * @param seed of the draw and of the random cases, hexadecimal
 * @param ends when the bell rings
 * @param finished when it was closed; null while it is open
 * @param shift what the system clock was set back in all since the sitting began
 * @param notes what happened that the times do not tell
 */
public record Sitting(
        long number,
        String id,
        String name,
        String seed,
        Instant started,
        Instant ends,
        @Nullable Instant finished,
        Duration shift,
        List<Part> parts,
        List<String> notes) {

    /** One that begins at this moment. */
    public static Sitting fresh(String name, String seed, Instant now, Duration length, List<Part> parts) {
        Instant started = now.truncatedTo(ChronoUnit.MILLIS);
        return new Sitting(
                0,
                UUID.randomUUID().toString(),
                name,
                seed,
                started,
                started.plus(length),
                null,
                Duration.ZERO,
                parts,
                List.of());
    }

    /** A time of the system's clock on the clock of the sitting. */
    public Instant at(Instant wall) {
        return wall.plus(shift).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether it is open and the bell has not rung. */
    public boolean running(Instant wall) {
        return finished == null && at(wall).isBefore(ends);
    }

    /** Whether it is still to be finished. */
    public boolean open() {
        return finished == null;
    }

    /** Until the bell; nothing after it. */
    public Duration left(Instant wall) {
        Duration left = Duration.between(at(wall), ends);
        return left.isNegative() ? Duration.ZERO : left;
    }

    public Duration length() {
        return Duration.between(started, ends);
    }

    /** When the attempts were taken: at the bell, or when it was finished before. */
    public Instant over() {
        return finished != null && finished.isBefore(ends) ? finished : ends;
    }

    public Optional<Part> part(String kata) {
        return parts.stream().filter(part -> part.kata().equals(kata)).findFirst();
    }

    public boolean has(String kata) {
        return part(kata).isPresent();
    }
}
