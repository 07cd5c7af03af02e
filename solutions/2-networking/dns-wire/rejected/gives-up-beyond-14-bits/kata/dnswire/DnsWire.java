package kata.dnswire;

import java.nio.BufferOverflowException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** DNS messages as they travel: a reader and a writer, and the order of things. */
public final class DnsWire {

    private DnsWire() {}

    public static Message decode(byte[] wire) {
        WireReader reader = new WireReader(wire);
        int id = reader.u16();
        int flags = reader.u16();
        int[] counts = {reader.u16(), reader.u16(), reader.u16(), reader.u16()};
        Message message = new Message(
                id,
                flags,
                list(counts[0], () -> new Question(reader.name(), reader.u16(), reader.u16())),
                list(counts[1], () -> resource(reader)),
                list(counts[2], () -> resource(reader)),
                list(counts[3], () -> resource(reader)));
        if (!reader.isAtEnd()) {
            throw new IllegalArgumentException("bytes are left behind the last record");
        }
        return message;
    }

    /** The count may lie, so no room is made before there is something to put there. */
    private static <T> List<T> list(int count, Supplier<T> next) {
        List<T> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(next.get());
        }
        return list;
    }

    private static Resource resource(WireReader reader) {
        List<String> name = reader.name();
        int type = reader.u16();
        return new Resource(name, type, reader.u16(), reader.u32(), RecordData.read(type, reader));
    }

    public static byte[] encode(Message message) {
        WireWriter writer = new WireWriter();
        try {
            write(message, writer);
        } catch (BufferOverflowException e) {
            throw new IllegalArgumentException("more than " + WireWriter.MOST_BYTES + " bytes", e);
        }
        return writer.toBytes();
    }

    private static void write(Message message, WireWriter writer) {
        writer.u16(message.id());
        writer.u16(message.flags());
        writer.u16(message.questions().size());
        writer.u16(message.answers().size());
        writer.u16(message.authorities().size());
        writer.u16(message.additionals().size());
        for (Question question : message.questions()) {
            writer.name(question.name());
            writer.u16(question.type());
            writer.u16(question.dnsClass());
        }
        message.answers().forEach(resource -> write(resource, writer));
        message.authorities().forEach(resource -> write(resource, writer));
        message.additionals().forEach(resource -> write(resource, writer));
    }

    private static void write(Resource resource, WireWriter writer) {
        writer.name(resource.name());
        writer.u16(resource.type());
        writer.u16(resource.dnsClass());
        writer.u32(resource.ttl());
        writer.withLength(() -> RecordData.write(resource.data(), writer));
    }
}
