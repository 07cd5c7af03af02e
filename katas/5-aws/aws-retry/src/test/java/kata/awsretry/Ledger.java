package kata.awsretry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random calls, and what must come of them by a slow reckoning in milliseconds. */
final class Ledger {

    /** A failure, with what it means for those who cannot read codes. */
    private record Mishap(int status, String code, boolean sent, boolean throttled, boolean hopeless) {}

    private static final List<Mishap> MISHAPS = List.of(
            new Mishap(0, "", true, false, false),
            new Mishap(0, "", false, false, false),
            new Mishap(500, "", true, false, false),
            new Mishap(400, "RequestTimeout", true, false, false),
            new Mishap(429, "", true, true, false),
            new Mishap(503, "SlowDown", true, true, false),
            new Mishap(403, "AccessDenied", true, false, true));
    private static final int LIKELY = 6;

    final Profile profile;
    final int capacity;
    private final SplittableRandom random;
    private int left;

    Ledger(SplittableRandom random) {
        this.random = random;
        profile = new Profile(
                1 + random.nextInt(6),
                Duration.ofMillis(1 + random.nextInt(100)),
                Duration.ofMillis(1 + random.nextInt(1_000)),
                Duration.ofMillis(1 + random.nextInt(1_500)),
                1 + random.nextInt(14),
                1 + random.nextInt(14));
        capacity = 10 + random.nextInt(60);
        left = capacity;
    }

    /** Makes one call in the lab and compares. */
    void check(Lab lab) throws InterruptedException {
        List<Mishap> mishaps = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            Mishap mishap = MISHAPS.get(random.nextInt(random.nextInt(4) == 0 ? MISHAPS.size() : LIKELY));
            int hint = random.nextInt(3) == 0 ? random.nextInt(600) : 0;
            mishaps.add(mishap);
            failures.add(new Failure(mishap.status(), mishap.code(), Duration.ofMillis(hint), mishap.sent()));
        }
        boolean idempotent = random.nextInt(4) > 0;
        int deadline = 1 + random.nextInt(3_000);
        int attemptMillis = random.nextInt(3) * 40;
        int sixteenths = random.nextInt(16);
        lab.attemptsTake(attemptMillis).draws(sixteenths / 16.0);
        String expected = reckon(mishaps, failures, idempotent, deadline, attemptMillis, sixteenths);
        Failure[] script = failures.toArray(Failure[]::new);
        String got = lab.call(idempotent, deadline, script) + ", " + lab.quota.left() + " tokens left";
        lab.about(script)
                .and("profile", profile)
                .and("each attempt takes", attemptMillis + " ms")
                .expected(expected)
                .got(got)
                .because("Rules 8 to 16 together. Look for the first number that differs.")
                .check();
    }

    private String reckon(
            List<Mishap> mishaps, List<Failure> failures, boolean idempotent, int deadline, int takes, int sixteenths) {
        List<Long> tries = new ArrayList<>();
        long now = 0;
        int paid = 1;
        for (int i = 0; i < failures.size(); i++) {
            tries.add(now);
            now += takes;
            Mishap mishap = mishaps.get(i);
            long ceiling = (mishap.throttled() ? profile.throttlingBase() : profile.base()).toMillis() * (1L << i);
            long drawn = Math.min(ceiling, profile.cap().toMillis()) * sixteenths / 16;
            long wait = Math.max(drawn, failures.get(i).hint().toMillis());
            int price = mishap.throttled() ? profile.throttlingCost() : profile.cost();
            boolean harmless = idempotent || mishap.throttled() || !mishap.sent();
            boolean again = i + 1 < profile.attempts() && !mishap.hopeless() && harmless;
            if (!again || now + wait >= deadline || price > left) {
                return "tries at " + tries + " ms, failed with " + failures.get(i) + " at " + now + " ms, " + left
                        + " tokens left";
            }
            left -= price;
            paid = price;
            now += wait;
        }
        tries.add(now);
        left = Math.min(capacity, left + paid);
        return "tries at " + tries + " ms, done at " + (now + takes) + " ms, " + left + " tokens left";
    }
}
