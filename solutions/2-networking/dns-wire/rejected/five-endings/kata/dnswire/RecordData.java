package kata.dnswire;

import java.util.ArrayList;
import java.util.List;

/** RDATA, read by type and written by what it is. */
final class RecordData {

    private static final int LONGEST_TEXT = 255;

    private RecordData() {}

    /** Reads RDLENGTH and what follows. */
    static Data read(int type, WireReader reader) {
        int length = reader.u16();
        int end = reader.endOf(length);
        Data data = switch (type) {
            case Type.NS, Type.CNAME, Type.PTR -> new Data.Target(reader.name());
            case Type.SOA -> authority(reader);
            case Type.MX -> new Data.Mail(reader.u16(), reader.name());
            case Type.TXT -> texts(reader, end);
            default -> new Data.Raw(reader.hex(length));
        };
        if (reader.position() != end) {
            throw new IllegalArgumentException("RDATA ends at " + reader.position() + ", RDLENGTH says " + end);
        }
        return data;
    }

    private static Data authority(WireReader reader) {
        return new Data.Authority(
                reader.name(), reader.name(), reader.u32(), reader.u32(), reader.u32(), reader.u32(), reader.u32());
    }

    private static Data texts(WireReader reader, int end) {
        List<String> texts = new ArrayList<>();
        do {
            texts.add(reader.text(reader.u8()));
        } while (reader.position() < end);
        return new Data.Texts(texts);
    }

    static void write(Data data, WireWriter writer) {
        if (data instanceof Data.Target target) {
            writer.name(target.name());
        } else if (data instanceof Data.Mail mail) {
            writer.u16(mail.preference());
            writer.name(mail.exchange());
        } else if (data instanceof Data.Authority authority) {
            write(authority, writer);
        } else if (data instanceof Data.Texts texts) {
            write(texts, writer);
        } else if (data instanceof Data.Raw raw) {
            writer.hex(raw.hex());
        }
    }

    private static void write(Data.Authority authority, WireWriter writer) {
        writer.name(authority.primary());
        writer.name(authority.mailbox());
        writer.u32(authority.serial());
        writer.u32(authority.refresh());
        writer.u32(authority.retry());
        writer.u32(authority.expire());
        writer.u32(authority.minimum());
    }

    private static void write(Data.Texts texts, WireWriter writer) {
        if (texts.texts().isEmpty()) {
            throw new IllegalArgumentException("a TXT without strings");
        }
        texts.texts().forEach(text -> writer.text(text, LONGEST_TEXT));
    }
}
