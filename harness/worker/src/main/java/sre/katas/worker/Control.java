package sre.katas.worker;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sre.katas.worker.protocol.Frame;

/** Takes the grader's frames: starts one run at a time, and answers where it stands. */
final class Control {

    private final Channel channel;
    private final SuiteRunner runner;
    private volatile @Nullable Thread run;

    Control(Channel channel, SuiteRunner runner) {
        this.channel = channel;
        this.runner = runner;
    }

    /** Serves until the grader closes the channel. */
    void serve() {
        while (true) {
            Frame frame;
            try {
                frame = channel.read();
            } catch (IOException e) {
                return;
            }
            if (frame instanceof Frame.Run request) {
                start(request);
            } else if (frame instanceof Frame.Go) {
                runner.go();
            } else if (frame instanceof Frame.Dump) {
                channel.send(whereabouts());
            }
        }
    }

    private void start(Frame.Run request) {
        Thread thread = new Thread(() -> runner.run(request), "kata-run");
        run = thread;
        thread.start();
    }

    private Frame whereabouts() {
        Thread thread = run;
        return thread == null
                ? new Frame.Stack(List.of(), "")
                : new Frame.Stack(List.of(thread.getStackTrace()), OpenExpectation.givenTo(thread));
    }
}
