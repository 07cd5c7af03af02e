package kata.lrucache;

import java.util.function.IntToLongFunction;
import sre.katas.fixtures.steps.Steps;

/** How many steps your code takes for a number of calls, at a given capacity. Seen from beside a stepped copy of it. */
final class StepsOfCalls implements IntToLongFunction {

    private final Workload.Kind kind;
    private final int calls;

    StepsOfCalls(String kind, int calls) {
        this.kind = Workload.Kind.valueOf(kind);
        this.calls = calls;
    }

    @Override
    public long applyAsLong(int capacity) {
        Workload<Integer> workload = new Workload<>(capacity, Integer::valueOf);
        return Steps.count(() -> workload.run(kind, calls));
    }
}
