package kata.alertrouter;

import java.util.List;

/**
 * All that an Alertmanager must know.
 *
 * @param root the root of the route tree; its matchers are empty
 * @param groupWait seconds from the first alert of a group to its first flush
 * @param groupInterval seconds from one flush of a group to the next; more than 0
 * @param repeatInterval seconds after which unchanged alerts are notified about again
 */
public record Config(
        Route root,
        long groupWait,
        long groupInterval,
        long repeatInterval,
        List<InhibitRule> inhibitRules,
        List<Silence> silences) {}
