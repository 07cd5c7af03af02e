package sre.katas.grader.sitting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import sre.katas.grader.history.Part;
import sre.katas.grader.history.Sitting;

/** Sittings and their times as people read them. */
public final class SittingWords {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private SittingWords() {}

    /** "Practice of lru-cache", "Interview (screen, seed 5)". */
    public static String title(Sitting sitting) {
        return sitting.name().equals(Round.PRACTICE)
                ? "Practice of "
                        + sitting.parts().stream().map(Part::kata).findFirst().orElse("nothing")
                : "Interview (" + sitting.name() + ", seed " + sitting.seed() + ")";
    }

    /** "12:34" in minutes and seconds, "1:02:34" with hours. */
    public static String clock(Duration time) {
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%02d:%02d", time.toMinutes(), time.toSecondsPart());
    }

    /** How far into the sitting a moment of its clock is. */
    public static String into(Sitting sitting, Instant moment) {
        return clock(Duration.between(sitting.started(), moment));
    }

    /**
     * When the bell rings, as the learner's clock shows it.
     *
     * @param zone where the learner is
     */
    public static String bell(Sitting sitting, ZoneId zone) {
        return HOUR.format(sitting.ends().minus(sitting.shift()).atZone(zone));
    }

    /** One line: what runs, and how long still. */
    public static String line(Sitting sitting, Instant wall, ZoneId zone) {
        String title = title(sitting);
        if (sitting.running(wall)) {
            return title + " · " + clock(sitting.left(wall)) + " left, until " + bell(sitting, zone);
        }
        return title + " · the bell has rung at " + bell(sitting, zone)
                + "; what you write now counts as after the bell · ./kata finish";
    }
}
