package sre.katas.maven;

import java.io.UncheckedIOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import sre.katas.grader.catalog.ConfigException;
import sre.katas.grader.catalog.KataReader;
import sre.katas.grader.grade.Seeds;
import sre.katas.grader.prove.Proof;
import sre.katas.grader.prove.ProofFiles;
import sre.katas.grader.prove.ProofOptions;
import sre.katas.grader.prove.ProofText;
import sre.katas.grader.prove.Prover;

/** Proves this kata from both sides; after the last kata of the build, prints the counts and fails once. */
@Mojo(
        name = "prove",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class ProveMojo extends KataMojo {

    /** How many seeds the reference must pass. */
    @Parameter(property = "kata.seeds", defaultValue = "10")
    int seeds;

    /** The first seed, hexadecimal; the others follow from it. */
    @Parameter(property = "kata.firstSeed", defaultValue = "1")
    String firstSeed;

    /** Whether mutants of the reference must die too. */
    @Parameter(property = "kata.mutants", defaultValue = "false")
    boolean mutants;

    /** Whether to approve the messages of the rejected answers as they are now. */
    @Parameter(property = "kata.accept", defaultValue = "false")
    boolean accept;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (!isKata(project)) {
            return;
        }
        Console.progress("proving " + project.getArtifactId() + " …");
        Build build = Build.of(session);
        Proof proof = prove(build);
        Console.progress("");
        Console.print(katas().size() == 1 ? ProofText.of(proof) : ProofText.summary(proof));
        build.add(proof);
        if (isLast()) {
            build.finishProofs();
        }
    }

    private Proof prove(Build build) throws MojoExecutionException {
        try {
            ProofOptions options = new ProofOptions(seeds, Seeds.parse(firstSeed), mutants, accept);
            Proof proof = new Prover(build.graders(this), options).prove(KataReader.read(home()));
            ProofFiles.write(proof, home().resolve("target"));
            return proof;
        } catch (ConfigException | UncheckedIOException | IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage());
        }
    }
}
