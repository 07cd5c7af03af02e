package sre.katas.grader.hostile;

import sre.katas.grader.work.Isolation;

/** Under the strongest isolation that this machine offers: what a learner gets. */
class HostileAttemptsTest extends HostileAttempts {

    HostileAttemptsTest() {
        super(Isolation.available());
    }
}
