package sre.katas.grader.work;

import sre.katas.worker.protocol.Frame;

/** What a run's loop waits for. */
sealed interface Event {

    /** The worker has sent a frame. */
    record Received(Frame frame) implements Event {}

    /** The channel has ended, or what came over it is no frame. */
    record ChannelEnded(boolean damaged, String reason) implements Event {}

    /**
     * More was printed than one test may.
     *
     * @param unit that ran when it was printed; empty if none did
     */
    record OutputExceeded(String unit) implements Event {}
}
