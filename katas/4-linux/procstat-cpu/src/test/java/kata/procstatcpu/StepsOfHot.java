package kata.procstatcpu;

import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sre.katas.fixtures.steps.Steps;

/** How many steps {@code hot} takes with so many CPUs. Seen from beside a stepped copy of your code. */
final class StepsOfHot implements IntToLongFunction {

    @Override
    public long applyAsLong(int cpus) {
        String before = sample(cpus, 1_000);
        String after = sample(cpus, 1_010);
        return Steps.count(() -> ProcStat.hot(before, after, 0));
    }

    private static String sample(int cpus, int ticks) {
        return IntStream.range(0, cpus)
                .mapToObj(cpu -> "cpu" + cpu + " " + ticks + " 0 5 " + (ticks + cpu) + " 1 0 0 0 0 0")
                .collect(Collectors.joining("\n", "cpu  " + ticks + " 0 5 9 1 0 0 0 0 0\n", "\nintr 1 2 3\n"));
    }
}
