package kata.sigv4;

/** A header as it stands in a request. Case does not matter in its name. */
public record Header(String name, String value) {}
