package kata.awsretry;

import sre.katas.fixtures.steps.TwoCalls;

/** Two threads use one quota of 30 that has 20 left. Seen from beside a stepped copy of your code. */
final class TwoCallers implements TwoCalls {

    private final int first;
    private final int second;
    private Quota quota;

    /**
     * @param first tokens that the one takes; if negative, gives
     * @param second tokens that the other takes or gives
     */
    TwoCallers(Integer first, Integer second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public void prepare() {
        quota = new Quota(30);
        quota.take(10);
    }

    @Override
    public Object first() {
        return use(first);
    }

    @Override
    public Object second() {
        return use(second);
    }

    private Object use(int tokens) {
        if (tokens > 0) {
            return quota.take(tokens);
        }
        quota.give(-tokens);
        return "nothing";
    }

    @Override
    public String after() {
        return quota.left() + " left";
    }

    @Override
    public Description describe() {
        return new Description("new Quota(30), take(10)", name(first), name(second));
    }

    private static String name(int tokens) {
        return tokens > 0 ? "take(" + tokens + ")" : "give(" + -tokens + ")";
    }
}
