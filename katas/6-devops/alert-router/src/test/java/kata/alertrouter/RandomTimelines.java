package kata.alertrouter;

import static kata.alertrouter.Texts.goingOn;
import static kata.alertrouter.Texts.grouped;
import static kata.alertrouter.Texts.route;

import java.util.List;
import java.util.SplittableRandom;

/** Small trees, short times and few alerts, so that everything that can meet does meet. */
final class RandomTimelines {

    private static final String[] ALERTS = {
        "alert=A cluster=x", "alert=B cluster=x", "alert=A cluster=y", "alert=C", "alert=B cluster=y team=db"
    };
    private static final int EVENTS = 9;

    private final SplittableRandom random;

    RandomTimelines(SplittableRandom random) {
        this.random = random;
    }

    /** One route, nothing muted, and alerts that only fire: stage 4. */
    void checkFiring(String rule) {
        Config config = new Config(
                grouped(route("ops", ""), random.nextBoolean() ? "cluster" : "cluster team"),
                random.nextInt(6),
                1 + random.nextInt(4),
                1_000,
                List.of(),
                List.of());
        check(config, 0, rule);
    }

    /** All there is. */
    void check(String rule) {
        Route tree = grouped(
                route(
                        "ops",
                        "",
                        grouped(goingOn("pager", "alert=A"), pick("", "cluster")),
                        grouped(route("db", "team=db"), pick("alert", "alert cluster"))),
                pick("", "cluster", "cluster team"));
        List<InhibitRule> inhibits = random.nextInt(3) > 0
                ? List.of()
                : List.of(new InhibitRule(
                        Texts.matchers("alert=C"),
                        Texts.matchers(pick("alert=A", "alert!=C")),
                        random.nextBoolean() ? List.of() : List.of("team")));
        long from = random.nextInt(20);
        List<Silence> silences = random.nextInt(3) > 0
                ? List.of()
                : List.of(
                        new Silence(Texts.matchers(pick("alert=B", "cluster=x")), from, from + 1 + random.nextInt(12)));
        Config config =
                new Config(tree, random.nextInt(6), 1 + random.nextInt(4), 1 + random.nextInt(12), inhibits, silences);
        check(config, 3, rule);
    }

    /** @param resolves so many of eight events resolve an alert */
    private void check(Config config, int resolves, String rule) {
        Timeline timeline = Timeline.with(config);
        long at = random.nextInt(5);
        for (int i = 0; i < EVENTS; i++) {
            String alert = ALERTS[random.nextInt(ALERTS.length)];
            if (random.nextInt(8) < resolves) {
                timeline.resolves(at, alert);
            } else {
                timeline.fires(at, alert);
            }
            at += random.nextInt(random.nextInt(4) == 0 ? 12 : 4);
        }
        timeline.checkAsModel(at + random.nextInt(-6, 20), rule);
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
