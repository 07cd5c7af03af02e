package sre.katas.grader.catalog;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Reads a TOML file into a strict table. */
public final class TomlFile {

    private static final TomlMapper MAPPER = new TomlMapper();

    private TomlFile() {}

    /**
     * Reads the file.
     *
     * @throws ConfigException if it is missing, unreadable, not UTF-8 or not TOML
     */
    public static TomlTable read(Path file) {
        String text = text(file);
        return new TomlTable(file, new TomlLines(text.lines().toList()), "", parse(file, text));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ConfigException(file, "is missing");
        } catch (CharacterCodingException e) {
            throw new ConfigException(file, "is not UTF-8: save it in that encoding");
        } catch (IOException e) {
            throw new ConfigException(file, "cannot be read: " + e);
        }
    }

    private static JsonNode parse(Path file, String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            int line = location == null ? 0 : location.getLineNr();
            throw new ConfigException(file, line, "not valid TOML: " + e.getOriginalMessage());
        }
    }
}
