package kata.logfilter;

import java.io.ByteArrayOutputStream;
import sre.katas.fixtures.logs.StepInput;

/** An output that remembers how much of the input had been taken when the first byte came. */
final class WatchedOutput extends ByteArrayOutputStream {

    private final StepInput in;
    /** -1 while nothing is written. */
    long takenAtFirstWrite = -1;
    /** Bytes written so far. */
    long written;
    /** Whether the bytes are kept, and not only counted. */
    boolean keeps = true;

    WatchedOutput(StepInput in) {
        this.in = in;
    }

    @Override
    public synchronized void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        takenAtFirstWrite = takenAtFirstWrite < 0 ? in.taken() : takenAtFirstWrite;
        written += length;
        if (keeps) {
            super.write(bytes, offset, length);
        }
    }
}
