package kata.sstable;

import java.util.List;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Golden;

class FieldsTest {

    private static final String A = "0100007F:1538";
    private static final String B = "0100007F:9C41";

    @Test
    void readsTheSendQueueFirst() {
        Told.check(
                Told::queues,
                Tables.line(A, B, "01", "0000012C:00000012", "00:00000000 00000000     0        0 4711"),
                "send 300, receive 18",
                "The kernel writes tx_queue:rx_queue. ss shows them the other way round: Recv-Q, then Send-Q.");
    }

    @Test
    void readsQueuesUpToTheLimit() {
        Told.check(
                Told::queues,
                Tables.line(A, B, "01", "80000000:FFFFFFFF", "00:00000000 00000000     0        0 4711"),
                "send 2147483648, receive 4294967295",
                "Rule 7: queues go up to FFFFFFFF, which is no int.");
    }

    @Test
    void readsTimers() {
        String lines = String.join(
                "\n",
                timer("00:00000000 00000000"),
                timer("01:00000014 00000000"),
                timer("02:000AFB17 00000000"),
                timer("03:0000160C 00000000"),
                timer("04:00000149 00000000"));
        Told.check(
                Told::timer,
                lines,
                "NONE PT0S, retransmits 0\nRETRANSMIT PT0.2S, retransmits 0\nKEEPALIVE PT1H59M56.39S, retransmits 0\n"
                        + "TIME_WAIT PT56.44S, retransmits 0\nPROBE PT3.29S, retransmits 0",
                "A timer is hexadecimal, in hundredths of a second: 14 is 20, and that is 0.2 s.");
    }

    @Test
    void readsRetransmitsAsAHexadecimalNumber() {
        Told.check(
                Told::timer,
                timer("01:00000001 00000010") + "\n" + timer("01:00000001 0000000F"),
                "RETRANSMIT PT0.01S, retransmits 16\nRETRANSMIT PT0.01S, retransmits 15",
                "Retransmits are hexadecimal: 10 is 16.");
    }

    @Test
    void readsUsersAndInodesAsDecimalNumbers() {
        Told.check(
                Told::holder,
                user("1000        0 2690453") + "\n" + user("    0       15 10"),
                "user 1000, inode 2690453\nuser 0, inode 10",
                "uid and inode are decimal; between them is one number that is not needed.");
    }

    @Test
    void readsLargeUsersAndInodes() {
        Told.check(
                Told::holder,
                user("4294967294        0 4026531840") + "\n" + user("65534        0 9007199254740993"),
                "user 4294967294, inode 4026531840\nuser 65534, inode 9007199254740993",
                "Rule 7: neither fits into an int.");
    }

    @Test
    void readsLinesThatEndEarly() {
        String lines = String.join(
                "\n",
                "  10: 0100007F:C353 0100007F:1538 06 00000000:00000000 03:0000160C 00000000     0        0 0 3 0000000066d86117",
                "  11: 0100007F:C354 0100007F:1538 05 00000000:00000000 03:00001608 00000000     0        0 0",
                Tables.line(A, B, "01"));
        Told.check(
                Told::all,
                lines,
                "TIME_WAIT 127.0.0.1:50003 127.0.0.1:5432, send 0, receive 0, TIME_WAIT PT56.44S, retransmits 0, user 0, inode 0\n"
                        + "FIN_WAIT2 127.0.0.1:50004 127.0.0.1:5432, send 0, receive 0, TIME_WAIT PT56.4S, retransmits 0, user 0, inode 0\n"
                        + "ESTABLISHED 127.0.0.1:5432 127.0.0.1:40001, send 0, receive 0, NONE PT0S, retransmits 0, user 0, inode 4711",
                "Rule 6: behind the inode there may be less, or nothing.");
    }

    @Test
    void readsLinesWithWiderNumbers() {
        Told.check(
                Told::all,
                "123456: 0100007F:1538 0100007F:9C41 01 00000001:00000002 00:00000000 00000000 100000   10 33 1 00000000b360b56b",
                "ESTABLISHED 127.0.0.1:5432 127.0.0.1:40001, send 1, receive 2, NONE PT0S, retransmits 0, user 100000, inode 33",
                "Rule 2: numbers get wider. Count fields, not columns.");
    }

    @Test
    void readsATableWithoutALineFeedAtTheEnd() {
        String table = Tables.HEADING + "\n" + Tables.listener(A) + "\n"
                + Tables.listener("0100007F:0016").strip();
        Expectation.given("table", table)
                .expected("LISTEN 127.0.0.1:5432 0.0.0.0:0\nLISTEN 127.0.0.1:22 0.0.0.0:0")
                .got(Told.words(Tables.read(table), Told::ends))
                .because("The last line is a socket as well.")
                .check();
    }

    @Test
    void agreesWithSs() {
        checkGolden("server.tcp", "server-tcp");
    }

    /** What ss prints for a captured table. */
    static void checkGolden(String table, String golden) {
        List<String> expected = Golden.text(FieldsTest.class, golden)
                .lines()
                .map(SsRow::asTheJdkWrites)
                .toList();
        String text = Tables.captured(table);
        List<String> lines = text.lines().skip(1).toList();
        List<Socket> got = Tables.read(text);
        Expectation.given("table", table)
                .expected("number of sockets", expected.size())
                .got(got.size())
                .because("Each line but the first is a socket.")
                .check();
        for (int i = 0; i < lines.size(); i++) {
            Expectation.given("line", lines.get(i))
                    .expected("as ss shows it", expected.get(i))
                    .got(SsRow.of(got.get(i)))
                    .because("ss reads the same file. It shows the receive queue first.")
                    .check();
        }
    }

    private static String timer(String timer) {
        return Tables.line(A, B, "01", "00000000:00000000", timer + "     0        0 4711");
    }

    private static String user(String user) {
        return Tables.line(A, B, "01", "00000000:00000000", "00:00000000 00000000  " + user);
    }
}
