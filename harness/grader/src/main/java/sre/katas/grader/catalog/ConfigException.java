package sre.katas.grader.catalog;

import java.nio.file.Path;

/** A file of a kata that cannot be used; the message names the file, the line if there is one, and the way out. */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConfigException(Path file, String problem) {
        super(file + ": " + problem);
    }

    public ConfigException(Path file, int line, String problem) {
        super(line > 0 ? file + ":" + line + ": " + problem : file + ": " + problem);
    }
}
