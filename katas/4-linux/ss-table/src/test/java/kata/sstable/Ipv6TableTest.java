package kata.sstable;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;

class Ipv6TableTest {

    private static final String ANY = "00000000000000000000000000000000:0000";
    private static final String WORDS = "Rule 4: four words. The bytes of each word are reversed; the words are not.";

    @Test
    void readsAnAddressWordByWord() {
        Told.check(
                Told::ends,
                Tables.line("B80D0120000001000000000005000000:238C", ANY, "0A"),
                "LISTEN [2001:db8:1:0:0:0:0:5]:9100 [0:0:0:0:0:0:0:0]:0",
                WORDS);
        Told.check(
                Told::ends,
                Tables.line("33221100776655443322110077665544:0016", "000080FE000000000000000001000000:0016", "01"),
                "ESTABLISHED [11:2233:4455:6677:11:2233:4455:6677]:22 [fe80:0:0:0:0:0:0:1]:22",
                WORDS);
    }

    @Test
    void readsTheLoopback() {
        Told.check(
                Told::ends,
                Tables.line("00000000000000000000000001000000:0016", ANY, "0A"),
                "LISTEN [0:0:0:0:0:0:0:1]:22 [0:0:0:0:0:0:0:0]:0",
                WORDS);
    }

    @Test
    void readsAListenerForBothFamilies() {
        Told.check(
                Told::ends,
                Tables.line("00000000000000000000000000000000:01BB", ANY, "0A"),
                "LISTEN [0:0:0:0:0:0:0:0]:443 [0:0:0:0:0:0:0:0]:0",
                "All zeros in tcp6 is ::, not 0.0.0.0.");
    }

    @Test
    void readsMappedAddressesAsIpv4() {
        String mapped = "0000000000000000FFFF00000500140A:";
        Told.check(
                Told::ends,
                Tables.line(mapped + "01BB", mapped + "9CA4", "01"),
                "ESTABLISHED 10.20.0.5:443 10.20.0.5:40100",
                "Rule 5: a mapped address is given as the IPv4 address.");
    }

    @Test
    void findsAMappedClientAmongIpv4Addresses() throws UnknownHostException {
        Socket socket = Tables.parse(Tables.line(
                        "0000000000000000FFFF00000500140A:01BB", "0000000000000000FFFF0000FE0200C0:9CA4", "01"))
                .get(0);
        InetAddress expected = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, (byte) 254});
        Expectation.given("remote address", "0000000000000000FFFF0000FE0200C0")
                .expected(expected)
                .got(socket.remote().getAddress())
                .because("Rule 5: it equals the Inet4Address of this client.")
                .check();
    }

    @Test
    void readsShortLines() {
        Told.check(
                Told::all,
                "   6: B80D0120000001000000000005000000:9D09 B80D0120000001000000000005000000:238C 05"
                        + " 00000000:00000000 03:00001608 00000000     0        0 0 3 000000006ac7cce8",
                "FIN_WAIT2 [2001:db8:1:0:0:0:0:5]:40201 [2001:db8:1:0:0:0:0:5]:9100, send 0, receive 0,"
                        + " TIME_WAIT PT56.4S, retransmits 0, user 0, inode 0",
                "Rule 6: behind the inode there is less.");
    }

    @Test
    void agreesWithSs() {
        FieldsTest.checkGolden("server.tcp6", "server-tcp6");
    }
}
