package sre.katas.benchmarks;

import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.prove.Graders;
import sre.katas.grader.prove.Proof;
import sre.katas.grader.prove.ProofOptions;
import sre.katas.grader.prove.Prover;
import sre.katas.grader.work.Fence;

/** How many gradings a second the proof of each kata makes; the second proof counts, in warm graders. */
public final class ProofSpeed {

    private ProofSpeed() {}

    public static void main(String[] arguments) {
        try (Graders graders = new Graders(() -> new Grader(TestLibraries.ofThisProcess(), Fence.NONE, true))) {
            Prover prover = new Prover(graders, ProofOptions.BUILD);
            for (Kata kata : Chosen.katas()) {
                prover.prove(kata);
                Proof proof = prover.prove(kata);
                System.out.printf(
                        "%-20s %4d gradings in %6.1f s: %5.1f a second%n",
                        kata.id(), proof.runs(), proof.millis() / 1000.0, proof.runs() * 1000.0 / proof.millis());
            }
        }
    }
}
