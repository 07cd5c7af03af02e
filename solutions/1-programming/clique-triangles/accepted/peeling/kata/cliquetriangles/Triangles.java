package kata.cliquetriangles;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import sre.katas.fixtures.graph.Graph;

/** Takes the vertices away one by one, fewest remaining neighbours first, and counts the triangles that go with each. */
public final class Triangles {

    public long count(Graph graph) {
        long sum = 0;
        for (long triangles : perVertex(graph)) {
            sum += triangles;
        }
        return sum / 3;
    }

    public long[] perVertex(Graph graph) {
        int n = graph.vertices();
        int[] left = new int[n];
        List<Deque<Integer>> byDegree = new ArrayList<>();
        for (int v = 0; v < n; v++) {
            left[v] = graph.degree(v);
            while (byDegree.size() <= left[v]) {
                byDegree.add(new ArrayDeque<>(2));
            }
            byDegree.get(left[v]).add(v);
        }
        long[] triangles = new long[n];
        BitSet gone = new BitSet();
        for (int d = 0; d < byDegree.size(); ) {
            Integer v = byDegree.get(d).poll();
            if (v == null) {
                d++;
            } else if (!gone.get(v) && left[v] == d) {
                gone.set(v);
                for (int other : takeAway(graph, v, gone, triangles)) {
                    if (!gone.get(other)) {
                        byDegree.get(--left[other]).add(other);
                    }
                }
                d = Math.max(0, d - 1);
            }
        }
        return triangles;
    }

    private static int[] takeAway(Graph graph, int v, BitSet gone, long[] triangles) {
        int[] neighbours = graph.neighbours(v);
        int kept = 0;
        for (int other : neighbours) {
            if (!gone.get(other)) {
                neighbours[kept++] = other;
            }
        }
        for (int i = 0; i < kept; i++) {
            for (int j = i + 1; j < kept; j++) {
                if (graph.hasEdge(neighbours[i], neighbours[j])) {
                    triangles[v]++;
                    triangles[neighbours[i]]++;
                    triangles[neighbours[j]]++;
                }
            }
        }
        return Arrays.copyOf(neighbours, kept);
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
