package sre.katas.grader.work;

import sre.katas.worker.protocol.Frame;

/** What a run's loop waits for. */
sealed interface Event {

    /** The worker has sent a frame. */
    record Received(Frame frame) implements Event {}

    /** The channel has ended, or what came over it is no frame. */
    record ChannelEnded(boolean damaged, String reason) implements Event {}

    /** The running test has printed more than it may. */
    record OutputExceeded() implements Event {}
}
