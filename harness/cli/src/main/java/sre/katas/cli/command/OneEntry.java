package sre.katas.cli.command;

import picocli.CommandLine.Parameters;
import sre.katas.cli.Environment;
import sre.katas.cli.UsageException;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.Snapshot;

/** The entry of the history that a command is about. */
final class OneEntry {

    @Parameters(index = "0", paramLabel = "NUMBER", description = "Number of the entry, as ./kata history shows it.")
    long number;

    Entry in(Environment environment) {
        return environment
                .history()
                .entry(number)
                .orElseThrow(
                        () -> new UsageException("the history has no entry " + number + ": ./kata history lists them"));
    }

    /** The sources that the entry keeps. */
    static Snapshot sources(Environment environment, Entry entry) {
        Snapshot sources = entry.snapshot() == null
                ? new Snapshot(new java.util.TreeMap<>())
                : environment.history().snapshot(entry.snapshot());
        if (sources.isEmpty()) {
            throw new UsageException("entry " + entry.number() + " keeps no sources: choose a grading or a reset");
        }
        return sources;
    }
}
