package kata.k8sfit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Pods and nodes in the form of {@link Text}. Names and figures are few, so that they often meet. */
final class RandomTexts {

    private static final List<String> CPU = List.of(
            "1", "1000m", "500m", "0.5", ".5", "2", "2000m", "1500m", "1.5", "250m", "100m", "0", "1e0", "290m");
    private static final List<String> MEMORY = List.of(
            "1Gi", "1024Mi", "1073741824", "512Mi", "0.5Gi", "1G", "1000M", "2Gi", "1e9", "1536Mi", "1500Mi", "0", "3");
    private static final List<String> GPU = List.of("1", "2", "0");
    private static final List<String> EFFECTS = List.of("NoSchedule", "NoExecute", "PreferNoSchedule");

    private final SplittableRandom random;

    RandomTexts(SplittableRandom random) {
        this.random = random;
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private boolean seldom() {
        return random.nextInt(4) == 0;
    }

    private String some(int most, String separator, Supplier<String> word) {
        List<String> words = new ArrayList<>();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            words.add(word.get());
        }
        return String.join(separator, words);
    }

    /** A quantity, or what is nearly one. It holds a digit. */
    String quantity() {
        String digits = "0123456789";
        StringBuilder text = new StringBuilder(one(List.of("", "", "", "-", "+")));
        String whole = some(3, "", () -> String.valueOf(digits.charAt(random.nextInt(10))));
        text.append(whole);
        if (whole.isEmpty() || seldom()) {
            text.append('.').append(random.nextInt(10));
        }
        text.append(one(List.of("", "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei")));
        if (random.nextInt(16) == 0) {
            text.append(one(List.of("mi", "KI", "GI", "g", "K", "i")));
        }
        if (seldom()) {
            text.append(one(List.of("e", "E")))
                    .append(one(List.of("", "-", "+")))
                    .append(random.nextInt(12));
        }
        if (seldom()) {
            text.insert(random.nextInt(text.length() + 1), one(List.of(".", "-", " ", "i", "e", "K", "m", "B", "5")));
        }
        return text.toString();
    }

    /** Containers, init containers and overhead. */
    String requests() {
        String containers = some(3, "|", this::container);
        String init = some(2, "|", this::container);
        String overhead = seldom() ? amounts() : "";
        return (containers.isEmpty() ? "containers=-" : "containers=" + containers)
                + (init.isEmpty() ? "" : " init=" + init)
                + (overhead.isEmpty() ? "" : " overhead=" + overhead);
    }

    private String container() {
        String amounts = amounts();
        return (amounts.isEmpty() ? "-" : amounts) + (seldom() ? "!cpu:" + one(CPU) + ",memory:8Gi" : "");
    }

    private String amounts() {
        List<String> amounts = new ArrayList<>();
        if (!seldom()) {
            amounts.add("cpu:" + one(CPU));
        }
        if (!seldom()) {
            amounts.add("memory:" + one(MEMORY));
        }
        if (seldom()) {
            amounts.add("example.com/gpu:" + one(GPU));
        }
        return String.join(",", amounts);
    }

    /** What a node offers: often just enough, or a little less. */
    String allocatable() {
        List<String> amounts = new ArrayList<>();
        if (random.nextInt(8) > 0) {
            amounts.add("cpu:" + one(List.of("1", "2", "3", "4500m", "4", "8", "0")));
        }
        if (random.nextInt(8) > 0) {
            amounts.add("memory:" + one(List.of("1Gi", "2Gi", "3G", "4Gi", "4096Mi", "8Gi", "7")));
        }
        if (seldom()) {
            amounts.add("example.com/gpu:" + one(List.of("0", "1", "2", "4")));
        }
        if (random.nextInt(8) > 0) {
            amounts.add("pods:" + one(List.of("1", "2", "3", "110")));
        }
        return String.join(",", amounts);
    }

    String taints() {
        return some(2, "|", () -> one(List.of("a", "b")) + ":" + one(List.of("", "x", "y")) + ":" + one(EFFECTS));
    }

    String tolerations() {
        return some(3, "|", () -> {
            String key = one(List.of("", "a", "a", "b", "b"));
            String operator = key.isEmpty() ? "Exists" : one(List.of("Exists", "Equal", ""));
            return key + ":" + operator + ":" + one(List.of("", "x", "y")) + ":"
                    + one(List.of("", "", "NoSchedule", "NoExecute", "PreferNoSchedule"));
        });
    }

    String labels() {
        List<String> labels = new ArrayList<>();
        if (!seldom()) {
            labels.add("zone:" + one(List.of("a", "b", "")));
        }
        if (!seldom()) {
            labels.add("age:" + one(List.of("5", "7", "007", "10", "x", "7.5", "")));
        }
        return String.join(",", labels);
    }

    /** A selector and an affinity. */
    String wishes() {
        String selector =
                seldom() ? one(List.of("zone:a", "zone:b", "age:7", "zone:a,age:7", "zone:", "disk:ssd")) : "";
        String affinity = some(2, "|", () -> {
            String term = some(2, ";", this::requirement);
            return term.isEmpty() ? "-" : term;
        });
        return (selector.isEmpty() ? "" : " selector=" + selector)
                + (affinity.isEmpty() ? "" : " affinity=" + affinity);
    }

    private String requirement() {
        String key = one(List.of("zone", "age", "age", "disk"));
        return key + ":"
                + one(List.of(
                        "IN:a",
                        "IN:b+a",
                        "IN:7",
                        "NOT_IN:b",
                        "NOT_IN:7+a",
                        "EXISTS",
                        "DOES_NOT_EXIST",
                        "GT:6",
                        "GT:7",
                        "LT:7",
                        "LT:10"));
    }
}
