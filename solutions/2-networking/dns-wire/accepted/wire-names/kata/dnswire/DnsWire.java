package kata.dnswire;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names are texts in wire form (length char, then label); streams of the JDK write, an index reads. */
public final class DnsWire {

    private final byte[] wire;
    private int index;

    private DnsWire(byte[] wire) {
        this.wire = wire;
    }

    public static Message decode(byte[] wire) {
        try {
            DnsWire reader = new DnsWire(wire);
            Message message = reader.message();
            if (reader.index < wire.length) {
                throw new IllegalArgumentException("trailing bytes");
            }
            return message;
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("truncated", e);
        }
    }

    private Message message() {
        int[] header = new int[6];
        for (int i = 0; i < 6; i++) {
            header[i] = (int) number(2);
        }
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < header[2]; i++) {
            questions.add(new Question(name(), (int) number(2), (int) number(2)));
        }
        List<List<Resource>> sections = new ArrayList<>();
        for (int section = 3; section < 6; section++) {
            List<Resource> resources = new ArrayList<>();
            for (int i = 0; i < header[section]; i++) {
                resources.add(resource());
            }
            sections.add(resources);
        }
        return new Message(header[0], header[1], questions, sections.get(0), sections.get(1), sections.get(2));
    }

    private Resource resource() {
        List<String> name = name();
        int type = (int) number(2);
        int dnsClass = (int) number(2);
        long ttl = number(4);
        int end = (int) number(2);
        end += index;
        if (end > wire.length) {
            throw new IllegalArgumentException("RDLENGTH");
        }
        Data data;
        if (type == 2 || type == 5 || type == 12) {
            data = new Data.Target(name());
        } else if (type == 6) {
            data = new Data.Authority(name(), name(), number(4), number(4), number(4), number(4), number(4));
        } else if (type == 15) {
            data = new Data.Mail((int) number(2), name());
        } else if (type == 16) {
            List<String> texts = new ArrayList<>();
            while (index < end) {
                int length = (int) number(1);
                texts.add(new String(wire, index, length, StandardCharsets.ISO_8859_1));
                index += length;
            }
            if (texts.isEmpty()) {
                throw new IllegalArgumentException("empty TXT");
            }
            data = new Data.Texts(texts);
        } else {
            StringBuilder hex = new StringBuilder();
            while (index < end) {
                hex.append(String.format("%02x", number(1)));
            }
            data = new Data.Raw(hex.toString());
        }
        if (index != end) {
            throw new IllegalArgumentException("RDATA does not end at RDLENGTH");
        }
        return new Resource(name, type, dnsClass, ttl, data);
    }

    private long number(int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value * 256 + (wire[index++] & 255);
        }
        return value;
    }

    private List<String> name() {
        int behind = 0;
        int lowest = index;
        int pointers = 0;
        int bytes = 0;
        List<String> labels = new ArrayList<>();
        while (true) {
            int length = (int) number(1);
            if (length >= 192) {
                int target = (length - 192) * 256 + (int) number(1);
                behind = behind == 0 ? index : behind;
                if (target >= lowest || ++pointers == 127) {
                    throw new IllegalArgumentException("pointer");
                }
                lowest = target;
                index = target;
                continue;
            }
            bytes += length + 1;
            if (length > 63 || bytes > 255) {
                throw new IllegalArgumentException("label or name too long");
            }
            if (length == 0) {
                index = behind == 0 ? index : behind;
                return labels;
            }
            labels.add(new String(wire, index, length, StandardCharsets.ISO_8859_1));
            index += length;
        }
    }

    public static byte[] encode(Message message) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new Writer(bytes, new DataOutputStream(bytes), new HashMap<>(), 0).message(message);
            if (bytes.size() >= 1 << 16) {
                throw new IllegalArgumentException("too long");
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes at an offset of the message: RDATA has a stream of its own, since its length comes first. */
    private record Writer(ByteArrayOutputStream bytes, DataOutputStream out, Map<String, Integer> endings, int offset) {

        void message(Message message) throws IOException {
            out.writeShort(message.id());
            out.writeShort(message.flags());
            out.writeShort(message.questions().size());
            out.writeShort(message.answers().size());
            out.writeShort(message.authorities().size());
            out.writeShort(message.additionals().size());
            for (Question question : message.questions()) {
                name(question.name());
                out.writeShort(question.type());
                out.writeShort(question.dnsClass());
            }
            List<Resource> resources = new ArrayList<>(message.answers());
            resources.addAll(message.authorities());
            resources.addAll(message.additionals());
            for (Resource resource : resources) {
                name(resource.name());
                out.writeShort(resource.type());
                out.writeShort(resource.dnsClass());
                out.writeInt((int) resource.ttl());
                ByteArrayOutputStream data = new ByteArrayOutputStream();
                new Writer(data, new DataOutputStream(data), endings, offset + bytes.size() + 2).data(resource.data());
                out.writeShort(data.size());
                data.writeTo(out);
            }
        }

        private void data(Data data) throws IOException {
            if (data instanceof Data.Target target) {
                name(target.name());
            } else if (data instanceof Data.Mail mail) {
                out.writeShort(mail.preference());
                name(mail.exchange());
            } else if (data instanceof Data.Authority soa) {
                name(soa.primary());
                name(soa.mailbox());
                out.writeInt((int) soa.serial());
                out.writeInt((int) soa.refresh());
                out.writeInt((int) soa.retry());
                out.writeInt((int) soa.expire());
                out.writeInt((int) soa.minimum());
            } else if (data instanceof Data.Texts texts) {
                if (texts.texts().isEmpty()) {
                    throw new IllegalArgumentException("TXT without strings");
                }
                for (String text : texts.texts()) {
                    if (text.length() > 255) {
                        throw new IllegalArgumentException("text of " + text.length());
                    }
                    out.writeByte(text.length());
                    out.writeBytes(text);
                }
            } else if (data instanceof Data.Raw raw) {
                for (int i = 0; i < raw.hex().length(); i += 2) {
                    out.writeByte(Integer.parseInt(raw.hex().substring(i, i + 2), 16));
                }
            }
        }

        private void name(List<String> labels) throws IOException {
            StringBuilder text = new StringBuilder();
            for (String label : labels) {
                if (label.isEmpty() || label.length() > 63) {
                    throw new IllegalArgumentException("label of " + label.length());
                }
                text.append((char) label.length()).append(label);
            }
            if (text.length() > 254) {
                throw new IllegalArgumentException("name of " + text.length());
            }
            String rest = text.toString();
            while (!rest.isEmpty()) {
                Integer place = endings.get(rest);
                if (place != null) {
                    out.writeShort(0xC000 | place);
                    return;
                }
                int here = offset + bytes.size();
                if (here < 0x4000) {
                    endings.put(rest, here);
                }
                out.writeBytes(rest.substring(0, 1 + rest.charAt(0)));
                rest = rest.substring(1 + rest.charAt(0));
            }
            out.writeByte(0);
        }
    }
}
