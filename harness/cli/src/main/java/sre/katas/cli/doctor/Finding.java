package sre.katas.cli.doctor;

/**
 * What one check has found.
 *
 * @param what was checked, in a word or two
 * @param found in half a line
 * @param remedy what to do; empty if nothing
 */
public record Finding(Grade grade, String what, String found, String remedy) {

    /** How well it is. */
    public enum Grade {
        FINE,
        /** Works, with less comfort or less protection. */
        WEAK,
        BROKEN
    }

    static Finding fine(String what, String found) {
        return new Finding(Grade.FINE, what, found, "");
    }

    static Finding weak(String what, String found, String remedy) {
        return new Finding(Grade.WEAK, what, found, remedy);
    }

    static Finding broken(String what, String found, String remedy) {
        return new Finding(Grade.BROKEN, what, found, remedy);
    }
}
