package kata.cidrtool;

import org.junit.jupiter.api.Test;

class Ipv4Test {

    private static final String HOSTS = "The first and the last address are no hosts, but for a /31 and a /32.";

    @Test
    void findsTheNetworkOfAnAddress() {
        String rule = "A /27 keeps 27 bits: 77 is 010 01101, and what is left of it is 010 00000.";
        Ask.network("192.168.1.77/27", "192.168.1.64/27", rule);
        Ask.network("10.1.2.3/8", "10.0.0.0/8", "Bits behind the length become 0.");
        Ask.network("10.0.0.0/8", "10.0.0.0/8", "Here is nothing to clear.");
    }

    @Test
    void findsTheNetworkAbove128() {
        String rule = "An address has no sign: 200 is 200, not -56.";
        Ask.network("200.201.202.203/12", "200.192.0.0/12", rule);
        Ask.network("255.255.255.255/1", "128.0.0.0/1", rule);
    }

    @Test
    void keepsNothingOfSlash0AndAllOfSlash32() {
        String shift = "A /0 keeps no bit. In Java, 1 << 32 is 1 << 0: an int is shifted by the last five bits only.";
        Ask.network("10.1.2.3/0", "0.0.0.0/0", shift);
        Ask.network("255.255.255.255/32", "255.255.255.255/32", "A /32 keeps all bits.");
        Ask.network("255.255.255.255/31", "255.255.255.254/31", "A /31 keeps all bits but one.");
    }

    @Test
    void agreesWithPythonOnEveryLength() {
        Ask.checkGolden("networks-v4", Ask::network);
    }

    @Test
    void countsTheHostsOfABlock() {
        checkHosts("192.168.1.64/27", 30, HOSTS);
        checkHosts("10.0.0.0/30", 2, HOSTS);
        checkHosts("10.0.0.0/8", 16_777_214, HOSTS);
    }

    @Test
    void countsTheHostsOfTheSmallestBlocks() {
        checkHosts("10.0.0.0/31", 2, "A /31 joins two routers, and has no broadcast: RFC 3021.");
        checkHosts("10.0.0.7/32", 1, "A /32 is one host.");
    }

    @Test
    void countsTheHostsOfTheLargestBlocks() {
        checkHosts("128.0.0.0/1", 2_147_483_646L, "2^31 - 2");
        checkHosts("0.0.0.0/0", 4_294_967_294L, "2^32 - 2: more than an int holds.");
    }

    @Test
    void findsTheLengthForSoManyHosts() {
        String rule = "usableHosts of the block must be at least so many, and of the next smaller one it is not.";
        checkLength(30, 27, rule);
        checkLength(31, 26, rule);
        checkLength(254, 24, rule);
        checkLength(255, 23, rule);
        checkLength(16_777_214, 8, rule);
        checkLength(16_777_215, 7, rule);
    }

    @Test
    void findsTheLengthForFewHosts() {
        checkLength(1, 32, "A /32 has room for one host.");
        checkLength(2, 31, "A /31 has room for two: RFC 3021.");
        checkLength(3, 29, "A /30 has two hosts only.");
    }

    @Test
    void findsTheLengthForAllHostsThereAre() {
        checkLength(2_147_483_646L, 1, "A /1 has 2^31 - 2 hosts.");
        checkLength(2_147_483_647L, 0, "A /1 has 2^31 - 2 hosts: one less than this.");
        checkLength(4_294_967_294L, 0, "A /0 has 2^32 - 2 hosts.");
    }

    @Test
    void findsAnAddressInABlock() {
        Ask.contains("10.0.0.0/8", "10.1.2.3", true, "The first 8 bits are the same.");
        Ask.contains("10.0.0.0/8", "11.0.0.0", false, "The first 8 bits differ.");
        Ask.contains("192.168.1.64/27", "192.168.1.64", true, "A block contains its first address.");
        Ask.contains("192.168.1.64/27", "192.168.1.95", true, "A block contains its last address.");
        Ask.contains("192.168.1.64/27", "192.168.1.96", false, "A /27 has 32 addresses.");
        Ask.contains("192.168.1.64/27", "192.168.1.63", false, "The block begins at 64.");
    }

    @Test
    void findsAnAddressInTheLargestAndInTheSmallestBlock() {
        Ask.contains("0.0.0.0/0", "0.0.0.0", true, "A /0 contains everything.");
        Ask.contains("0.0.0.0/0", "255.255.255.255", true, "A /0 contains everything.");
        Ask.contains("128.0.0.0/1", "255.0.0.1", true, "An address has no sign.");
        Ask.contains("128.0.0.0/1", "127.255.255.255", false, "An address has no sign.");
        Ask.contains("10.0.0.7/32", "10.0.0.7", true, "A /32 contains itself.");
        Ask.contains("10.0.0.7/32", "10.0.0.6", false, "A /32 contains nothing else.");
    }

    private static void checkHosts(String block, long expected, String rule) {
        Ask.check("usableHosts(" + block + ")", expected, () -> CidrTool.usableHosts(block), rule);
    }

    private static void checkLength(long hosts, int expected, String rule) {
        Ask.check("lengthFor(" + hosts + ")", expected, () -> CidrTool.lengthFor(hosts), rule);
    }
}
