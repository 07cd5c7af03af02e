package sre.katas.worker.protocol;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The fields of one frame, written in order. */
final class FieldWriter {

    private final DataOutputStream out;

    FieldWriter(DataOutputStream out) {
        this.out = out;
    }

    FieldWriter kind(char kind) throws IOException {
        out.writeByte(kind);
        return this;
    }

    FieldWriter number(long value) throws IOException {
        out.writeLong(value);
        return this;
    }

    FieldWriter flag(boolean value) throws IOException {
        out.writeBoolean(value);
        return this;
    }

    FieldWriter text(String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
        return this;
    }

    FieldWriter texts(List<String> values) throws IOException {
        out.writeInt(values.size());
        for (String value : values) {
            text(value);
        }
        return this;
    }

    FieldWriter failures(List<Failure> failures) throws IOException {
        out.writeInt(failures.size());
        for (Failure failure : failures) {
            text(failure.type()).flag(failure.assertion()).text(failure.error().name());
            text(failure.message()).frames(failure.frames());
        }
        return this;
    }

    FieldWriter frames(List<StackTraceElement> frames) throws IOException {
        out.writeInt(frames.size());
        for (StackTraceElement frame : frames) {
            text(frame.getClassName()).text(frame.getMethodName());
            text(frame.getFileName() == null ? "" : frame.getFileName()).number(frame.getLineNumber());
        }
        return this;
    }
}
