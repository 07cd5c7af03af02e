package kata.lrucache;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stages 1 and 2 ask for, by the JDK's LinkedHashMap in access order. */
final class JdkModel {

    private final Map<String, Integer> map;

    JdkModel(int capacity) {
        this.map = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
                return size() > capacity;
            }
        };
    }

    Object call(String call) {
        int open = call.indexOf('(');
        String[] arguments = call.substring(open + 1, call.length() - 1).split(",");
        return switch (call.substring(0, open)) {
            case "get" -> map.get(arguments[0]);
            case "put" -> map.put(arguments[0], Integer.valueOf(arguments[1]));
            case "remove" -> map.remove(arguments[0]);
            case "containsKey" -> map.containsKey(arguments[0]);
            case "size" -> map.size();
            case "keysMostRecentFirst" -> keysMostRecentFirst();
            default -> throw new IllegalArgumentException(call);
        };
    }

    private List<String> keysMostRecentFirst() {
        List<String> keys = new ArrayList<>(map.keySet());
        Collections.reverse(keys);
        return keys;
    }
}
