package kata.alertrouter;

import sre.katas.fixtures.Expectation;

/** Asks who is told about an alert. */
final class Routing {

    private Routing() {}

    /** @param expected the receivers, between commas, as amtool prints them */
    static void check(Route root, String labels, String expected, String rule) {
        Expectation.given("routes", Texts.show(root))
                .and("labels", Texts.show(Texts.labels(labels)))
                .expected("receivers", expected)
                .got(String.join(",", AlertRouter.receivers(root, Texts.labels(labels))))
                .because(rule)
                .check();
    }
}
