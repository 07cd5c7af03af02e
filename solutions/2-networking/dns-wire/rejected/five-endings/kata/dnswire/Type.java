package kata.dnswire;

/** The types whose RDATA this kata knows: RFC 1035, section 3.2.2. */
final class Type {

    static final int NS = 2;
    static final int CNAME = 5;
    static final int SOA = 6;
    static final int PTR = 12;
    static final int MX = 15;
    static final int TXT = 16;

    private Type() {}
}
