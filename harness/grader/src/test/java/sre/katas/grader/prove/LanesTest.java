package sre.katas.grader.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sre.katas.grader.compile.Libraries;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.work.Fence;
import sre.katas.grader.work.Isolation;

/** Jobs run side by side, one on a grader at a time, and what comes back keeps their order. */
class LanesTest {

    private final Libraries none = new Libraries(List.of(), List.of(), List.of());

    @Test
    void runsAsManyJobsAtATimeAsThereAreGraders() {
        CyclicBarrier both = new CyclicBarrier(2);

        List<Compiled> used = inLanes(2, Collections.nCopies(2, lane -> {
            await(both);
            return lane;
        }));

        assertThat(new HashSet<>(used)).as("each had a grader of its own").hasSize(2);
    }

    @Test
    void returnsWhatCameInTheOrderOfTheJobs() {
        CyclicBarrier both = new CyclicBarrier(2);
        List<Function<Compiled, Integer>> jobs = new ArrayList<>();
        for (int i : IntStream.range(0, 20).toArray()) {
            jobs.add(lane -> {
                await(both);
                return i;
            });
        }

        assertThat(inLanes(2, jobs))
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    private <R> List<R> inLanes(int count, List<Function<Compiled, R>> jobs) {
        List<Grader> graders = IntStream.range(0, count)
                .mapToObj(i -> new Grader(none, Fence.NONE, false, Isolation.PROCESS))
                .toList();
        try (Lanes lanes = new Lanes(graders)) {
            return lanes.all(jobs);
        } finally {
            graders.forEach(Grader::close);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the other job does not run at the same time", e);
        }
    }
}
