package sre.katas.cli.text;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What {@code --json} prints. */
public final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /** Maps, lists, texts, numbers, truth values and null, as indented JSON that ends with a line feed. */
    public static String of(Object tree) {
        return MAPPER.writeValueAsString(tree) + "\n";
    }
}
