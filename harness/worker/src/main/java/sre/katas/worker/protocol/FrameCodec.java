package sre.katas.worker.protocol;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Frames as bytes: four bytes of length, one byte of kind, then the fields.
 *
 * <p>Every length is checked before anything is allocated, so that a damaged frame is an
 * {@link IOException} and never an exhausted heap.
 */
public final class FrameCodec {

    /** The largest frame, in bytes. */
    public static final int LARGEST = 16 << 20;

    private FrameCodec() {}

    /** Writes one frame and flushes. */
    public static void write(OutputStream out, Frame frame) throws IOException {
        out.write(encode(frame));
        out.flush();
    }

    /**
     * One frame as bytes, its length included.
     *
     * @throws IllegalArgumentException if it is larger than {@value #LARGEST} bytes
     */
    public static byte[] encode(Frame frame) {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream(256);
            encode(new FieldWriter(new DataOutputStream(body)), frame);
            if (body.size() > LARGEST) {
                throw new IllegalArgumentException("frame of " + body.size() + " bytes exceeds " + LARGEST);
            }
            ByteArrayOutputStream framed = new ByteArrayOutputStream(body.size() + 4);
            new DataOutputStream(framed).writeInt(body.size());
            body.writeTo(framed);
            return framed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
    }

    /**
     * Reads one frame.
     *
     * @throws EOFException if the channel ends, between two frames or within one
     * @throws IOException if the bytes are no frame
     */
    public static Frame read(InputStream in) throws IOException {
        int length = new DataInputStream(in).readInt();
        if (length < 1 || length > LARGEST) {
            throw new IOException("not a frame: length " + length);
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("channel ended within a frame: " + body.length + " of " + length + " bytes");
        }
        FieldReader fields = new FieldReader(new DataInputStream(new ByteArrayInputStream(body)), length);
        Frame frame = decode(fields);
        fields.expectEnd();
        return frame;
    }

    private static void encode(FieldWriter out, Frame frame) throws IOException {
        if (frame instanceof Frame.Hello f) {
            out.kind('H').text(f.token()).number(f.pid()).text(f.javaVersion());
        } else if (frame instanceof Frame.Run f) {
            out.kind('R').texts(f.classPath()).texts(f.classes()).texts(f.excluded());
            out.texts(List.copyOf(f.properties().keySet()))
                    .texts(List.copyOf(f.properties().values()));
            out.number(f.shuffle()).flag(f.discoverOnly());
        } else if (frame instanceof Frame.Plan f) {
            out.kind('P').texts(f.units());
        } else if (frame instanceof Frame.ClassStarted f) {
            out.kind('C').text(f.className());
        } else if (frame instanceof Frame.Started f) {
            out.kind('S').text(f.unit());
        } else if (frame instanceof Frame.Go) {
            out.kind('G');
        } else if (frame instanceof Frame.Finished f) {
            out.kind('F')
                    .text(f.unit())
                    .text(f.status().name())
                    .number(f.invocations())
                    .text(f.label())
                    .text(f.given());
            out.failures(f.failures()).number(f.micros()).flag(f.leftThreads());
        } else if (frame instanceof Frame.ClassFailed f) {
            out.kind('A').text(f.className()).failures(f.failures());
        } else if (frame instanceof Frame.Done f) {
            out.kind('D').number(f.started()).number(f.finished()).flag(f.complete());
            out.texts(f.dirt()).flag(f.reusable()).number(f.cpuMillis());
        } else if (frame instanceof Frame.Broken f) {
            out.kind('B').failures(List.of(f.failure()));
        } else if (frame instanceof Frame.Dump) {
            out.kind('?');
        } else if (frame instanceof Frame.Stack f) {
            out.kind('T').frames(f.frames()).text(f.given());
        } else if (frame instanceof Frame.Exiting f) {
            out.kind('X').flag(f.signal()).text(f.unit()).frames(f.frames());
        }
    }

    private static Frame decode(FieldReader in) throws IOException {
        char kind = in.kind();
        return switch (kind) {
            case 'H' -> new Frame.Hello(in.text(), in.number(), in.text());
            case 'R' ->
                new Frame.Run(in.texts(), in.texts(), in.texts(), map(in.texts(), in.texts()), in.number(), in.flag());
            case 'P' -> new Frame.Plan(in.texts());
            case 'C' -> new Frame.ClassStarted(in.text());
            case 'S' -> new Frame.Started(in.text());
            case 'G' -> new Frame.Go();
            case 'F' ->
                new Frame.Finished(
                        in.text(),
                        in.status(),
                        (int) in.number(),
                        in.text(),
                        in.text(),
                        in.failures(),
                        in.number(),
                        in.flag());
            case 'A' -> new Frame.ClassFailed(in.text(), in.failures());
            case 'D' ->
                new Frame.Done((int) in.number(), (int) in.number(), in.flag(), in.texts(), in.flag(), in.number());
            case 'B' -> new Frame.Broken(one(in.failures()));
            case '?' -> new Frame.Dump();
            case 'T' -> new Frame.Stack(in.frames(), in.text());
            case 'X' -> new Frame.Exiting(in.flag(), in.text(), in.frames());
            default -> throw new IOException("not a frame: kind " + (int) kind);
        };
    }

    private static Failure one(List<Failure> failures) throws IOException {
        if (failures.size() != 1) {
            throw new IOException("not a frame: " + failures.size() + " failures in place of one");
        }
        return failures.get(0);
    }

    private static Map<String, String> map(List<String> keys, List<String> values) throws IOException {
        if (keys.size() != values.size()) {
            throw new IOException("not a frame: " + keys.size() + " keys for " + values.size() + " values");
        }
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            map.put(keys.get(i), values.get(i));
        }
        return map;
    }
}
