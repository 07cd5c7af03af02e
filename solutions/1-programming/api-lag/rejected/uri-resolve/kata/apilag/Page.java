package kata.apilag;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page of a list. */
record Page(List<Item> items, Optional<String> next) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What a page says of one item. */
    record Item(Optional<String> id, Optional<Instant> time) {}

    static Page parse(byte[] body) throws UnknownException {
        JsonNode page;
        try {
            page = JSON.readTree(body);
        } catch (JacksonException e) {
            throw new UnknownException("the body is not JSON: " + e.getOriginalMessage());
        }
        JsonNode items = page.path("items");
        if (!page.isObject() || !items.isArray()) {
            throw new UnknownException("the body is no object with a list of items");
        }
        List<Item> parsed = new ArrayList<>();
        items.forEach(item -> parsed.add(new Item(id(item.path("id")), Timestamps.parse(item.path("timestamp")))));
        return new Page(parsed, text(page.path("next")).filter(next -> !next.isEmpty()));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    /** A string or a number, or none. */
    private static Optional<String> id(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? Optional.of(node.toString()) : Optional.empty();
    }
}
