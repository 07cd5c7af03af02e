package kata.sigv4;

/** A parameter of a query as a human writes it: nothing is percent-encoded yet. */
public record Parameter(String name, String value) {}
