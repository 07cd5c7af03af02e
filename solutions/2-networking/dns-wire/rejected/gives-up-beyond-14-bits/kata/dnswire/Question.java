package kata.dnswire;

import java.util.List;

/**
 * What is asked.
 *
 * @param name the labels from left to right, without the root; a char is a byte, from 0 to 255
 * @param type from 0 to 65535
 * @param dnsClass from 0 to 65535; 1 is the Internet
 */
public record Question(List<String> name, int type, int dnsClass) {}
