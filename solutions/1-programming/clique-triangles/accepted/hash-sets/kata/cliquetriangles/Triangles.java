package kata.cliquetriangles;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sre.katas.fixtures.graph.Graph;

/** Hash sets of neighbours, the smaller walked and the larger asked; each triangle counts from its smallest number. */
public final class Triangles {

    public long count(Graph graph) {
        long sum = 0;
        for (long triangles : perVertex(graph)) {
            sum += triangles;
        }
        return sum / 3;
    }

    public long[] perVertex(Graph graph) {
        List<Set<Integer>> higher = new ArrayList<>();
        for (int v = 0; v < graph.vertices(); v++) {
            Set<Integer> set = new HashSet<>();
            for (int other : graph.neighbours(v)) {
                if (other > v) {
                    set.add(other);
                }
            }
            higher.add(set);
        }
        long[] triangles = new long[graph.vertices()];
        for (int u = 0; u < graph.vertices(); u++) {
            for (int v : higher.get(u)) {
                boolean uHasFewer = higher.get(u).size() < higher.get(v).size();
                Set<Integer> few = uHasFewer ? higher.get(u) : higher.get(v);
                Set<Integer> many = uHasFewer ? higher.get(v) : higher.get(u);
                for (int w : few) {
                    if (many.contains(w)) {
                        triangles[u]++;
                        triangles[v]++;
                        triangles[w]++;
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
