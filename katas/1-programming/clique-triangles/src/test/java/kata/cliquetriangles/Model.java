package kata.cliquetriangles;

import java.util.Arrays;
import sre.katas.fixtures.graph.Graph;

/** Counts by the definitions, one triple after the other. */
final class Model {

    private Model() {}

    static long count(Graph graph) {
        return Arrays.stream(perVertex(graph)).sum() / 3;
    }

    static long[] perVertex(Graph graph) {
        long[] triangles = new long[graph.vertices()];
        for (int u = 0; u < triangles.length; u++) {
            for (int v = u + 1; v < triangles.length; v++) {
                for (int w = v + 1; w < triangles.length; w++) {
                    if (graph.hasEdge(u, v) && graph.hasEdge(v, w) && graph.hasEdge(u, w)) {
                        triangles[u]++;
                        triangles[v]++;
                        triangles[w]++;
                    }
                }
            }
        }
        return triangles;
    }

    /** Looks at every pair of edges with a middle; shortened by trying every divisor. */
    static Fraction transitivity(Graph graph) {
        long closed = 0;
        long pairs = 0;
        for (int middle = 0; middle < graph.vertices(); middle++) {
            for (int u = 0; u < graph.vertices(); u++) {
                for (int v = u + 1; v < graph.vertices(); v++) {
                    if (graph.hasEdge(middle, u) && graph.hasEdge(middle, v)) {
                        pairs++;
                        closed += graph.hasEdge(u, v) ? 1 : 0;
                    }
                }
            }
        }
        for (long divisor = closed; divisor > 1; divisor--) {
            if (closed % divisor == 0 && pairs % divisor == 0) {
                return new Fraction(closed / divisor, pairs / divisor);
            }
        }
        return closed == 0 ? new Fraction(0, 1) : new Fraction(closed, pairs);
    }
}
