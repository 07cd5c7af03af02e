package kata.dnswire;

import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** A ByteBuffer both ways: its exceptions are what is refused. Compression looks back at what was written. */
public final class DnsWire {

    private DnsWire() {}

    public static Message decode(byte[] wire) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(wire).asReadOnlyBuffer();
            int id = u16(buffer);
            int flags = u16(buffer);
            int questions = u16(buffer);
            int answers = u16(buffer);
            int authorities = u16(buffer);
            int additionals = u16(buffer);
            List<Question> asked = Stream.generate(() -> new Question(Names.read(buffer), u16(buffer), u16(buffer)))
                    .limit(questions)
                    .toList();
            Message message = new Message(
                    id,
                    flags,
                    asked,
                    resources(buffer, answers),
                    resources(buffer, authorities),
                    resources(buffer, additionals));
            require(!buffer.hasRemaining(), "bytes left");
            return message;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("too short", e);
        }
    }

    static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }

    static int u16(ByteBuffer buffer) {
        return Short.toUnsignedInt(buffer.getShort());
    }

    private static long u32(ByteBuffer buffer) {
        return Integer.toUnsignedLong(buffer.getInt());
    }

    private static List<Resource> resources(ByteBuffer buffer, int count) {
        List<Resource> resources = new ArrayList<>();
        while (resources.size() < count) {
            List<String> name = Names.read(buffer);
            int type = u16(buffer);
            int dnsClass = u16(buffer);
            long ttl = u32(buffer);
            resources.add(new Resource(name, type, dnsClass, ttl, data(buffer, type)));
        }
        return resources;
    }

    private static Data data(ByteBuffer buffer, int type) {
        int length = u16(buffer);
        require(length <= buffer.remaining(), "RDLENGTH");
        int limit = buffer.limit();
        buffer.limit(buffer.position() + length);
        Data data = switch (type) {
            case 2, 5, 12 -> new Data.Target(Names.read(buffer));
            case 15 -> new Data.Mail(u16(buffer), Names.read(buffer));
            case 6 ->
                new Data.Authority(
                        Names.read(buffer),
                        Names.read(buffer),
                        u32(buffer),
                        u32(buffer),
                        u32(buffer),
                        u32(buffer),
                        u32(buffer));
            case 16 -> new Data.Texts(texts(buffer));
            default -> raw(buffer);
        };
        require(!buffer.hasRemaining(), "RDATA is longer than its content");
        buffer.limit(limit);
        return data;
    }

    private static List<String> texts(ByteBuffer buffer) {
        require(buffer.hasRemaining(), "TXT without strings");
        List<String> texts = new ArrayList<>();
        while (buffer.hasRemaining()) {
            texts.add(Names.chars(buffer, Byte.toUnsignedInt(buffer.get())));
        }
        return Collections.unmodifiableList(texts);
    }

    private static Data raw(ByteBuffer buffer) {
        StringBuilder hex = new StringBuilder();
        while (buffer.hasRemaining()) {
            int value = Byte.toUnsignedInt(buffer.get());
            hex.append(Character.forDigit(value >> 4, 16)).append(Character.forDigit(value & 15, 16));
        }
        return new Data.Raw(hex.toString());
    }

    public static byte[] encode(Message message) {
        ByteBuffer buffer = ByteBuffer.allocate(65_535);
        List<Integer> starts = new ArrayList<>();
        try {
            buffer.putShort((short) message.id()).putShort((short) message.flags());
            buffer.putShort((short) message.questions().size())
                    .putShort((short) message.answers().size());
            buffer.putShort((short) message.authorities().size())
                    .putShort((short) message.additionals().size());
            for (Question question : message.questions()) {
                Names.write(question.name(), buffer, starts);
                buffer.putShort((short) question.type()).putShort((short) question.dnsClass());
            }
            for (List<Resource> section : List.of(message.answers(), message.authorities(), message.additionals())) {
                for (Resource resource : section) {
                    put(resource, buffer, starts);
                }
            }
        } catch (BufferOverflowException e) {
            throw new IllegalArgumentException("too long", e);
        }
        byte[] wire = new byte[buffer.position()];
        buffer.flip().get(wire);
        return wire;
    }

    private static void put(Resource resource, ByteBuffer buffer, List<Integer> starts) {
        Names.write(resource.name(), buffer, starts);
        buffer.putShort((short) resource.type()).putShort((short) resource.dnsClass());
        buffer.putInt((int) resource.ttl());
        int start = buffer.position() + 2;
        buffer.putShort((short) 0);
        Data data = resource.data();
        if (data instanceof Data.Target target) {
            Names.write(target.name(), buffer, starts);
        } else if (data instanceof Data.Mail mail) {
            buffer.putShort((short) mail.preference());
            Names.write(mail.exchange(), buffer, starts);
        } else if (data instanceof Data.Authority soa) {
            Names.write(soa.primary(), buffer, starts);
            Names.write(soa.mailbox(), buffer, starts);
            for (long number : new long[] {soa.serial(), soa.refresh(), soa.retry(), soa.expire(), soa.minimum()}) {
                buffer.putInt((int) number);
            }
        } else if (data instanceof Data.Texts texts) {
            require(!texts.texts().isEmpty(), "TXT without strings");
            for (String text : texts.texts()) {
                require(text.length() < 256, "long text");
                buffer.put((byte) text.length());
                Names.putChars(text, buffer);
            }
        } else if (data instanceof Data.Raw raw) {
            for (int i = 0; i < raw.hex().length(); i += 2) {
                buffer.put((byte) Integer.parseInt(raw.hex(), i, i + 2, 16));
            }
        }
        buffer.putShort(start - 2, (short) (buffer.position() - start));
    }
}
