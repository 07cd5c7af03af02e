package sre.katas.cli.sitting;

import org.jspecify.annotations.Nullable;
import sre.katas.cli.Environment;
import sre.katas.grader.grade.GradeRequest;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.sitting.Sittings;

/** A grader that is made when the first attempt is to be graded: mostly there is none. */
public final class LazyGrader implements Sittings.Grading, AutoCloseable {

    private final Environment environment;
    private @Nullable Grader grader;

    public LazyGrader(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Verdict grade(GradeRequest request) {
        if (grader == null) {
            grader = environment.grader(false);
        }
        return grader.grade(request);
    }

    @Override
    public void close() {
        if (grader != null) {
            grader.close();
        }
    }
}
