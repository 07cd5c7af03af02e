package sre.katas.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sre.katas.cli.Environment;
import sre.katas.cli.ExitCode;
import sre.katas.cli.KataIds;
import sre.katas.cli.Selection;
import sre.katas.cli.UsageException;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.SuiteLock;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.grade.Seeds;
import sre.katas.grader.prove.Graders;
import sre.katas.grader.prove.Proof;
import sre.katas.grader.prove.ProofFiles;
import sre.katas.grader.prove.ProofOptions;
import sre.katas.grader.prove.ProofText;
import sre.katas.grader.prove.Prover;
import sre.katas.grader.prove.SuiteLocker;

/** {@code prove}: for authors. */
@Command(
        name = "prove",
        description = {
            "For authors: proves katas from both sides. Right answers of every shape pass,",
            "each wrong answer fails for its declared reason, and no test passes on the stub."
        },
        footer = {
            "",
            "Examples:",
            "  ./kata prove lru-cache --lock       first publish the tests as they stand",
            "  ./kata prove lru-cache --mutants    mutants of the reference must die too"
        })
final class ProveCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            completionCandidates = KataIds.class,
            description = "Katas or topics; without any, the kata in whose folder you are.")
    List<String> names = new ArrayList<>();

    @Option(names = "--lock", description = "Write suite.lock before: the tests as they stand are the published ones.")
    boolean lock;

    @Option(names = "--accept", description = "Approve the messages of the rejected answers as they are now.")
    boolean accept;

    @Option(names = "--mutants", description = "Mutants of the reference must die too: takes minutes.")
    boolean mutants;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many seeds the reference must pass. Default: ${DEFAULT-VALUE}.")
    int seeds;

    @Option(names = "--seed", paramLabel = "HEX", defaultValue = "1", description = "The first of the seeds.")
    String seed = "1";

    private final Environment environment;

    ProveCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        List<Kata> katas =
                names.isEmpty() ? List.of(new OneKata().in(environment)) : Selection.many(environment, names);
        ProofOptions options = options();
        boolean proven = true;
        try (Graders graders = new Graders(() -> environment.grader(true))) {
            for (Kata kata : katas) {
                if (lock) {
                    publish(kata, graders.first());
                }
                Proof proof = new Prover(graders, options).prove(kata);
                ProofFiles.write(proof, kata.home().resolve("target"));
                environment.print(katas.size() == 1 ? ProofText.of(proof) : ProofText.summary(proof));
                proven &= proof.proven();
            }
        }
        return proven ? ExitCode.SOLVED : ExitCode.NOT_SOLVED;
    }

    private void publish(Kata kata, Grader grader) {
        SuiteLock made = SuiteLocker.lockOf(kata, grader);
        made.write(kata);
        environment.line(kata.id() + ": " + made.units().size() + " tests are published.");
    }

    private ProofOptions options() {
        if (seeds < 1) {
            throw new UsageException("--seeds " + seeds + ": one at least");
        }
        try {
            return new ProofOptions(seeds, Seeds.parse(seed), mutants, accept);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--seed: " + e.getMessage());
        }
    }
}
