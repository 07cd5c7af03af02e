package sre.katas.cli.watch;

import java.time.Instant;
import sre.katas.grader.history.Snapshot;

/** Sources as they were saved, and when they were read. */
record Save(Snapshot sources, Instant read) {}
