package kata.logfilter;

/** The parser of each format. */
final class Parsers {

    private Parsers() {}

    /** A parser for one run over a log. */
    static Parser of(Log log) {
        Times times = new Times(log.zone());
        return switch (log.format()) {
            case PLAIN -> text -> Fields.NONE;
            case LOGFMT -> new LogfmtParser(times);
            case JSON -> new JsonParser(times);
            case ACCESS -> new AccessParser(times);
            case SYSLOG -> new SyslogParser(times, log.year());
            case SYSLOG_5424 -> new Syslog5424Parser(times);
            case JAVA -> new JavaParser(times);
        };
    }
}
