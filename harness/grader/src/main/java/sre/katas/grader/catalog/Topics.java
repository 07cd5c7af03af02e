package sre.katas.grader.catalog;

import java.nio.file.Path;
import java.util.List;

/** The topics: folders of katas, such as {@code 1-programming}. */
public final class Topics {

    /** All of the programme, in its order. */
    public static final List<String> ALL =
            List.of("1-programming", "2-networking", "3-system-design", "4-linux", "5-aws", "6-devops");

    private Topics() {}

    /** The topic of a kata, by the kata's folder; empty if nothing stands above that. */
    public static String of(Path home) {
        Path folder = home.toAbsolutePath().normalize();
        int depth = folder.getNameCount();
        return depth < 2 ? "" : folder.getName(depth - 2).toString();
    }

    /** Whether a name means this topic: with its number, without, or the number alone. */
    public static boolean isNamed(String topic, String name) {
        int dash = topic.indexOf('-');
        return topic.equals(name)
                || (dash > 0
                        && (topic.substring(dash + 1).equals(name)
                                || topic.substring(0, dash).equals(name)));
    }
}
