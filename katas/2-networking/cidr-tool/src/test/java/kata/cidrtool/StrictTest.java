package kata.cidrtool;

import org.junit.jupiter.api.Test;

class StrictTest {

    private static final String SLIP = "The bits behind the length must be 0: it may be a slip. Only network takes it.";

    @Test
    void refusesHostBits() {
        refusedBlock("10.1.2.3/8", SLIP);
        refusedBlock("10.0.0.1/31", SLIP);
        refusedBlock("128.0.0.0/0", SLIP);
    }

    @Test
    void refusesHostBitsWhereItCountsHosts() {
        Ask.refused("usableHosts(10.0.0.1/24)", () -> CidrTool.usableHosts("10.0.0.1/24"), SLIP);
    }

    @Test
    void refusesLengthsThatDoNotExist() {
        refusedNetwork("10.0.0.0/33", "IPv4 has 32 bits.");
        refusedNetwork("10.0.0.0/-1", "A length has no sign.");
        refusedNetwork("10.0.0.0/99999999999", "IPv4 has 32 bits.");
    }

    @Test
    void refusesBlocksWithoutALength() {
        refusedNetwork("10.0.0.0", "A bare address is no block.");
        refusedNetwork("10.0.0.0/", "There is no length.");
        refusedNetwork("/8", "There is no address.");
        refusedNetwork("", "There is nothing.");
    }

    @Test
    void refusesLengthsThatAreNoPlainNumber() {
        refusedNetwork("10.0.0.0/+8", "A length has no sign.");
        refusedNetwork("10.0.0.0/08", "A length has no leading zeros.");
        for (String text : new String[] {"10.0.0.0/ 8", "10.0.0.0 /8", " 10.0.0.0/8", "10.0.0.0/8 ", "10.0.0.0/8\n"}) {
            refusedNetwork(text, "There are no blanks in a block, not at its ends either.");
        }
        refusedNetwork("[::1]/128", "There are no brackets in a block.");
        refusedNetwork("10.0.0.0/8/8", "A block has one slash.");
        refusedNetwork("10.0.0.0/255.0.0.0", "A mask is no length.");
        refusedNetwork("10.0.0.0/x", "A length is a number.");
    }

    @Test
    void refusesLeadingZeros() {
        String rule = "010 is ten for some programs and eight for others: it is refused.";
        refusedAddress("010.0.0.1", rule);
        refusedAddress("10.0.0.01", rule);
        refusedAddress("10.00.0.1", rule);
    }

    @Test
    void refusesAddressesOfFewerOrMoreNumbers() {
        String rule = "An IPv4 address is four numbers with dots between.";
        refusedAddress("10.1", rule);
        refusedAddress("10.0.1", rule);
        refusedAddress("10.0.0.0.1", rule);
        refusedAddress("10.0.0.1.", rule);
        refusedAddress("10..0.1", rule);
        refusedAddress(".10.0.0.1", rule);
        refusedAddress("167772161", rule);
    }

    @Test
    void refusesNumbersThatAreTooLarge() {
        refusedAddress("10.0.0.256", "The numbers go to 255.");
        refusedAddress("10.0.0.99999999999", "The numbers go to 255.");
    }

    @Test
    void refusesNumbersThatAreNoPlainDigits() {
        refusedAddress("+10.0.0.1", "There are no signs.");
        refusedAddress("10.0.0.-1", "There are no signs.");
        refusedAddress("10.0.0.1 ", "There are no blanks.");
        refusedAddress("10.0.0.0x1", "Only the digits 0 to 9 count.");
        refusedAddress(
                "\u0661\u0660.0.0.1", "These are Arabic digits. Integer.parseInt takes them; here 0 to 9 count.");
    }

    @Test
    void refusesAnAddressWithALength() {
        refusedAddress("10.0.0.1/32", "An address has no length.");
    }

    @Test
    void refusesSoManyHosts() {
        Ask.refused("lengthFor(0)", () -> CidrTool.lengthFor(0), "Rule 9: 1 host or more.");
        Ask.refused("lengthFor(-5)", () -> CidrTool.lengthFor(-5), "Rule 9: 1 host or more.");
        String most = "Rule 9: a /0 has 4,294,967,294 hosts, and there is nothing larger.";
        Ask.refused("lengthFor(4294967295)", () -> CidrTool.lengthFor(4_294_967_295L), most);
        Ask.refused("lengthFor(Long.MAX_VALUE)", () -> CidrTool.lengthFor(Long.MAX_VALUE), most);
    }

    private static void refusedBlock(String block, String rule) {
        Ask.refused("contains(" + block + ", 10.1.2.3)", () -> CidrTool.contains(block, "10.1.2.3"), rule);
    }

    private static void refusedNetwork(String text, String rule) {
        Ask.refused("network(" + text + ")", () -> CidrTool.network(text), rule);
    }

    private static void refusedAddress(String address, String rule) {
        Ask.refused("contains(0.0.0.0/0, " + address + ")", () -> CidrTool.contains("0.0.0.0/0", address), rule);
    }
}
