package kata.lrucache;

import sre.katas.fixtures.Expectation;

/** A call that must be refused with a certain exception. */
final class Refusal {

    private Refusal() {}

    static void demand(Class<? extends RuntimeException> kind, String call, Runnable attempt, String rule) {
        Expectation expectation =
                Expectation.given("call", call).expected(kind.getSimpleName()).because(rule);
        try {
            attempt.run();
        } catch (RuntimeException e) {
            expectation.got(e).holds(kind.isInstance(e));
            return;
        }
        throw expectation.got("no exception").failure();
    }
}
