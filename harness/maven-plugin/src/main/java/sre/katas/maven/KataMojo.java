package sre.katas.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.compile.Libraries;
import sre.katas.grader.grade.Checkout;
import sre.katas.grader.history.History;
import sre.katas.grader.work.Fence;

/** What the goals share: which katas this build is about, and what they may use. */
abstract class KataMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
    List<Artifact> pluginArtifacts;

    /** Where this build keeps its gradings; null if it keeps none. */
    @Nullable
    History history() {
        return null;
    }

    /** The checkout. */
    Path root() {
        return home().resolve("../../..").normalize();
    }

    Path home() {
        return project.getBasedir().toPath();
    }

    /** Projects of this build that are katas, in build order. */
    List<MavenProject> katas() {
        return session.getProjects().stream().filter(KataMojo::isKata).toList();
    }

    boolean isLast() {
        List<MavenProject> katas = katas();
        return katas.get(katas.size() - 1).equals(project);
    }

    static boolean isKata(MavenProject candidate) {
        return "katas"
                .equals(
                        candidate.getParent() == null
                                ? ""
                                : candidate.getParent().getArtifactId());
    }

    Libraries libraries() {
        return new Libraries(scope("compile", "runtime"), scope("test"), workerLibraries());
    }

    /** Folders that no attempt sees or writes, where the machine can keep them from it. */
    Fence fence() {
        return new Checkout(root()).fence(repository());
    }

    Path repository() {
        return Path.of(session.getLocalRepository().getBasedir());
    }

    private List<Path> scope(String... scopes) {
        List<String> wanted = List.of(scopes);
        return project.getArtifacts().stream()
                .filter(artifact -> wanted.contains(artifact.getScope()))
                .map(this::file)
                .toList();
    }

    private List<Path> workerLibraries() {
        return pluginArtifacts.stream()
                .filter(artifact -> artifact.getArtifactId().equals("worker")
                        || artifact.getGroupId().equals("org.junit.platform"))
                .map(this::file)
                .toList();
    }

    /**
     * A module of this build counts by its folder of classes, packaged or not: so that every grading,
     * whoever asks for it, runs the suite with the same class path.
     */
    private Path file(Artifact artifact) {
        return session.getProjects().stream()
                .filter(module -> module.getArtifactId().equals(artifact.getArtifactId())
                        && module.getGroupId().equals(artifact.getGroupId()))
                .map(module -> Path.of(module.getBuild().getOutputDirectory()))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseGet(() -> artifact.getFile().toPath());
    }
}
