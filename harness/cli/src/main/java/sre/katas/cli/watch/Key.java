package sre.katas.cli.watch;

/** A key that the learner has pressed. */
enum Key {
    NEXT,
    HINT,
    LIST,
    RESET,
    SOLUTION,
    QUIT,
    /** Ctrl-C, or the end of the terminal: quits wherever it comes. */
    INTERRUPT,
    YES,
    UP,
    DOWN,
    PAGE_UP,
    PAGE_DOWN,
    ENTER,
    ESCAPE,
    OTHER;

    /** The meaning of a character; escape sequences are read elsewhere. */
    static Key of(int character) {
        return switch (Character.toLowerCase(character)) {
            case 'n' -> NEXT;
            case 'h' -> HINT;
            case 'l' -> LIST;
            case 'r' -> RESET;
            case 's' -> SOLUTION;
            case 'q' -> QUIT;
            case 3, 4 -> INTERRUPT;
            case 'y' -> YES;
            case 'k' -> UP;
            case 'j' -> DOWN;
            case ' ' -> PAGE_DOWN;
            case 'b' -> PAGE_UP;
            case '\r', '\n' -> ENTER;
            default -> OTHER;
        };
    }
}
