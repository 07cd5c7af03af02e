package sre.katas.grader.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One table of a TOML file, read strictly: every error names the file, the line and the key. */
public final class TomlTable {

    private final Path file;
    private final TomlLines lines;
    private final String path;
    private final JsonNode node;

    TomlTable(Path file, TomlLines lines, String path, JsonNode node) {
        this.file = file;
        this.lines = lines;
        this.path = path;
        this.node = node;
    }

    /** Refuses keys that are none of these. */
    public TomlTable allow(String... keys) {
        Set<String> known = new TreeSet<>(List.of(keys));
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                throw problem(
                        key,
                        "unknown key \"" + key + "\"" + Nearest.to(key, known) + "; known are "
                                + String.join(", ", known));
            }
        }
        return this;
    }

    public Set<String> keys() {
        return new java.util.LinkedHashSet<>(node.propertyNames());
    }

    public boolean has(String key) {
        return node.has(key);
    }

    public String text(String key) {
        JsonNode value = required(key, "text");
        if (!value.isString() || value.asString().isBlank()) {
            throw wrong(key, "text, such as " + key + " = \"…\"");
        }
        return value.asString();
    }

    public @Nullable String optionalText(String key) {
        return has(key) ? text(key) : null;
    }

    public int number(String key, int least, int most) {
        JsonNode value = required(key, "a whole number");
        if (!value.isIntegralNumber() || value.asLong() < least || value.asLong() > most) {
            throw wrong(key, "a whole number from " + least + " to " + most);
        }
        return value.asInt();
    }

    public boolean flag(String key) {
        if (!has(key)) {
            return false;
        }
        if (!node.get(key).isBoolean()) {
            throw wrong(key, "true or false");
        }
        return node.get(key).asBoolean();
    }

    public List<String> texts(String key) {
        JsonNode value = required(key, "a list of texts");
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(element -> texts.add(element.isString() ? element.asString() : ""));
        }
        if (!value.isArray() || texts.contains("")) {
            throw wrong(key, "a list of texts, such as " + key + " = [\"…\", \"…\"]");
        }
        return List.copyOf(texts);
    }

    public TomlTable table(String key) {
        JsonNode value = required(key, "a table");
        if (!value.isObject()) {
            throw wrong(key, "a table, written [" + key + "]");
        }
        return new TomlTable(file, lines, path.isEmpty() ? key : path + "." + key, value);
    }

    public List<TomlTable> tables(String key) {
        JsonNode value = required(key, "tables written [[" + key + "]]");
        if (!value.isArray() || value.isEmpty() || !value.get(0).isObject()) {
            throw wrong(key, "tables, each written [[" + key + "]]");
        }
        List<TomlTable> tables = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            tables.add(new TomlTable(file, lines, key + "[" + i + "]", value.get(i)));
        }
        return List.copyOf(tables);
    }

    /** An error at the line of this key. */
    public ConfigException problem(String key, String problem) {
        return new ConfigException(file, lines.of(path, key), problem);
    }

    /** An error for a value of the wrong type or range. */
    public ConfigException wrong(String key, String wanted) {
        return problem(key, "\"" + key + "\" must be " + wanted + ", but is " + node.get(key));
    }

    private JsonNode required(String key, String wanted) {
        JsonNode value = node.get(key);
        if (value == null) {
            throw new ConfigException(
                    file,
                    lines.ofTable(path),
                    "the key \"" + key + "\" is missing" + where() + ": it must be " + wanted);
        }
        return value;
    }

    private String where() {
        return path.isEmpty() ? "" : " in [" + path + "]";
    }
}
