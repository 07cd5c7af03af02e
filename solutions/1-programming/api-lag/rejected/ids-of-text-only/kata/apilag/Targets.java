package kata.apilag;

import java.net.URI;

/** Where one may be sent, and what one may show there. */
final class Targets {

    private Targets() {}

    /** The address that a reference means, seen from the address where it was found (RFC 3986, section 5). */
    static URI resolve(URI base, String reference) throws UnknownException {
        URI uri;
        try {
            uri = join(base, reference.strip());
        } catch (IllegalArgumentException e) {
            throw new UnknownException("sent to an address that is none: " + reference);
        }
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        if (uri.getHost() == null || !secure && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new UnknownException("sent to an address that is not HTTP: " + uri);
        }
        if (!secure && "https".equalsIgnoreCase(base.getScheme())) {
            throw new UnknownException("sent from https to http: " + uri);
        }
        return uri;
    }

    private static URI join(URI base, String reference) {
        // URI.resolve follows RFC 2396: it drops the last part of the path before a query that stands alone.
        return reference.startsWith("?") ? base.resolve(base.getRawPath() + reference) : base.resolve(reference);
    }

    static boolean sameOrigin(URI a, URI b) {
        return a.getScheme().equalsIgnoreCase(b.getScheme())
                && a.getHost().equalsIgnoreCase(b.getHost())
                && port(a) == port(b);
    }

    private static int port(URI uri) {
        if (uri.getPort() != -1) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
