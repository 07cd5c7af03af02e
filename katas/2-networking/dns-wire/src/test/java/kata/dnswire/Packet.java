package kata.dnswire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import sre.katas.fixtures.Golden;

/** Bytes in writing: hexadecimal digits, and text between apostrophes. */
final class Packet {

    private Packet() {}

    /** {@code "0007 01'a'00"}: blanks and line feeds are for the eye. */
    static byte[] of(String written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String[] parts = written.split("'", -1);
        for (int i = 0; i < parts.length; i++) {
            bytes.writeBytes(
                    i % 2 == 1
                            ? parts[i].getBytes(StandardCharsets.ISO_8859_1)
                            : HexFormat.of().parseHex(parts[i].replaceAll("\\s", "")));
        }
        return bytes.toByteArray();
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** A header with id 7 and flags 0x0100. */
    static String header(int questions, int answers, int authorities, int additionals) {
        return String.format("0007 0100 %04x %04x %04x %04x\n", questions, answers, authorities, additionals);
    }

    /** A message of one answer: its owner is the root, its class 1, its TTL 60. RDLENGTH is right. */
    static String answer(int type, String data) {
        return header(0, 1, 0, 0) + record("00", type, data);
    }

    static String record(String name, int type, String data) {
        return String.format("%s %04x 0001 0000003c %04x %s", name, type, of(data).length, data);
    }

    /** What BIND sent, and a few questions to it: one a line, the bytes last. */
    static String[] captured() {
        return Text.of("bind.txt").split("\n");
    }

    static byte[] bytesOf(String capturedLine) {
        return HexFormat.of().parseHex(capturedLine.substring(capturedLine.lastIndexOf(' ') + 1));
    }

    static String[] golden() {
        return Golden.text(Packet.class, "bind").split("\n");
    }
}
