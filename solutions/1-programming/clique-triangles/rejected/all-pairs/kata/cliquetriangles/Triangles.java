package kata.cliquetriangles;

import java.math.BigInteger;
import sre.katas.fixtures.graph.Graph;

/** Looks at every pair of neighbours of every vertex. */
public final class Triangles {

    public long count(Graph graph) {
        long sum = 0;
        for (long triangles : perVertex(graph)) {
            sum += triangles;
        }
        return sum / 3;
    }

    public long[] perVertex(Graph graph) {
        long[] triangles = new long[graph.vertices()];
        for (int middle = 0; middle < graph.vertices(); middle++) {
            int[] neighbours = graph.neighbours(middle);
            for (int i = 0; i < neighbours.length; i++) {
                for (int j = i + 1; j < neighbours.length; j++) {
                    if (graph.hasEdge(neighbours[i], neighbours[j])) {
                        triangles[middle]++;
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
        long closed = 3 * count(graph);
        if (closed == 0) {
            return new Fraction(0, 1);
        }
        long divisor = BigInteger.valueOf(closed).gcd(BigInteger.valueOf(pairs)).longValueExact();
        return new Fraction(closed / divisor, pairs / divisor);
    }
}
