package kata.k8sfit;

import static kata.k8sfit.Strategy.LEAST_ALLOCATED;
import static kata.k8sfit.Strategy.MOST_ALLOCATED;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;

class RankTest {

    private static void check(String pod, List<String> nodes, Strategy strategy, String expected, String rule) {
        List<Node> parsed = nodes.stream().map(RankTest::node).toList();
        Expectation.given("pod", pod)
                .and("nodes", String.join("\n", nodes))
                .and("strategy", strategy)
                .expected("rank", expected)
                .got(show(Scheduler.rank(Text.pod(pod), parsed, strategy)))
                .because(rule)
                .check();
    }

    /** A node as {@code n1 allocatable=…}, and behind {@code runs} the pods on it. */
    private static Node node(String text) {
        String[] part = text.split(" runs ");
        String name = part[0].substring(0, part[0].indexOf(' '));
        return Text.node(
                name,
                part[0].substring(name.length() + 1),
                List.of(part).subList(1, part.length).toArray(String[]::new));
    }

    private static String show(List<Scored> rank) {
        return rank == null || rank.isEmpty()
                ? rank == null ? "null" : "none"
                : rank.stream().map(one -> one.node() + " " + one.score()).collect(Collectors.joining(", "));
    }

    @Test
    void scoresWhatIsLeft() {
        check(
                "containers=cpu:1,memory:1Gi",
                List.of("n1 allocatable=cpu:4,memory:8Gi,pods:9 runs containers=cpu:500m,memory:1Gi"),
                LEAST_ALLOCATED,
                "n1 68",
                "cpu: 2.5 of 4 are left, 62.5%, rounded down 62; memory: 6 of 8, 75. The mean is 68.5, rounded down.");
    }

    @Test
    void scoresWhatIsTaken() {
        check(
                "containers=cpu:1,memory:1Gi",
                List.of("n1 allocatable=cpu:4,memory:8Gi,pods:9 runs containers=cpu:500m,memory:1Gi"),
                MOST_ALLOCATED,
                "n1 31",
                "cpu: 1.5 of 4 are taken, 37.5%, rounded down 37; memory: 2 of 8, 25. The mean is 31. (It is not 100 - 68.)");
    }

    @Test
    void roundsEachResourceDown() {
        check(
                "containers=cpu:1,memory:2",
                List.of("n1 allocatable=cpu:3,memory:3,pods:9"),
                LEAST_ALLOCATED,
                "n1 49",
                "66.6 and 33.3 are 66 and 33: 99 / 2 is 49.");
        List<String> nodes = List.of("n1 allocatable=cpu:8,memory:8,pods:9");
        check(
                "containers=cpu:1,memory:3",
                nodes,
                LEAST_ALLOCATED,
                "n1 74",
                "87.5 and 62.5 are 87 and 62 before they are added: 149 / 2 is 74.");
        check(
                "containers=cpu:1,memory:3",
                nodes,
                MOST_ALLOCATED,
                "n1 24",
                "12.5 and 37.5 are 12 and 37, not 100 - 87 and 100 - 62: 49 / 2 is 24.");
        check(
                "containers=cpu:290m,memory:29",
                List.of("n1 allocatable=cpu:1,memory:100,pods:9"),
                MOST_ALLOCATED,
                "n1 29",
                "0.29 of 1 is 29%, to the point. A double says 28.999999999999996.");
        check(
                "containers=cpu:400u,memory:4",
                List.of("n1 allocatable=cpu:1m,memory:10,pods:9"),
                LEAST_ALLOCATED,
                "n1 60",
                "600 millionths of 1000 are left: nothing is rounded before.");
    }

    @Test
    void putsTheBestFirst() {
        List<String> nodes = List.of(
                "n1 allocatable=cpu:4,memory:4,pods:9 runs containers=cpu:2,memory:2",
                "n2 allocatable=cpu:4,memory:4,pods:9",
                "n3 allocatable=cpu:4,memory:4,pods:9 runs containers=cpu:3,memory:3");
        check("containers=cpu:1,memory:1", nodes, LEAST_ALLOCATED, "n2 75, n1 25, n3 0", "Most left comes first.");
        check("containers=cpu:1,memory:1", nodes, MOST_ALLOCATED, "n3 100, n1 75, n2 25", "Least left comes first.");
    }

    @Test
    void putsTheSmallerNameFirstWhereScoresAreEqual() {
        List<String> nodes = List.of(
                "n3 allocatable=cpu:4,memory:4,pods:9",
                "n10 allocatable=cpu:4,memory:4,pods:9",
                "n2 allocatable=cpu:8,memory:8,pods:9",
                "n1 allocatable=cpu:4,memory:4,pods:9");
        check(
                "containers=cpu:1,memory:1",
                nodes,
                LEAST_ALLOCATED,
                "n2 87, n1 75, n10 75, n3 75",
                "n1, n10 and n3 have the same score: they come in the order of String.compareTo.");
        check("containers=cpu:1,memory:1", nodes, MOST_ALLOCATED, "n1 25, n10 25, n3 25, n2 12", "Here too.");
        check(
                "containers=cpu:1,memory:1",
                List.of("a allocatable=cpu:4,memory:4,pods:9", "B allocatable=cpu:4,memory:4,pods:9"),
                MOST_ALLOCATED,
                "B 25, a 25",
                "String.compareTo puts capitals first.");
    }

