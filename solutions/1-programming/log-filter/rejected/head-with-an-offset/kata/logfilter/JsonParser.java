package kata.logfilter;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line; fields of nested objects have names with dots. A tree would make 0.1 of the number 0.10. */
final class JsonParser implements Parser {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Times times;

    JsonParser(Times times) {
        this.times = times;
    }

    @Override
    public Fields parse(String text) throws MalformedRecord {
        Map<String, String> values = values(text);
        return new Fields(values, Levels.of(values.get("level")), times.of(values.get("time")));
    }

    private static Map<String, String> values(String text) throws MalformedRecord {
        try {
            return only(MAPPER.createParser(text)); // it reads a string, so there is nothing to close
        } catch (JacksonException e) {
            throw new MalformedRecord("no JSON");
        }
    }

    private static Map<String, String> only(tools.jackson.core.JsonParser json) throws MalformedRecord {
        if (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> values = object(json);
            if (json.nextToken() == null) {
                return values;
            }
        }
        throw new MalformedRecord("not one JSON object");
    }

    /** The last of two equal keys replaces all that the first one gave. */
    private static Map<String, String> object(tools.jackson.core.JsonParser json) {
        Map<String, Map<String, String>> members = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            Map<String, String> given = new HashMap<>();
            switch (json.nextToken()) {
                case START_OBJECT -> object(json).forEach((name, value) -> given.put(key + "." + name, value));
                case START_ARRAY -> json.skipChildren();
                case VALUE_NULL -> {}
                default -> given.put(key, json.getString());
            }
            members.put(key, given);
        }
        Map<String, String> values = new HashMap<>();
        members.values().forEach(values::putAll);
        return values;
    }
}
