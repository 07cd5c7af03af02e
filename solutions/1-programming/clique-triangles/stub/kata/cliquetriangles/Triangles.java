package kata.cliquetriangles;

import sre.katas.fixtures.graph.Graph;

/** Counts the triangles of a graph. */
public final class Triangles {

    /** How many sets of three vertices there are in which every two are joined. */
    public long count(Graph graph) {
        throw new UnsupportedOperationException("count is yours to write");
    }

    /** For each vertex, at its own index, in how many triangles it is. */
    public long[] perVertex(Graph graph) {
        throw new UnsupportedOperationException("perVertex is yours to write");
    }

    /** The share of pairs of edges that meet and belong to a triangle, in lowest terms; 0/1 if no edges meet. */
    public Fraction transitivity(Graph graph) {
        throw new UnsupportedOperationException("transitivity is yours to write");
    }
}
