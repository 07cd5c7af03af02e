package sre.katas.cli.create;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import sre.katas.cli.Selection;
import sre.katas.cli.UsageException;
import sre.katas.grader.catalog.ConfigException;
import sre.katas.grader.catalog.Level;

/** Lays out a new kata and puts it in the root's build. */
public final class KataWriter {

    private final Path root;

    public KataWriter(Path root) {
        this.root = root;
    }

    /**
     * Writes all files of a new kata.
     *
     * @param topic folder under {@code katas/}, such as {@code 4-linux}
     * @param title empty for one made from the id
     * @param week of the twelve
     * @return the kata's folder
     * @throws UsageException if the id is none, or taken
     */
    public Path write(String id, String topic, String title, int week, Level level) {
        KataName name = new KataName(id);
        Path home = root.resolve("katas").resolve(topic).resolve(id);
        Path answers = root.resolve("solutions").resolve(topic).resolve(id);
        refuseTaken(id, home.resolve("src"), answers);
        String pom = wired(topic, id);
        Template template = new Template(name, title.isEmpty() ? name.title() : title, week, level.word());
        try {
            write(home, template.kata());
            write(answers, template.answers());
            Files.writeString(root.resolve("pom.xml"), pom);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the new kata", e);
        }
        return home;
    }

    private void refuseTaken(String id, Path sources, Path answers) {
        boolean known = Selection.homes(root).stream().anyMatch(other -> other.endsWith(id));
        if (known || Files.exists(sources) || Files.exists(answers)) {
            throw new UsageException("there is a kata \"" + id + "\" already: nothing was written");
        }
        String packageEnd = id.replace("-", "");
        Selection.homes(root).stream()
                .map(other -> other.getFileName().toString())
                .filter(other -> other.replace("-", "").equals(packageEnd))
                .findFirst()
                .ifPresent(other -> {
                    throw new UsageException("\"" + id + "\" has the same package as " + other + ": choose another id");
                });
    }

    /** The root's pom.xml with one module more, below the comment of its topic and after its neighbours. */
    private String wired(String topic, String id) {
        Path file = root.resolve("pom.xml");
        String module = "    <module>katas/" + topic + "/" + id + "</module>\n";
        String comment = "<!-- katas: " + topic + " -->\n";
        try {
            String pom = Files.readString(file);
            int place = pom.indexOf(comment);
            if (place < 0) {
                throw new ConfigException(file, "has no line " + comment.strip() + ": it shows where modules go");
            }
            place += comment.length();
            while (pom.startsWith("    <module>", place)) {
                place = pom.indexOf('\n', place) + 1;
            }
            return pom.substring(0, place) + module + pom.substring(place);
        } catch (IOException e) {
            throw new ConfigException(file, "cannot be read: " + e);
        }
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }
}
