package kata.k8sfit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Golden;

/**
 * The canned cluster: its nodes, with the pods that run there, and the pods that want to.
 *
 * @param nodeTexts each with the pods on it
 * @param pods their texts by name
 */
record Cluster(List<Node> nodes, List<String> nodeTexts, Map<String, String> pods) {

    static Cluster canned() {
        Map<String, String> nodes = new LinkedHashMap<>();
        Map<String, List<String>> running = new LinkedHashMap<>();
        Map<String, String> pods = new LinkedHashMap<>();
        for (String line : text().split("\n")) {
            String[] word = line.split(" ", 3);
            switch (word[0]) {
                case "node" -> nodes.put(word[1], word[2]);
                case "on" ->
                    running.computeIfAbsent(word[1], node -> new ArrayList<>()).add(word[2]);
                case "pod" -> pods.put(word[1], word[2]);
                default -> throw new IllegalStateException(line);
            }
        }
        List<Node> parsed = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        nodes.forEach((name, text) -> {
            List<String> onIt = running.getOrDefault(name, List.of());
            parsed.add(Text.node(name, text, onIt.toArray(String[]::new)));
            texts.add(name + " " + text
                    + onIt.stream().map(pod -> "\nruns " + pod).collect(Collectors.joining()));
        });
        return new Cluster(List.copyOf(parsed), texts, pods);
    }

    private static String text() {
        try (InputStream in = Cluster.class.getResourceAsStream("cluster.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read cluster.txt", e);
        }
    }

    /** What kube-scheduler says of each node, for one pod. */
    List<String> answers(String pod) {
        return Stream.of(Golden.text(Cluster.class, "cluster").split("\n"))
                .filter(line -> line.startsWith(pod + " "))
                .map(line -> line.substring(pod.length() + 1))
                .toList();
    }

    /**
     * Compares what kube-scheduler says with what the attempt says, for each pod and node.
     *
     * @param what a field of an answer: {@code lacks}
     */
    void check(String what, BiFunction<Pod, Node, Object> attempt) {
        pods.forEach((name, text) -> {
            List<String> answers = answers(name);
            for (int i = 0; i < nodes.size(); i++) {
                Expectation.given("node", nodeTexts.get(i))
                        .and("pod", name + " " + text)
                        .expected(what, field(answers.get(i), what))
                        .got(String.valueOf(attempt.apply(Text.pod(text), nodes.get(i))))
                        .because("This is what the code of kube-scheduler 1.20.2 says of cluster.txt.")
                        .check();
            }
        });
    }

    private static String field(String answer, String name) {
        return Stream.of(answer.split(" "))
                .filter(word -> word.startsWith(name + "="))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 1);
    }

    /** The nodes that have a score: {@code n5 lacks= tolerates=true matches=true least=69 most=30}. */
    static List<Scored> scored(List<String> answers, Strategy strategy) {
        int field = strategy == Strategy.LEAST_ALLOCATED ? 4 : 5;
        return answers.stream()
                .map(line -> line.split(" "))
                .filter(word -> word.length == 6)
                .map(word -> new Scored(word[0], Integer.parseInt(word[field].replaceAll("[a-z]+=", ""))))
                .toList();
    }
}
