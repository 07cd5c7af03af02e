package sre.katas.grader.work;

import org.jspecify.annotations.Nullable;

/** Where a run stands: which class, which test, what came before on the same worker. */
final class Whereabouts {

    private String className = "";
    private @Nullable String running;
    private @Nullable String last;
    private @Nullable String lastOfClass;
    private @Nullable String lastThatLeftThreads;
    private int started;
    private int finished;

    void classBegan(String name) {
        className = name;
        lastOfClass = null;
    }

    void began(String unit) {
        running = unit;
        started++;
    }

    void ended(boolean leftThreads) {
        if (leftThreads) {
            lastThatLeftThreads = running;
        }
        last = running;
        lastOfClass = running;
        running = null;
        finished++;
    }

    @Nullable
    String running() {
        return running;
    }

    /** The test that ended last on this worker. */
    @Nullable
    String last() {
        return last;
    }

    /** The test that ended last, if it is of the class that runs now. */
    @Nullable
    String lastOfClass() {
        return lastOfClass;
    }

    @Nullable
    String lastThatLeftThreads() {
        return lastThatLeftThreads;
    }

    String simpleClass() {
        return simpleName(className);
    }

    int started() {
        return started;
    }

    int finished() {
        return finished;
    }

    static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }
}
