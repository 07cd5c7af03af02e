package kata.cliquecheck;

/**
 * Two different members of a group that are not joined, in any order.
 *
 * @param u one of them
 * @param v the other
 */
public record MissingEdge(int u, int v) {}
