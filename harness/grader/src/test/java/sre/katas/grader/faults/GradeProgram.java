package sre.katas.grader.faults;

import java.nio.file.Path;
import java.util.List;
import sre.katas.grader.catalog.KataReader;
import sre.katas.grader.grade.GradeRequest;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.report.VerdictJson;
import sre.katas.grader.trial.TrialLibraries;
import sre.katas.grader.work.Fence;

/** A grader in a JVM of its own: grades one attempt and prints the verdict as JSON. Arguments: the kata, the attempt. */
public final class GradeProgram {

    private GradeProgram() {}

    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        Path root = home.getParent().getParent().getParent();
        Fence fence = new Fence(List.of(root.resolve("solutions")), List.of(root));
        try (Grader grader = new Grader(TrialLibraries.find(), fence, true)) {
            Verdict verdict = grader.grade(GradeRequest.of(KataReader.read(home), Path.of(arguments[1]), 1));
            System.out.println(VerdictJson.of(verdict));
        }
    }
}
