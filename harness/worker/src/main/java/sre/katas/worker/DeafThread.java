package sre.katas.worker;

/**
 * A thread that nobody interrupts: an attempt can find it in its thread group, and an interruptible
 * channel closes for good when the thread that uses it is interrupted.
 */
final class DeafThread extends Thread {

    DeafThread(Runnable task, String name) {
        super(task, name);
    }

    @Override
    public void interrupt() {
        // On purpose nothing: whoever calls this is not the harness.
    }
}
