package sre.katas.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Ids of all katas, for shell completion. */
public final class KataIds implements Iterable<String> {

    private final Environment environment;

    KataIds(Environment environment) {
        this.environment = environment;
    }

    /** Looks only when asked: every command is made with this, few complete. */
    @Override
    public Iterator<String> iterator() {
        try {
            Stream<Path> homes = Selection.homes(environment.root()).stream();
            return homes.map(home -> home.getFileName().toString()).iterator();
        } catch (UsageException e) {
            return List.<String>of().iterator();
        }
    }
}
