package kata.cidrtool;

import org.junit.jupiter.api.Test;

class Ipv6Test {

    @Test
    void findsTheNetworkOfAnAddress() {
        String rule = "The first 64 bits stay, the others become 0.";
        Ask.network("2001:db8:1:2:3:4:5:6/64", "2001:db8:1:2::/64", rule);
        Ask.network("2001:db8:1:2:3:4:5:6/61", "2001:db8:1::/61", "A /61 keeps 13 bits of the fourth group.");
        Ask.network("ffff:ffff::1/1", "8000::/1", "A /1 keeps one bit.");
        Ask.network("2001:db8::1/0", "::/0", "A /0 keeps nothing.");
        Ask.network("2001:db8::1/128", "2001:db8::1/128", "A /128 keeps everything.");
    }

    @Test
    void writesLowerCaseWithoutLeadingZeros() {
        String rule = "Rule 5: lower case, and no leading zeros in a group.";
        Ask.network("2001:0DB8:00F0:0001:00A0:0B00:C000:000D/128", "2001:db8:f0:1:a0:b00:c000:d/128", rule);
    }

    @Test
    void writesTheLongestRunOfZerosAsTwoColons() {
        String rule = "Rule 5: the longest run of zero groups becomes two colons.";
        Ask.network("1:0:0:2:0:0:0:3/128", "1:0:0:2::3/128", rule);
        Ask.network("1:0:0:0:2:0:0:3/128", "1::2:0:0:3/128", rule);
        Ask.network("0:0:1:0:0:0:0:0/128", "0:0:1::/128", rule);
    }

    @Test
    void writesTheFirstOfTwoEquallyLongRunsAsTwoColons() {
        Ask.network("1:0:0:2:3:0:0:4/128", "1::2:3:0:0:4/128", "Rule 5: of two equally long runs, the first one.");
        Ask.network("0:0:1:2:3:4:0:0/128", "::1:2:3:4:0:0/128", "Rule 5: of two equally long runs, the first one.");
    }

    @Test
    void writesASingleZeroGroupAsItIs() {
        String rule = "Rule 5: a single zero group stays 0. Two colons are for two groups or more.";
        Ask.network("1:2:3::5:6:7:8/128", "1:2:3:0:5:6:7:8/128", rule);
        Ask.network("0:2:3:4:5:6:7:0/128", "0:2:3:4:5:6:7:0/128", rule);
    }

    @Test
    void writesZerosAtBothEnds() {
        Ask.network("0:0:0:0:0:0:0:0/128", "::/128", "All groups are zero: two colons and nothing else.");
        Ask.network("0:0:0:0:0:0:0:1/128", "::1/128", "The run is at the beginning.");
        Ask.network("1:0:0:0:0:0:0:0/128", "1::/128", "The run is at the end.");
    }

    @Test
    void readsTwoColonsThatStandForOneGroup() {
        String rule = "Two colons stand for one group or more.";
        Ask.network("1:2:3:4:5:6:7::/128", "1:2:3:4:5:6:7:0/128", rule);
        Ask.network("::2:3:4:5:6:7:8/128", "0:2:3:4:5:6:7:8/128", rule);
    }

    @Test
    void agreesWithPythonOnEverySpelling() {
        Ask.checkGolden("networks-v6", Ask::network);
    }

    @Test
    void readsAnIpv4AddressAtTheEnd() {
        String rule = "Rule 3: the last two groups may be written as an IPv4 address.";
        Ask.network("64:ff9b::192.0.2.1/128", "64:ff9b::c000:201/128", rule);
        Ask.network("1:2:3:4:5:6:255.254.253.252/128", "1:2:3:4:5:6:fffe:fdfc/128", rule);
        Ask.network("::192.0.2.1/128", "::c000:201/128", "Rule 6: only ::ffff:0:0/96 is written with dots.");
    }

    @Test
    void writesMappedAddressesWithDots() {
        String rule = "Rule 6: addresses in ::ffff:0:0/96 end in an IPv4 address.";
        Ask.network("::ffff:192.0.2.1/128", "::ffff:192.0.2.1/128", rule);
        Ask.network("::FFFF:c000:201/120", "::ffff:192.0.2.0/120", rule);
        Ask.network("::ffff:255.255.255.255/96", "::ffff:0.0.0.0/96", rule);
        Ask.network("::ffff:192.0.2.1/95", "::fffe:0:0/95", "Rule 6: this address is not in ::ffff:0:0/96.");
        Ask.network("1::ffff:192.0.2.1/128", "1::ffff:c000:201/128", "Rule 6: nor is this one.");
    }

