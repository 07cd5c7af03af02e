package kata.logfilter;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What is to be filtered: a log and its rotated files. This file is complete.
 *
 * @param format the shape of its records
 * @param zone where its times are local that say no offset
 * @param year of its first record; only {@link Format#SYSLOG} needs it
 * @param files in any order: {@code app.log} is the newest, {@code app.log.1} is older, {@code app.log.2.gz} older still
 */
public record Log(Format format, ZoneId zone, int year, List<Source> files) {

    /** The shape of a log's records; the brief has an example of each. */
    public enum Format {
        PLAIN,
        LOGFMT,
        JSON,
        ACCESS,
        SYSLOG,
        SYSLOG_5424,
        JAVA
    }

    /** One file of a log. */
    public interface Source {
        String name();

        /** Opens the file at its first byte; the caller closes it. */
        InputStream open() throws IOException;
    }

    public Log {
        files = List.copyOf(files);
    }

    /** A log in UTC, of the year 2025. */
    public static Log of(Format format, Source... files) {
        return new Log(format, ZoneOffset.UTC, 2025, List.of(files));
    }

    public Log in(ZoneId zone) {
        return new Log(format, zone, year, files);
    }

    public Log from(int year) {
        return new Log(format, zone, year, files);
    }
}
