package kata.cliquemaximum;

import sre.katas.fixtures.graph.Graph;

/** By the definition, every subset in turn: for graphs of 12 vertices at most. */
final class Model {

    private Model() {}

    /** The size of a largest clique that holds the members; 0 if none does. */
    static int largestWith(Graph graph, int... members) {
        int needed = 0;
        for (int member : members) {
            needed |= 1 << member;
        }
        int largest = 0;
        for (int subset = 0; subset < 1 << graph.vertices(); subset++) {
            if ((subset & needed) == needed && Integer.bitCount(subset) > largest && isClique(graph, subset)) {
                largest = Integer.bitCount(subset);
            }
        }
        return largest;
    }

    private static boolean isClique(Graph graph, int subset) {
        for (int u = 0; u < graph.vertices(); u++) {
            for (int v = 0; v < u; v++) {
                if ((subset >> u & 1) == 1 && (subset >> v & 1) == 1 && !graph.hasEdge(u, v)) {
                    return false;
                }
            }
        }
        return true;
    }
}
