package kata.alertrouter;

import java.util.List;

/**
 * A node of the route tree.
 *
 * @param matchers all of them must hold
 * @param goesOn whether the next siblings are asked too; {@code continue} in the configuration
 * @param groupBy the names of the labels that make a group; stages 4 and 5
 * @param routes the children, in order
 */
public record Route(
        String receiver, List<Matcher> matchers, boolean goesOn, List<String> groupBy, List<Route> routes) {}
