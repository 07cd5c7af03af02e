package sre.katas.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Ids of all katas, for shell completion. */
public final class KataIds implements Iterable<String> {

    private final List<String> ids;

    KataIds(Environment environment) {
        Stream<Path> homes = Selection.homes(environment.root()).stream();
        this.ids = homes.map(home -> home.getFileName().toString()).toList();
    }

    @Override
    public Iterator<String> iterator() {
        return ids.iterator();
    }
}
