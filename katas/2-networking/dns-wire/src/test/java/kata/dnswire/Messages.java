package kata.dnswire;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random messages, whose names have much in common. */
final class Messages {

    private static final String[] LABELS = {"a", "b", "A", "www", "example", "Example", "org", "x.y", "\u00e9\u0000"};

    private final SplittableRandom random;

    Messages(SplittableRandom random) {
        this.random = random;
    }

    Message next() {
        List<Question> questions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            questions.add(new Question(name(), random.nextInt(65536), random.nextInt(65536)));
        }
        return new Message(
                random.nextInt(65536), random.nextInt(65536), questions, resources(), resources(), resources());
    }

    private List<Resource> resources() {
        List<Resource> resources = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            Object[] drawn = data();
            resources.add(new Resource(
                    name(), (Integer) drawn[0], random.nextInt(65536), random.nextLong(1L << 32), (Data) drawn[1]));
        }
        return resources;
    }

    private List<String> name() {
        List<String> labels = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            labels.add(LABELS[random.nextInt(LABELS.length)]);
        }
        return labels;
    }

    /** A type, and data that fits. */
    private Object[] data() {
        return switch (random.nextInt(6)) {
            case 0 -> new Object[] {2, new Data.Target(name())};
            case 1 -> new Object[] {5, new Data.Target(name())};
            case 2 -> new Object[] {15, new Data.Mail(random.nextInt(65536), name())};
            case 3 ->
                new Object[] {
                    6,
                    new Data.Authority(
                            name(),
                            name(),
                            random.nextLong(1L << 32),
                            random.nextLong(1L << 32),
                            random.nextLong(1L << 32),
                            random.nextLong(1L << 32),
                            random.nextLong(1L << 32))
                };
            case 4 -> new Object[] {16, new Data.Texts(texts())};
            default -> new Object[] {1, new Data.Raw("c00c03777777".substring(0, 2 * random.nextInt(7)))};
        };
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            texts.add("\u0003www\u00c0".repeat(random.nextInt(4)));
        }
        return texts;
    }
}
