package sre.katas.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import sre.katas.grader.compile.Libraries;

/** Writes for the script {@code kata} what katas may use: one library a line, with the scope before it. */
@Mojo(
        name = "launcher",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class LauncherMojo extends KataMojo {

    @Parameter(defaultValue = "${session.executionRootDirectory}/harness/cli/target/kata/libraries")
    String file = "";

    @Override
    public void execute() throws MojoExecutionException {
        Libraries libraries = libraries();
        List<String> lines = new ArrayList<>();
        libraries.main().forEach(path -> lines.add("main " + path));
        libraries.test().forEach(path -> lines.add("test " + path));
        // A worker starts faster from jars: see WorkerArchive. What is in them is what the folders hold.
        jars().forEach(path -> lines.add("worker " + path));
        libraries.worker().forEach(path -> lines.add("worker " + path));
        lines.add("repository " + repository());
        try {
            Files.createDirectories(Path.of(file).getParent());
            Files.write(Path.of(file), lines);
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** The worker's first: an archive of loaded classes lies beside it. */
    private List<Path> jars() {
        return Stream.of("worker", "fixtures")
                .flatMap(name -> session.getProjects().stream()
                        .filter(module -> module.getArtifactId().equals(name)))
                .map(MavenProject::getBuild)
                .map(build -> Path.of(build.getDirectory(), build.getFinalName() + ".jar"))
                .filter(Files::isRegularFile)
                .toList();
    }
}
