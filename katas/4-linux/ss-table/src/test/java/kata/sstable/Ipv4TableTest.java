package kata.sstable;

import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;

class Ipv4TableTest {

    private static final String ORDER = "Rule 3: the bytes of an address are reversed, those of a port are not.";

    @Test
    void readsAListener() {
        Told.check(Told::ends, Tables.listener("0100007F:1538"), "LISTEN 127.0.0.1:5432 0.0.0.0:0", ORDER);
    }

    @Test
    void readsBothEndsOfAConnection() {
        Told.check(
                Told::ends,
                Tables.line("0500140A:1F90", "090200C0:9C41", "01"),
                "ESTABLISHED 10.20.0.5:8080 192.0.2.9:40001",
                ORDER);
    }

    @Test
    void readsPortsAsHexadecimalNumbers() {
        String lines = String.join(
                "\n",
                Tables.listener("0100007F:0050"),
                Tables.listener("0100007F:1234"),
                Tables.listener("0100007F:0016"),
                Tables.listener("0100007F:FFFF"));
        Told.check(
                Told::ends,
                lines,
                "LISTEN 127.0.0.1:80 0.0.0.0:0\nLISTEN 127.0.0.1:4660 0.0.0.0:0\nLISTEN 127.0.0.1:22 0.0.0.0:0\n"
                        + "LISTEN 127.0.0.1:65535 0.0.0.0:0",
                "A port is hexadecimal: 0050 is 80.");
    }

    @Test
    void readsAddressesWhoseLastByteIsLarge() {
        Told.check(
                Told::ends,
                Tables.line("FF0200C0:0016", "FFFFFFFF:0016", "01"),
                "ESTABLISHED 192.0.2.255:22 255.255.255.255:22",
                "FF0200C0 is more than an int holds; an address is four bytes.");
    }

    @Test
    void knowsAllStates() {
        StringBuilder lines = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (State state : State.values()) {
            String number = String.format("%02X", state.ordinal() + 1);
            lines.append(lines.isEmpty() ? "" : "\n").append(Tables.line("0100007F:0016", "0100007F:9C41", number));
            expected.append(expected.isEmpty() ? "" : "\n").append(state + " 127.0.0.1:22 127.0.0.1:40001");
        }
        Told.check(
                Told::ends, lines.toString(), expected.toString(), "The numbers of states begin at 01, and 0A is ten.");
    }

    @Test
    void keepsTheOrderOfTheLines() {
        String lines = Tables.listener("0100007F:0019") + "\n" + Tables.listener("00000000:0016") + "\n"
                + Tables.listener("0100007F:0050");
        Told.check(
                Told::ends,
                lines,
                "LISTEN 127.0.0.1:25 0.0.0.0:0\nLISTEN 0.0.0.0:22 0.0.0.0:0\nLISTEN 127.0.0.1:80 0.0.0.0:0",
                "Sockets come in the order of the lines.");
    }

    @Test
    void findsNoSocketInATableOfAHeading() {
        Told.check(
                Told::ends,
                Tables.listener("0100007F:0019"),
                "LISTEN 127.0.0.1:25 0.0.0.0:0",
                "Only the first line is no socket.");
        Expectation.given("table", Tables.HEADING)
                .expected("sockets", "")
                .got(Told.words(Tables.parse(), Told::ends))
                .because("Rule 1: the first line is the heading. There may be no socket.")
                .check();
    }
}
