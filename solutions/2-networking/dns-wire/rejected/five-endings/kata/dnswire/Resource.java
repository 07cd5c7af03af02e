package kata.dnswire;

import java.util.List;

/**
 * A resource record.
 *
 * @param name the labels from left to right, without the root; a char is a byte, from 0 to 255
 * @param type from 0 to 65535
 * @param dnsClass from 0 to 65535; of an OPT record it is a size
 * @param ttl from 0 to 4294967295 seconds
 * @param data what its type makes of the RDATA
 */
public record Resource(List<String> name, int type, int dnsClass, long ttl, Data data) {}
