package sre.katas.worker;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sre.katas.worker.protocol.Failure;
import sre.katas.worker.protocol.Frame;

/** Who ends this JVM: the thread that stands in {@link Runtime#exit}, and the unit that it belongs to. */
final class Exiting {

    private Exiting() {}

    static Frame.Exiting describe(@Nullable ProgressListener progress) {
        for (Map.Entry<Thread, StackTraceElement[]> entry :
                Thread.getAllStackTraces().entrySet()) {
            if (Arrays.stream(entry.getValue()).anyMatch(Exiting::isExit)) {
                String unit = progress == null ? "" : progress.unitOf(entry.getKey());
                return new Frame.Exiting(false, unit, frames(entry.getValue()));
            }
        }
        return new Frame.Exiting(true, "", List.of());
    }

    private static boolean isExit(StackTraceElement frame) {
        return frame.getClassName().equals("java.lang.Runtime")
                && frame.getMethodName().equals("exit");
    }

    private static List<StackTraceElement> frames(StackTraceElement[] frames) {
        return Arrays.stream(frames)
                .limit(Failure.MOST_FRAMES)
                .map(Failures::cutFrame)
                .toList();
    }
}
