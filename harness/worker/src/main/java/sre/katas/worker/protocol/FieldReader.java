package sre.katas.worker.protocol;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The fields of one frame, read in order; no length in it is trusted. */
final class FieldReader {

    private final DataInputStream in;
    private final int length;

    FieldReader(DataInputStream in, int length) {
        this.in = in;
        this.length = length;
    }

    char kind() throws IOException {
        return (char) in.readUnsignedByte();
    }

    long number() throws IOException {
        return in.readLong();
    }

    boolean flag() throws IOException {
        return in.readBoolean();
    }

    String text() throws IOException {
        byte[] bytes = new byte[size()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    List<String> texts() throws IOException {
        int count = size();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(text());
        }
        return values;
    }

    Status status() throws IOException {
        return constant(Status.class, text());
    }

    List<Failure> failures() throws IOException {
        int count = size();
        List<Failure> failures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            failures.add(new Failure(text(), flag(), constant(Failure.JvmError.class, text()), text(), frames()));
        }
        return failures;
    }

    List<StackTraceElement> frames() throws IOException {
        int count = size();
        List<StackTraceElement> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(new StackTraceElement(text(), text(), text(), (int) number()));
        }
        return frames;
    }

    void expectEnd() throws IOException {
        if (in.available() > 0) {
            throw new IOException("not a frame: " + in.available() + " bytes too many");
        }
    }

    private int size() throws IOException {
        int size = in.readInt();
        if (size < 0 || size > length) {
            throw new IOException("not a frame: " + size + " elements in " + length + " bytes");
        }
        return size;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) throws IOException {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new IOException("not a frame: " + type.getSimpleName() + " " + name, e);
        }
    }
}
