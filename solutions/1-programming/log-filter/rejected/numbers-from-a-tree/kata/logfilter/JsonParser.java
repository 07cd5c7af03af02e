package kata.logfilter;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line; fields of nested objects have names with dots. */
final class JsonParser implements Parser {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Times times;

    JsonParser(Times times) {
        this.times = times;
    }

    @Override
    public Fields parse(String text) throws MalformedRecord {
        Map<String, String> values = new HashMap<>();
        collect("", object(text), values);
        return new Fields(values, Levels.of(values.get("level")), times.of(values.get("time")));
    }

    private static JsonNode object(String text) throws MalformedRecord {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw new MalformedRecord("no JSON");
        }
        throw new MalformedRecord("no JSON object");
    }

    private static void collect(String prefix, JsonNode object, Map<String, String> values) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = field.getValue();
            if (value.isObject()) {
                collect(prefix + field.getKey() + ".", value, values);
            } else if (value.isString() || value.isNumber() || value.isBoolean()) {
                values.put(prefix + field.getKey(), value.asString());
            }
        }
    }
}
