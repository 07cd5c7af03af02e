package sre.katas.grader.hostile;

import java.util.stream.Stream;
import sre.katas.grader.work.Isolation;

/** Under the strongest isolation that this machine offers, what a learner gets: the rows that concern the JVM alone. */
class HostileProgramsTest extends HostileAttempts {

    HostileProgramsTest() {
        super(Isolation.available());
    }

    @Override
    Stream<Row> groups() {
        return Rows.ofTheProgram();
    }
}
