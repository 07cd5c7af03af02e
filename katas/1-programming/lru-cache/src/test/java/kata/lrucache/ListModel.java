package kata.lrucache;

import java.util.ArrayList;
import java.util.List;

/** What stage 4 asks for, done slowly with one list, the most recent entry first. */
final class ListModel {

    private record Entry(String key, int value, long written) {}

    private final int capacity;
    private final boolean weighed;
    private final long timeToLive;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private long now;

    ListModel(int capacity, boolean weighed, long timeToLive) {
        this.capacity = capacity;
        this.weighed = weighed;
        this.timeToLive = timeToLive;
    }

    Object call(String call) {
        int open = call.indexOf('(');
        String[] arguments = call.substring(open + 1, call.length() - 1).split(",");
        String key = arguments[0];
        expire();
        return switch (call.substring(0, open)) {
            case "get" -> get(key);
            case "put" -> put(key, Integer.parseInt(arguments[1]));
            case "remove" -> leave(find(key), "REMOVED");
            case "containsKey" -> find(key) != null;
            case "size" -> entries.size();
            case "keysMostRecentFirst" -> entries.stream().map(Entry::key).toList();
            case "wait" -> now += Long.parseLong(key);
            case "heard" -> heard();
            case "heardInAnyOrder" -> heard().stream().sorted().toList();
            default -> throw new IllegalArgumentException(call);
        };
    }

    private void expire() {
        entries.stream()
                .filter(entry -> now - entry.written >= timeToLive)
                .sorted((one, other) -> Long.compare(one.written, other.written))
                .toList()
                .forEach(entry -> leave(entry, "EXPIRED"));
    }

    private Integer get(String key) {
        Entry entry = find(key);
        if (entry == null) {
            return null;
        }
        entries.remove(entry);
        entries.add(0, entry);
        return entry.value;
    }

    private Integer put(String key, int value) {
        Integer before = leave(find(key), "REPLACED");
        Entry entry = new Entry(key, value, now);
        entries.add(0, entry);
        if (weight(entry) > capacity) {
            leave(entry, "EVICTED");
        }
        while (entries.stream().mapToInt(this::weight).sum() > capacity) {
            leave(entries.get(entries.size() - 1), "EVICTED");
        }
        return before;
    }

    private int weight(Entry entry) {
        return weighed ? entry.value : 1;
    }

    private Integer leave(Entry entry, String cause) {
        if (entry == null) {
            return null;
        }
        entries.remove(entry);
        heard.add(entry.key + "=" + entry.value + " " + cause);
        return entry.value;
    }

    private Entry find(String key) {
        return entries.stream()
                .filter(entry -> entry.key.equals(key))
                .findFirst()
                .orElse(null);
    }

    private List<String> heard() {
        List<String> since = List.copyOf(heard);
        heard.clear();
        return since;
    }
}
