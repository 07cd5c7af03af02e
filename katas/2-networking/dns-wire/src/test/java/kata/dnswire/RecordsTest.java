package kata.dnswire;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordsTest {

    @Test
    void readsAnAddressAsItStands() {
        Check.decodes(
                Packet.answer(1, "c0000201"),
                Check.answers(Check.resource(1, new Data.Raw("c0000201"))),
                "An A record is Raw: its bytes as lower-case hexadecimal digits.");
        Check.decodes(
                Packet.answer(28, "20010db8 00000000 00000000 0000000A"),
                Check.answers(Check.resource(28, new Data.Raw("20010db800000000000000000000000a"))),
                "An AAAA record is Raw as well.");
    }

    @Test
    void readsATargetOfNsCnameAndPtr() {
        for (int type : new int[] {2, 5, 12}) {
            Check.decodes(
                    Packet.answer(type, "03'ns1'03'org'00"),
                    Check.answers(Check.resource(type, new Data.Target(List.of("ns1", "org")))),
                    "The RDATA of NS (2), CNAME (5) and PTR (12) is a name.");
        }
    }

    @Test
    void readsAMailExchange() {
        Check.decodes(
                Packet.answer(15, "800a 04'mail'03'org'00"),
                Check.answers(Check.resource(15, new Data.Mail(0x800A, List.of("mail", "org")))),
                "The RDATA of MX (15) is a preference of two bytes without sign, and a name.");
    }

    @Test
    void readsAnAuthority() {
        Check.decodes(
                Packet.answer(6, "03'ns1'00 04'root'03'org'00 ffffffff 00001c20 00000384 80000000 0000012c"),
                Check.answers(Check.resource(
                        6,
                        new Data.Authority(
                                List.of("ns1"), List.of("root", "org"), 4294967295L, 7200, 900, 2147483648L, 300))),
                "The RDATA of SOA (6) is two names and five numbers of four bytes without sign.");
    }

    @Test
    void readsOneText() {
        Check.decodes(
                Packet.answer(16, "0b'v=spf1 -all'"),
                Check.answers(Check.resource(16, new Data.Texts(List.of("v=spf1 -all")))),
                "A string is a length byte and so many bytes.");
    }

    @Test
    void readsSeveralTexts() {
        Check.decodes(
                Packet.answer(16, "03'one'00 05'three'01 ff"),
                Check.answers(Check.resource(16, new Data.Texts(List.of("one", "", "three", "\u00ff")))),
                "A TXT has as many strings as fit into RDLENGTH, and some may be empty.");
    }

    @Test
    void readsALongText() {
        Check.decodes(
                Packet.answer(16, "ff'" + "t".repeat(255) + "'"),
                Check.answers(Check.resource(16, new Data.Texts(List.of("t".repeat(255))))),
                "The length byte of a string has no sign: it goes up to 255.");
    }

    @Test
    void readsTheTimeToLiveWithoutASign() {
        Check.decodes(
                Packet.header(0, 1, 0, 0) + "00 0001 0001 fffffffe 0000",
                Check.answers(new Resource(List.of(), 1, 1, 4294967294L, new Data.Raw(""))),
                "Four bytes without sign are more than an int holds.");
    }

    @Test
    void readsExtensions() {
        Check.decodes(
                Packet.header(0, 0, 0, 1) + "00 0029 04d0 00008000 000c 000a 0008 0123456789abcdef",
                new Message(
                        7,
                        256,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Resource(List.of(), 41, 1232, 32768, new Data.Raw("000a00080123456789abcdef")))),
                "Rule 7: the class of OPT is a size, here 1232; its TTL is more flags.");
    }

    @Test
    void readsTypesThatNobodyKnows() {
        Check.decodes(
                Packet.answer(65280, "c00c 00ff 0102"),
                Check.answers(Check.resource(65280, new Data.Raw("c00c00ff0102"))),
                "Rule 7: of other types the bytes stay as they are, also if they look like a pointer.");
        Check.decodes(
                Packet.answer(33, "0000 0005 13c4 03'web'00"),
                Check.answers(Check.resource(33, new Data.Raw("0000000513c40377656200"))),
                "SRV (33) is not in the table, so it is Raw.");
        for (int type : new int[] {3, 4, 7, 8, 9, 13, 14, 17, 39}) {
            Check.decodes(
                    Packet.answer(type, "03'web'00"),
                    Check.answers(Check.resource(type, new Data.Raw("0377656200"))),
                    "Type " + type + " is not in the table, so it is Raw, also if it looks like a name.");
        }
    }

    @Test
    void readsRecordsWithoutData() {
        Check.decodes(
                Packet.answer(65280, ""),
                Check.answers(Check.resource(65280, new Data.Raw(""))),
                "Rule 7: RDLENGTH may be 0.");
    }

    @Test
    void readsALotOfData() {
        Check.decodes(
                "one answer of 40000 bytes of data",
                Packet.of(Packet.answer(65280, "ab".repeat(40_000))),
                Check.answers(Check.resource(65280, new Data.Raw("ab".repeat(40_000)))),
                "RDLENGTH has no sign: it goes up to 65535.");
    }

    @Test
    void readsRecordsOfOtherClasses() {
        Check.decodes(
                Packet.header(0, 1, 0, 0) + "00 0010 0003 00000000 0002 01'x'",
                Check.answers(new Resource(List.of(), 16, 3, 0, new Data.Texts(List.of("x")))),
                "Rule 7: the class does not matter.");
    }

    @Test
    void readsAllSectionsInOrder() {
        String wire = Packet.header(1, 2, 1, 1) + "01'q'00 0001 0001\n" + Packet.record("01'a'00", 1, "01020304") + "\n"
                + Packet.record("01'b'00", 16, "01'x'") + "\n" + Packet.record("01'c'00", 2, "01'n'00") + "\n"
                + Packet.record("01'd'00", 15, "0005 01'm'00");
        Check.decodes(
                wire,
                new Message(
                        7,
                        256,
                        List.of(Check.question("q")),
                        List.of(
                                Check.resource(1, new Data.Raw("01020304"), "a"),
                                Check.resource(16, new Data.Texts(List.of("x")), "b")),
                        List.of(Check.resource(2, new Data.Target(List.of("n")), "c")),
                        List.of(Check.resource(15, new Data.Mail(5, List.of("m")), "d"))),
                "Questions, answers, authorities, additionals: as many of each as the header says.");
    }
}
