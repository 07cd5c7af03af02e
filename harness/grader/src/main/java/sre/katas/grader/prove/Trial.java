package sre.katas.grader.prove;

/**
 * One line of a proof: who was tried, what was expected, what came.
 *
 * @param kind of the one tried
 * @param name of the one tried
 * @param expected in a few words
 * @param came in a few words
 * @param holds whether what came is what was expected
 * @param detail what an author needs to mend it; empty if it holds
 * @param guard the only test that catches a rejected answer; empty if several do, or it is none
 * @param runs how many gradings it took
 * @param millis wall time in milliseconds
 */
public record Trial(
        Kind kind,
        String name,
        String expected,
        String came,
        boolean holds,
        String detail,
        String guard,
        int runs,
        long millis) {

    /** Who is tried. */
    public enum Kind {
        FOLDER,
        STUB,
        REFERENCE,
        ACCEPTED,
        REJECTED,
        MESSAGE,
        MUTANTS;

        /** As a report writes it: {@code reference}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Trial held(Kind kind, String name, String expected, String came) {
        return new Trial(kind, name, expected, came, true, "", "", 0, 0);
    }

    static Trial failed(Kind kind, String name, String expected, String came, String detail) {
        return new Trial(kind, name, expected, came, false, detail, "", 0, 0);
    }

    Trial guardedBy(String test) {
        return new Trial(kind, name, expected, came, holds, detail, test, runs, millis);
    }

    Trial took(int gradings, long time) {
        return new Trial(kind, name, expected, came, holds, detail, guard, gradings, time);
    }
}
