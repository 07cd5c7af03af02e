package kata.dnswire;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** A slow reader of messages, and how long a message is at least: what the tests compare with. */
final class Model {

    private final ByteBuffer wire;

    private Model(byte[] wire) {
        this.wire = ByteBuffer.wrap(wire);
    }

    /** Why a message is refused. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    static Message decode(byte[] wire) throws Refused {
        try {
            return new Model(wire).message();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new Refused("the bytes end too early");
        }
    }

    private Message message() throws Refused {
        int id = number();
        int flags = number();
        int[] counts = {number(), number(), number(), number()};
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < counts[0]; i++) {
            questions.add(new Question(name(), number(), number()));
        }
        List<Resource> answers = resources(counts[1]);
        List<Resource> authorities = resources(counts[2]);
        List<Resource> additionals = resources(counts[3]);
        if (wire.hasRemaining()) {
            throw new Refused(wire.remaining() + " bytes are left");
        }
        return new Message(id, flags, questions, answers, authorities, additionals);
    }

    private List<Resource> resources(int count) throws Refused {
        List<Resource> resources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            resources.add(new Resource(name(), peek(0), peek(2), longNumber(4), data()));
        }
        return resources;
    }

    private int peek(int ahead) {
        return wire.getShort(wire.position() + ahead) & 0xFFFF;
    }

    private long longNumber(int ahead) {
        return wire.getInt(wire.position() + ahead) & 0xFFFF_FFFFL;
    }

    private int number() {
        return wire.getShort() & 0xFFFF;
    }

    private long longNumber() {
        return wire.getInt() & 0xFFFF_FFFFL;
    }

    /** From the type on. */
    private Data data() throws Refused {
        int type = number();
        wire.position(wire.position() + 6);
        int length = number();
        byte[] bytes = new byte[length];
        wire.slice().get(bytes);
        int end = wire.position() + length;
        Data data = data(type, bytes, end);
        if (wire.position() != end) {
            throw new Refused("RDATA does not end where RDLENGTH says");
        }
        return data;
    }

    private Data data(int type, byte[] bytes, int end) throws Refused {
        if (type == 2 || type == 5 || type == 12) {
            return new Data.Target(name());
        }
        if (type == 6) {
            return new Data.Authority(
                    name(), name(), longNumber(), longNumber(), longNumber(), longNumber(), longNumber());
        }
        if (type == 15) {
            return new Data.Mail(number(), name());
        }
        if (type == 16) {
            List<String> texts = new ArrayList<>();
            while (wire.position() < end || texts.isEmpty()) {
                texts.add(text(wire.get() & 0xFF));
            }
            return new Data.Texts(texts);
        }
        wire.position(end);
        return new Data.Raw(HexFormat.of().formatHex(bytes));
    }

    private String text(int length) {
        byte[] bytes = new byte[length];
        wire.get(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private List<String> name() throws Refused {
        List<String> labels = new ArrayList<>();
        labels(labels, wire.position(), 126);
        int bytes = 1;
        for (String label : labels) {
            bytes += 1 + label.length();
        }
        if (bytes > 255) {
            throw new Refused("a name of " + bytes + " bytes");
        }
        return labels;
    }

    private void labels(List<String> labels, int before, int pointersLeft) throws Refused {
        int length = wire.get() & 0xFF;
        if (length >= 192) {
            int target = (length - 192) * 256 + (wire.get() & 0xFF);
            if (target >= before || pointersLeft == 0) {
                throw new Refused(
                        target >= before ? "a pointer to " + target + " does not lead backwards" : "127 pointers");
            }
            int back = wire.position();
            wire.position(target);
            labels(labels, target, pointersLeft - 1);
            wire.position(back);
        } else if (length > 63) {
            throw new Refused("a length byte of " + length);
        } else if (length > 0) {
            labels.add(text(length));
            if (labels.size() > 127) {
                throw new Refused("a name of more than 127 labels");
            }
            labels(labels, before, pointersLeft);
        }
    }

    /** How many bytes it has, if each name is compressed as rule 9 says. */
    static int length(Message message) {
        Set<List<String>> endings = new HashSet<>();
        int length = 12;
        for (Question question : message.questions()) {
            length += name(question.name(), length, endings) + 4;
        }
        for (List<Resource> section : List.of(message.answers(), message.authorities(), message.additionals())) {
            for (Resource resource : section) {
                length += name(resource.name(), length, endings) + 10;
                length += data(resource.data(), length, endings);
            }
        }
        return length;
    }

    private static int data(Data data, int at, Set<List<String>> endings) {
        if (data instanceof Data.Target target) {
            return name(target.name(), at, endings);
        }
        if (data instanceof Data.Mail mail) {
            return 2 + name(mail.exchange(), at + 2, endings);
        }
        if (data instanceof Data.Authority soa) {
            int primary = name(soa.primary(), at, endings);
            return primary + name(soa.mailbox(), at + primary, endings) + 20;
        }
        if (data instanceof Data.Texts texts) {
            return texts.texts().stream().mapToInt(text -> 1 + text.length()).sum();
        }
        return ((Data.Raw) data).hex().length() / 2;
    }

    private static int name(List<String> labels, int at, Set<List<String>> endings) {
        if (labels.isEmpty()) {
            return 1;
        }
        if (endings.contains(labels)) {
            return 2;
        }
        if (at < 1 << 14) {
            endings.add(List.copyOf(labels));
        }
        int first = 1 + labels.get(0).length();
        return first + name(labels.subList(1, labels.size()), at + first, endings);
    }
}
