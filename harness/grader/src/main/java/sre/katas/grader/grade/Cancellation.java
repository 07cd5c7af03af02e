package sre.katas.grader.grade;

import org.jspecify.annotations.Nullable;

/** Lets another thread give up a grading that nobody waits for any more: its verdict is then worth nothing. */
public final class Cancellation {

    private boolean cancelled;
    private @Nullable Thread inSuite;

    /** Gives the grading up: at once if its suite is running, before its suite begins if not. */
    public synchronized void cancel() {
        cancelled = true;
        if (inSuite != null) {
            inSuite.interrupt();
        }
    }

    public synchronized boolean cancelled() {
        return cancelled;
    }

    /** The suite is about to run on this thread; false if it must not. Only a suite takes an interrupt: javac would lose its files. */
    synchronized boolean enter() {
        if (cancelled) {
            return false;
        }
        inSuite = Thread.currentThread();
        return true;
    }

    /** The suite has ended; an interrupt that came too late is forgotten. */
    synchronized void leave() {
        inSuite = null;
        Thread.interrupted();
    }
}
