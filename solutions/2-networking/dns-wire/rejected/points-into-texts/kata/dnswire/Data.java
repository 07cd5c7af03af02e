package kata.dnswire;

import java.util.List;

/** RDATA by its type. Names are lists of labels; numbers have no sign. */
public sealed interface Data {

    /** NS (type 2), CNAME (5) and PTR (12). */
    record Target(List<String> name) implements Data {}

    /** SOA (6): who is responsible, and five numbers of 32 bits. */
    record Authority(
            List<String> primary,
            List<String> mailbox,
            long serial,
            long refresh,
            long retry,
            long expire,
            long minimum)
            implements Data {}

    /** MX (15). */
    record Mail(int preference, List<String> exchange) implements Data {}

    /** TXT (16): one string or more of 0 to 255 bytes each; a char is a byte. */
    record Texts(List<String> texts) implements Data {}

    /** Every other type, A and AAAA too: the bytes as they stand, two lower-case hexadecimal digits each. */
    record Raw(String hex) implements Data {}
}
