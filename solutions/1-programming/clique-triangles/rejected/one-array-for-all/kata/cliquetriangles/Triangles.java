package kata.cliquetriangles;

import java.util.Arrays;
import sre.katas.fixtures.graph.Graph;

/** Points each edge from the end with fewer neighbours to the end with more, so that no vertex has more than
 * √(2m) edges that leave it; then each triangle is found once, from its first vertex. */
public final class Triangles {

    private long[] triangles = {};

    /** How many sets of three vertices there are in which every two are joined. */
    public long count(Graph graph) {
        return Arrays.stream(perVertex(graph)).sum() / 3;
    }

    /** For each vertex, at its own index, in how many triangles it is. */
    public long[] perVertex(Graph graph) {
        int[][] leaving = new int[graph.vertices()][];
        Arrays.setAll(leaving, v -> leaving(graph, v));
        triangles = triangles.length == graph.vertices() ? triangles : new long[graph.vertices()];
        Arrays.fill(triangles, 0);
        int[] reachedFrom = new int[graph.vertices()];
        Arrays.fill(reachedFrom, -1);
        for (int u = 0; u < leaving.length; u++) {
            for (int w : leaving[u]) {
                reachedFrom[w] = u;
            }
            for (int v : leaving[u]) {
                for (int w : leaving[v]) {
                    if (reachedFrom[w] == u) {
                        triangles[u]++;
                        triangles[v]++;
                        triangles[w]++;
                    }
                }
            }
        }
        return triangles;
    }

    /** The share of pairs of edges that meet and belong to a triangle, in lowest terms; 0/1 if no edges meet. */
    public Fraction transitivity(Graph graph) {
        long pairs = 0;
        for (int v = 0; v < graph.vertices(); v++) {
            long degree = graph.degree(v);
            pairs += degree * (degree - 1) / 2;
        }
        return pairs == 0 ? new Fraction(0, 1) : reduced(3 * count(graph), pairs);
    }

    private static int[] leaving(Graph graph, int u) {
        int[] neighbours = graph.neighbours(u);
        int kept = 0;
        for (int v : neighbours) {
            if (before(graph, u, v)) {
                neighbours[kept++] = v;
            }
        }
        return Arrays.copyOf(neighbours, kept);
    }

    private static boolean before(Graph graph, int u, int v) {
        int fewer = Integer.compare(graph.degree(u), graph.degree(v));
        return fewer < 0 || fewer == 0 && u < v;
    }

    private static Fraction reduced(long numerator, long denominator) {
        long divisor = gcd(numerator, denominator);
        return new Fraction(numerator / divisor, denominator / divisor);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
