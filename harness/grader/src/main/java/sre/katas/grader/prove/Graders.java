package sre.katas.grader.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import sre.katas.grader.grade.Grader;

/** Graders for the trials of a proof, which run side by side: one more than there are CPUs, since many only wait. */
public final class Graders implements AutoCloseable {

    private static final int MOST = 4;

    private final List<Grader> all = new ArrayList<>();

    /**
     * @param makes makes one grader; all are closed with this
     */
    public Graders(Supplier<Grader> makes) {
        int count = Math.min(Runtime.getRuntime().availableProcessors() + 1, MOST);
        for (int i = 0; i < count; i++) {
            all.add(makes.get());
        }
    }

    public Grader first() {
        return all.get(0);
    }

    List<Grader> all() {
        return all;
    }

    @Override
    public void close() {
        all.forEach(Grader::close);
    }
}
