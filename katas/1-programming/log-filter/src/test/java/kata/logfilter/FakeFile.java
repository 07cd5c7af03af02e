package kata.logfilter;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import sre.katas.fixtures.logs.StepInput;

/** A file in memory that remembers the streams that were opened on it. */
final class FakeFile implements Log.Source {

    private static final int STEP = 4096;

    private final String name;
    private final Supplier<StepInput> content;
    private final List<StepInput> opened = new ArrayList<>();

    FakeFile(String name, byte[] bytes) {
        this(name, () -> StepInput.of(bytes, STEP));
    }

    FakeFile(String name, Supplier<StepInput> content) {
        this.name = name;
        this.content = content;
    }

    /** A file that is there, but cannot be opened. */
    static Log.Source locked(String name) {
        return new Log.Source() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() throws IOException {
                throw new IOException("Permission denied");
            }
        };
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public InputStream open() {
        StepInput in = content.get();
        opened.add(in);
        return in;
    }

    /** How many of the streams are still open. */
    long stillOpen() {
        return opened.stream().filter(in -> in.closes() == 0).count();
    }

    /** How many bytes were taken from all streams. */
    long taken() {
        return opened.stream().mapToLong(StepInput::taken).sum();
    }
}
