package kata.k8sfit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;

class RequestsTest {

    private static void check(String pod, String expected, String rule) {
        Expectation.given("pod", pod.isEmpty() ? "nothing" : pod)
                .expected("requests", expected)
                .got(show(Scheduler.requests(Text.pod(pod))))
                .because(rule)
                .check();
    }

    /** In the order of names, without zeros. */
    private static String show(Map<String, BigDecimal> requests) {
        if (requests == null) {
            return "null";
        }
        String shown = new TreeMap<>(requests)
                .entrySet().stream()
                        .filter(one -> one.getValue().signum() != 0)
                        .map(one -> one.getKey() + " "
                                + one.getValue().stripTrailingZeros().toPlainString())
                        .collect(Collectors.joining(", "));
        return shown.isEmpty() ? "nothing" : shown;
    }

    @Test
    void takesTheRequestsOfAContainer() {
        check("containers=cpu:500m,memory:1Gi", "cpu 0.5, memory 1073741824", "What it requests, as exact numbers.");
        check("containers=cpu:0,memory:1Ki", "memory 1024", "0 is nothing.");
        check("containers=-", "nothing", "It requests nothing.");
        check("", "nothing", "No containers, no requests.");
    }

    @Test
    void addsUpContainers() {
        check(
                "containers=cpu:500m,memory:1Gi|cpu:0.25|cpu:1,memory:1Mi,example.com/gpu:2",
                "cpu 1.75, example.com/gpu 2, memory 1074790400",
                "Containers run at the same time: all that they request must be there.");
    }

    @Test
    void doesNotCareForLimits() {
        check(
                "containers=cpu:500m!cpu:4,memory:8Gi|memory:1Ki!memory:2Ki",
                "cpu 0.5, memory 1024",
                "Limits are looked at while a pod runs. The scheduler goes by requests alone.");
        check(
                "containers=cpu:1 init=-!cpu:4|memory:1Ki!memory:8Gi",
                "cpu 1, memory 1024",
                "Nor those of init containers.");
    }

    @Test
    void takesTheLargestInitContainer() {
        check(
                "containers=cpu:500m init=cpu:1|cpu:2|cpu:1500m",
                "cpu 2",
                "Init containers run one after the other: 2 are enough for each of them.");
        check(
                "containers=cpu:1|cpu:1500m init=cpu:1|cpu:2",
                "cpu 2.5",
                "They have ended when the containers begin, and those need 2.5.");
        check("containers=- init=cpu:1", "cpu 1", "The containers need nothing, but the init container does.");
    }

    @Test
    void comparesResourceByResource() {
        check(
                "containers=cpu:2,memory:1Ki init=cpu:1,memory:4Ki|cpu:1,memory:2Ki,example.com/gpu:1",
                "cpu 2, example.com/gpu 1, memory 4096",
                "cpu is larger in the containers, memory in an init container, and only the other one wants a gpu.");
    }

    @Test
    void addsOverheadAtTheEnd() {
        check(
                "containers=cpu:1,memory:1Ki init=cpu:3 overhead=cpu:250m,memory:1Ki",
                "cpu 3.25, memory 2048",
                "The sandbox is there all the time, around init containers and containers: it is added to the larger figure.");
        check("containers=- overhead=cpu:250m", "cpu 0.25", "Overhead is a request too.");
    }

    @Test
    void comparesValuesNotTexts() {
        check("containers=- init=memory:1Gi|memory:900Mi", "memory 1073741824", "1Gi is more than 900Mi.");
        check("containers=- init=cpu:900m|cpu:2", "cpu 2", "2 is more than 900m.");
        check("containers=memory:1G init=memory:1Gi", "memory 1073741824", "1Gi is 7% more than 1G.");
    }

    @Test
    void addsUpRandomPods() {
        RandomTexts texts = new RandomTexts(Seed.random("requests"));
        for (int i = 0; i < 300; i++) {
            String text = texts.requests();
            Pod pod = Text.pod(text);
            Map<String, BigDecimal> expected = new TreeMap<>();
            for (String resource : List.of("cpu", "memory", "example.com/gpu")) {
                expected.put(resource, SlowModel.requested(pod, resource));
            }
            check(text, show(expected), "Rules 3 and 4, resource by resource: see the fixed cases of this stage.");
        }
    }
}