    @Test
    void leavesOutNodesThatDoNotFit() {
        check(
                "containers=cpu:1,memory:1 selector=zone:a",
                List.of(
                        "n1 labels=zone:a allocatable=cpu:4,memory:4,pods:9 taints=drain::NoExecute",
                        "n2 labels=zone:b allocatable=cpu:4,memory:4,pods:9",
                        "n3 labels=zone:a allocatable=cpu:4,memory:4,pods:1 runs containers=cpu:1,memory:1",
                        "n4 labels=zone:a allocatable=cpu:1,memory:4,pods:9 runs containers=cpu:1m",
                        "n5 labels=zone:a allocatable=cpu:4,memory:4,pods:9"),
                LEAST_ALLOCATED,
                "n5 75",
                "n1 is tainted, n2 in another zone, n3 has its pods, n4 lacks a thousandth of a cpu.");
        check("containers=cpu:1", List.of(), LEAST_ALLOCATED, "none", "No nodes.");
        check("containers=cpu:8", List.of("n1 allocatable=cpu:4,pods:9"), LEAST_ALLOCATED, "none", "Pending.");
    }

    @Test
    void givesNothingForWhatIsNotThere() {
        List<String> nodes = List.of("n1 allocatable=cpu:4,pods:9");
        check(
                "containers=cpu:1",
                nodes,
                LEAST_ALLOCATED,
                "n1 37",
                "memory: nothing is allocatable, so 0. (75 + 0) / 2.");
        check(
                "containers=cpu:1",
                nodes,
                MOST_ALLOCATED,
                "n1 12",
                "memory: nothing is allocatable, so 0. (25 + 0) / 2.");
    }

    @Test
    void givesNothingForWhatIsOvercommitted() {
        List<String> nodes = List.of("n1 allocatable=cpu:1,memory:8,pods:9 runs containers=cpu:3,memory:2");
        check("containers=memory:2", nodes, LEAST_ALLOCATED, "n1 25", "cpu: 3 of 1 are requested, so 0; memory 50.");
        check("containers=memory:2", nodes, MOST_ALLOCATED, "n1 25", "cpu: 3 of 1 are requested, so 0 and not 300.");
    }

    @Test
    void countsNoOtherResources() {
        check(
                "containers=cpu:1,memory:1,example.com/gpu:1",
                List.of("n1 allocatable=cpu:4,memory:4,example.com/gpu:1,ephemeral-storage:9,pods:9"),
                LEAST_ALLOCATED,
                "n1 75",
                "Only cpu and memory have a score.");
    }

    @Test
    void ranksAClusterAsKubernetesDoes() {
        Cluster cluster = Cluster.canned();
        cluster.pods().forEach((name, text) -> {
            Pod pod = Text.pod(text);
            List<String> lines = cluster.answers(name);
            for (Strategy strategy : Strategy.values()) {
                List<Scored> expected = new ArrayList<>(Cluster.scored(lines, strategy));
                expected.sort(
                        Comparator.comparingInt((Scored one) -> -one.score()).thenComparing(Scored::node));
                Expectation.given("cluster", "twelve nodes: cluster.txt in src/test/resources/kata/k8sfit")
                        .and("pod", name + " " + text)
                        .and("strategy", strategy)
                        .and("kube-scheduler says", String.join("\n", lines))
                        .expected("rank", show(expected))
                        .got(show(Scheduler.rank(pod, cluster.nodes(), strategy)))
                        .because("This is what the code of kube-scheduler 1.20.2 says of each node.")
                        .check();
            }
        });
    }

    @Test
    void ranksRandomNodes() {
        RandomTexts texts = new RandomTexts(Seed.random("rank"));
        for (int i = 0; i < 150; i++) {
            String pod = texts.requests() + texts.wishes() + tolerations(texts.tolerations());
            List<String> nodes = new ArrayList<>();
            for (String name : List.of("n3", "n10", "N2", "n1").subList(0, 1 + i % 4)) {
                nodes.add(name + " " + node(texts) + (i % 2 == 0 ? "" : " runs " + texts.requests()));
            }
            List<Node> parsed = nodes.stream().map(RankTest::node).toList();
            for (Strategy strategy : Strategy.values()) {
                check(
                        pod,
                        nodes,
                        strategy,
                        show(SlowModel.rank(Text.pod(pod), parsed, strategy)),
                        "All rules together: rules 5 to 12 say which nodes are left, 13 and 14 in which order.");
            }
        }
    }

    private static String tolerations(String tolerations) {
        return tolerations.isEmpty() ? "" : " tolerations=" + tolerations;
    }

    private static String node(RandomTexts texts) {
        String taints = texts.taints();
        String labels = texts.labels();
        return "allocatable=" + texts.allocatable()
                + (taints.isEmpty() ? "" : " taints=" + taints)
                + (labels.isEmpty() ? "" : " labels=" + labels);
    }
}
