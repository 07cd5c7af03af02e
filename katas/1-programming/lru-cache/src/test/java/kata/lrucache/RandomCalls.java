package kata.lrucache;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Random calls as text, from few keys, so that they meet. */
final class RandomCalls {

    /** Methods of stages 1 and 2; those that change something come more often. */
    static final List<String> PLAIN =
            List.of("put", "put", "put", "get", "get", "remove", "containsKey", "size", "keysMostRecentFirst");

    /** The same, and time goes by. */
    static final List<String> TIMED =
            Stream.concat(PLAIN.stream(), Stream.of("wait", "wait")).toList();

    private RandomCalls() {}

    /** So many calls, on keys a, b, c … */
    static List<String> script(SplittableRandom random, int length, int keys, List<String> methods) {
        List<String> calls = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            calls.add(call(random, keys, methods));
        }
        return calls;
    }

    /** One call. A value is from 1 to 4. */
    static String call(SplittableRandom random, int keys, List<String> methods) {
        String method = methods.get(random.nextInt(methods.size()));
        char key = (char) ('a' + random.nextInt(keys));
        int value = 1 + random.nextInt(4);
        return switch (method) {
            case "put" -> "put(" + key + "," + value + ")";
            case "get", "remove", "containsKey" -> method + "(" + key + ")";
            case "wait" -> "wait(" + 10 * random.nextInt(8) + ")";
            default -> method + "()";
        };
    }
}
