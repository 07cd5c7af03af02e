package kata.burnrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Samples for the tests, and the words in which a message shows them. */
final class Traffic {

    private final List<Sample> samples = new ArrayList<>(List.of(new Sample(0, 0, 0)));
    private final StringBuilder words = new StringBuilder("counters are 0 at second 0; a sample every 60 s;");

    private Traffic() {}

    /** A service that starts at second 0, and is scraped each minute. */
    static Traffic start() {
        return new Traffic();
    }

    /** So many minutes of the same traffic. */
    Traffic minutes(int minutes, long bad, long total) {
        for (int i = 0; i < minutes; i++) {
            Sample last = samples.get(samples.size() - 1);
            samples.add(new Sample(last.second() + 60, last.bad() + bad, last.total() + total));
        }
        words.append(samples.size() == minutes + 1 ? " " : ", then ");
        words.append(minutes)
                .append(" min with ")
                .append(bad)
                .append(" bad of ")
                .append(total);
        return this;
    }

    /** So many minutes in which nobody scrapes and nobody asks. */
    Traffic lost(int minutes) {
        Sample last = samples.get(samples.size() - 1);
        samples.add(new Sample(last.second() + 60L * minutes, last.bad(), last.total()));
        words.append(", then ").append(minutes).append(" min without a scrape");
        return this;
    }

    List<Sample> samples() {
        return Collections.unmodifiableList(samples);
    }

    @Override
    public String toString() {
        return words.toString();
    }

    /** Samples from text such as {@code 0:5/10000 60:8/12000}: second, bad, total. */
    static List<Sample> of(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Traffic::sample).toList();
    }

    private static Sample sample(String text) {
        String[] part = text.split("[:/]");
        return new Sample(Long.parseLong(part[0]), Long.parseLong(part[1]), Long.parseLong(part[2]));
    }

    /** The text of samples, as {@link #of} reads it. */
    static String show(List<Sample> samples) {
        return samples.stream()
                .map(sample -> sample.second() + ":" + sample.bad() + "/" + sample.total())
                .collect(Collectors.joining(" "));
    }
}
