package sre.katas.grader.history;

/** Why a database is set aside. */
enum Fault {
    DAMAGED("damaged", "is damaged"),
    NEWER("newer", "was written by a newer version of this program");

    private final String word;
    private final String sentence;

    Fault(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    /** Part of the name that the file gets. */
    String word() {
        return word;
    }

    String sentence() {
        return sentence;
    }
}
