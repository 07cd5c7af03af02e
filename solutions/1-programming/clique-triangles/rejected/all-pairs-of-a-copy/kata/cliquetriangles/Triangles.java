package kata.cliquetriangles;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sre.katas.fixtures.graph.Graph;

/** Copies the graph to hash sets, then looks at every pair of neighbours of every vertex. */
public final class Triangles {

    public long count(Graph graph) {
        long sum = 0;
        for (long triangles : perVertex(graph)) {
            sum += triangles;
        }
        return sum / 3;
    }

    public long[] perVertex(Graph graph) {
        List<Set<Integer>> joined = new ArrayList<>();
        for (int v = 0; v < graph.vertices(); v++) {
            Set<Integer> set = new HashSet<>();
            for (int other : graph.neighbours(v)) {
                set.add(other);
            }
            joined.add(set);
        }
        long[] triangles = new long[graph.vertices()];
        for (int middle = 0; middle < graph.vertices(); middle++) {
            for (int u : joined.get(middle)) {
                for (int v : joined.get(middle)) {
                    if (u < v && joined.get(u).contains(v)) {
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
