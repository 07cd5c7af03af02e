package kata.lrucache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import sre.katas.fixtures.steps.TwoCalls;

/** Two calls that meet on one cache, as text. Seen from beside a stepped copy of your code. */
final class ScriptedCalls implements TwoCalls {

    private static final String KEYS = "abcdef";

    private final int capacity;
    private final String before;
    private final String first;
    private final String second;
    private TestedCache tested;

    ScriptedCalls(int capacity, String before, String first, String second) {
        this.capacity = capacity;
        this.before = before;
        this.first = first;
        this.second = second;
    }

    @Override
    public void prepare() {
        tested = TestedCache.timed(capacity, Duration.ofNanos(100), 0);
        tested.call(before);
    }

    @Override
    public Object first() {
        return tested.call(first);
    }

    @Override
    public Object second() {
        return tested.call(second);
    }

    /** Looks at the cache from all sides; then fills it with new keys, for a damaged list shows when it is used. */
    @Override
    public String after() {
        StringBuilder words = new StringBuilder();
        words.append("keys ").append(tested.call("keysMostRecentFirst()"));
        words.append(", size ").append(tested.call("size()"));
        words.append(", values ").append(values());
        for (int i = 1; i <= capacity; i++) {
            tested.call("put(x" + i + "," + i + ")");
        }
        words.append(", refilled ").append(tested.call("keysMostRecentFirst()"));
        words.append(", left ").append(tested.call("heardInAnyOrder()"));
        return tested.loads() == 0 ? words.toString() : words + ", loads " + tested.loads();
    }

    private List<String> values() {
        List<String> values = new ArrayList<>();
        for (char key : KEYS.toCharArray()) {
            Object value = tested.call("get(" + key + ")");
            if (value != null) {
                values.add(key + "=" + value);
            }
        }
        return values;
    }

    @Override
    public Description describe() {
        return new Description("capacity " + capacity + ", " + before, first, second);
    }
}
