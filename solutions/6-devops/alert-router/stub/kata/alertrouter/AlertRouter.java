package kata.alertrouter;

import java.util.List;
import java.util.Map;

/** Decides who is told about an alert, and when. See README.md for the rules. */
public final class AlertRouter {

    private AlertRouter() {}

    /** Stages 1 and 2: the receivers of an alert with these labels, in the order in which the tree is walked. */
    public static List<String> receivers(Route root, Map<String, String> labels) {
        throw new UnsupportedOperationException("stage 1: write receivers");
    }

    /**
     * Stage 3: whether an alert is inhibited.
     *
     * @param firing the labels of all alerts that fire; that of the question may be among them
     */
    public static boolean isInhibited(
            List<InhibitRule> rules, Map<String, String> labels, List<Map<String, String>> firing) {
        throw new UnsupportedOperationException("stage 3: write isInhibited");
    }

    /**
     * Stages 4 and 5: what is sent.
     *
     * @param events in the order in which they happen
     * @param until the last second to look at
     */
    public static List<Notification> run(Config config, List<Event> events, long until) {
        throw new UnsupportedOperationException("stage 4: write run");
    }
}
