package sre.katas.grader.hostile;

import sre.katas.grader.work.Isolation;

/** Under nothing but a process of its own, what every machine offers: the rows for which that makes a difference. */
class HostileSystemBareTest extends HostileAttempts {

    HostileSystemBareTest() {
        super(Isolation.PROCESS, Rows.ofTheSystem());
    }
}
