package sre.katas.grader.hostile;

import sre.katas.grader.work.Isolation;

/** Under the strongest isolation that this machine offers, what a learner gets: the rows that concern the JVM alone. */
class HostileProgramsTest extends HostileAttempts {

    HostileProgramsTest() {
        super(Isolation.available(), Rows.ofTheProgram());
    }
}
