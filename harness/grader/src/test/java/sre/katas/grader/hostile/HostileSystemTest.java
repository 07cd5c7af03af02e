package sre.katas.grader.hostile;

import sre.katas.grader.work.Isolation;

/** Under the strongest isolation that this machine offers, what a learner gets: the rows that concern more than the JVM. */
class HostileSystemTest extends HostileAttempts {

    HostileSystemTest() {
        super(Isolation.available(), Rows.ofTheSystem());
    }
}
