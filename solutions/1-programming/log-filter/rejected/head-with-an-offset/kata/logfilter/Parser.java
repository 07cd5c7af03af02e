package kata.logfilter;

/** Reads the fields of one record after the other. */
interface Parser {

    /** @param text of the next record of the log */
    Fields parse(String text) throws MalformedRecord;
}
