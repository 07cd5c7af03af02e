package kata.cliquetriangles;

import java.math.BigInteger;
import sre.katas.fixtures.graph.Graph;

/** Merges the sorted neighbours of both ends of each edge: at the hub that is the whole list, for every edge. */
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
        for (int u = 0; u < graph.vertices(); u++) {
            for (int v : graph.neighbours(u)) {
                if (u < v) {
                    merge(graph.neighbours(u), graph.neighbours(v), triangles);
                }
            }
        }
        return triangles;
    }

    private static void merge(int[] a, int[] b, long[] triangles) {
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                triangles[a[i]]++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
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
