package sre.katas.grader.hostile;

import sre.katas.grader.work.Isolation;

/** Under nothing but a process of its own: what every machine offers. */
class HostileAttemptsBareTest extends HostileAttempts {

    HostileAttemptsBareTest() {
        super(Isolation.PROCESS);
    }
}
