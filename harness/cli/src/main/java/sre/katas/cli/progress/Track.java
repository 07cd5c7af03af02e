package sre.katas.cli.progress;

import java.util.ArrayList;
import java.util.List;
import sre.katas.cli.Environment;
import sre.katas.cli.UsageException;
import sre.katas.grader.catalog.Nearest;
import sre.katas.grader.catalog.TomlFile;
import sre.katas.grader.catalog.TomlTable;

/**
 * Katas across the topics that tell one story, from {@code katas/tracks.toml}.
 *
 * @param id what {@code list --track} takes
 * @param katas ids in the order of the story; some may not be there yet
 */
public record Track(String id, String title, List<String> katas) {

    /** All tracks, in the order of the file. */
    public static List<Track> all(Environment environment) {
        TomlTable file =
                TomlFile.read(environment.root().resolve("katas/tracks.toml")).allow("tracks");
        List<Track> tracks = new ArrayList<>();
        for (TomlTable table : file.tables("tracks")) {
            table.allow("id", "title", "katas");
            tracks.add(new Track(table.text("id"), table.text("title"), table.texts("katas")));
        }
        return tracks;
    }

    /**
     * The track of this name.
     *
     * @throws UsageException if there is none
     */
    public static Track named(Environment environment, String id) {
        List<Track> all = all(environment);
        List<String> names = all.stream().map(Track::id).toList();
        return all.stream()
                .filter(track -> track.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UsageException("there is no track \"" + id + "\"" + Nearest.to(id, names)
                        + "; tracks are " + String.join(", ", names)));
    }
}
