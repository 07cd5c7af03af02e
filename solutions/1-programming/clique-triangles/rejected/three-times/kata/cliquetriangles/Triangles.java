package kata.cliquetriangles;

import java.math.BigInteger;
import sre.katas.fixtures.graph.Graph;

/** Sums up what each vertex has: each triangle counts three times. */
public final class Triangles {

    public long count(Graph graph) {
        long sum = 0;
        for (long triangles : perVertex(graph)) {
            sum += triangles;
        }
        return sum;
    }

    public long[] perVertex(Graph graph) {
        long[] triangles = new long[graph.vertices()];
        for (int u = 0; u < graph.vertices(); u++) {
            for (int v : graph.neighbours(u)) {
                if (u < v) {
                    int few = graph.degree(u) < graph.degree(v) ? u : v;
                    int many = few == u ? v : u;
                    for (int w : graph.neighbours(few)) {
                        if (graph.hasEdge(w, many)) {
                            triangles[w]++;
                        }
                    }
                }
            }
        }
        return triangles;
    }

    public Fraction transitivity(Graph graph) {
        long pairs = 0;
        for (int v = 0; v < graph.vertices(); v++) {
            pairs += (long) graph.degree(v) * (graph.degree(v) - 1) / 2;
        }
        long closed = count(graph);
        if (closed == 0) {
            return new Fraction(0, 1);
        }
        long divisor = BigInteger.valueOf(closed).gcd(BigInteger.valueOf(pairs)).longValueExact();
        return new Fraction(closed / divisor, pairs / divisor);
    }
}
