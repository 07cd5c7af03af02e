package sre.katas.grader.hostile;

import java.util.stream.Stream;
import sre.katas.grader.work.Isolation;

/** Under nothing but a process of its own, what every machine offers: the rows for which that makes a difference. */
class HostileSystemBareTest extends HostileAttempts {

    HostileSystemBareTest() {
        super(Isolation.PROCESS);
    }

    @Override
    Stream<Row> groups() {
        return Rows.ofTheSystem();
    }
}