    @Test
    void findsAnAddressInABlock() {
        Ask.contains("2001:db8::/32", "2001:db8:ffff::1", true, "The first 32 bits are the same.");
        Ask.contains("2001:db8::/32", "2001:db9::", false, "The first 32 bits differ.");
        Ask.contains("2001:db8::/127", "2001:db8::1", true, "A /127 has two addresses.");
        Ask.contains("2001:db8::/127", "2001:db8::2", false, "A /127 has two addresses.");
        Ask.contains("::/0", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", true, "A /0 contains everything.");
        Ask.contains("8000::/1", "7fff::", false, "The first bit differs.");
    }

    @Test
    void keepsTheFamiliesApart() {
        String rule = "Rule 10: an address of one family is never in a block of the other.";
        Ask.contains("0.0.0.0/0", "::1", false, rule);
        Ask.contains("::/0", "10.0.0.1", false, rule);
        Ask.contains("10.0.0.0/8", "::a00:1", false, rule);
    }

    @Test
    void keepsMappedAddressesInTheirFamily() {
        String rule = "Rule 10: ::ffff:10.0.0.1 is an IPv6 address. InetAddress makes an IPv4 address of it.";
        Ask.contains("10.0.0.0/8", "::ffff:10.0.0.1", false, rule);
        Ask.contains("::ffff:10.0.0.0/104", "::ffff:10.0.0.1", true, rule);
        Ask.contains("::ffff:10.0.0.0/104", "10.0.0.1", false, rule);
    }

    @Test
    void refusesTooManyOrTooFewGroups() {
        String rule = "Rule 3: eight groups, or fewer with :: once.";
        refused("1:2:3:4:5:6:7", rule);
        refused("1:2:3:4:5:6:7:8:9", rule);
        refused("1:2:3:4:5:6:7::8", "Rule 3: two colons stand for one group or more. Here are eight without them.");
        refused("1:2:3:4:5:6:7:192.0.2.1", "An IPv4 address takes the place of two groups.");
        refused("::1:2:3:4:5:6:7:8:9", rule);
    }

    @Test
    void refusesColonsInTheWrongPlace() {
        refused("1::2::3", "Rule 3: two colons at most once.");
        refused(":::", "Rule 3: two colons, not three.");
        refused("1:::2", "Rule 3: two colons, not three.");
        refused(":1:2:3:4:5:6:7", "One colon alone cannot begin an address.");
        refused("1:2:3:4:5:6:7:", "One colon alone cannot end an address.");
        refused("1::2:", "One colon alone cannot end an address.");
        refused(":", "There are no groups.");
    }

    @Test
    void refusesGroupsThatAreNoHexadecimalNumbers() {
        refused("12345::", "A group has four digits at most.");
        refused("00001::", "A group has four digits at most.");
        refused("g::", "Digits are 0 to 9 and a to f.");
        refused("-1::", "There are no signs.");
        refused("+1::", "There are no signs.");
        refused(" ::1", "There are no blanks.");
        refused("\u0661::", "This is an Arabic digit: 0 to 9 and a to f count.");
    }

    @Test
    void refusesIpv4AddressesInTheWrongPlace() {
        refused("192.0.2.1::", "Rule 3: the last two groups may be an IPv4 address, no others.");
        refused("::192.0.2.1:1", "Rule 3: the last two groups may be an IPv4 address, no others.");
        refused("::192.0.2", "An IPv4 address is four numbers.");
        refused("::192.0.2.01", "Rule 2: no leading zeros.");
        refused("::192.0.2.256", "Rule 2: the numbers go to 255.");
    }

    @Test
    void refusesZones() {
        refused("fe80::1%eth0", "A zone says by which interface; it is no part of an address.");
    }

    @Test
    void refusesLengthsAndHostBits() {
        Ask.refused("network(::/129)", () -> CidrTool.network("::/129"), "IPv6 has 128 bits.");
        Ask.refused("contains(2001:db8::1/64, ::)", () -> CidrTool.contains("2001:db8::1/64", "::"), "Rule 4.");
        for (String block : new String[] {"::/64", "::ffff:10.0.0.0/104"}) {
            Ask.refused(
                    "usableHosts(" + block + ")", () -> CidrTool.usableHosts(block), "usableHosts is for IPv4 blocks.");
        }
    }

    private static void refused(String address, String rule) {
        Ask.refused("contains(::/0, " + address + ")", () -> CidrTool.contains("::/0", address), rule);
    }
}
