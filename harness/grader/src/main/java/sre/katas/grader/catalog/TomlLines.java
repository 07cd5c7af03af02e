package sre.katas.grader.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** On which line each key and each table of a TOML text stands: the parser does not keep it. */
final class TomlLines {

    private static final Pattern HEADER = Pattern.compile("^\\s*\\[(\\[)?\\s*([^\\]]+?)\\s*\\]");
    private static final Pattern KEY =
            Pattern.compile("^\\s*\"?([A-Za-z0-9_-]+)\"?\\s*(?:\\.\\s*\"?([A-Za-z0-9_-]+)\"?\\s*)?=");

    private final Map<String, Integer> lineOf = new HashMap<>();

    TomlLines(List<String> lines) {
        Map<String, Integer> repeated = new HashMap<>();
        String table = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher header = HEADER.matcher(lines.get(i));
            Matcher key = KEY.matcher(lines.get(i));
            if (header.find()) {
                String name = header.group(2).replace("\"", "");
                table = header.group(1) == null ? name : name + "[" + (repeated.merge(name, 1, Integer::sum) - 1) + "]";
                lineOf.putIfAbsent(table, i + 1);
                lineOf.putIfAbsent("." + name, i + 1);
            } else if (key.find()) {
                lineOf.putIfAbsent(table + "." + key.group(1), i + 1);
            }
        }
    }

    /** The line of a key, or of its table if the key is not found; 0 if neither is. */
    int of(String table, String key) {
        return lineOf.getOrDefault(
                table + "." + key, lineOf.getOrDefault(table.isEmpty() ? key : table + "." + key, ofTable(table)));
    }

    int ofTable(String table) {
        return lineOf.getOrDefault(table, 0);
    }
}
