package kata.sstable;

import java.io.IOException;
import java.util.List;

/** What the kata sees of {@code /proc}. The tests make one up. */
public interface Proc {

    /**
     * The names of the entries of a folder, in any order: of {@code /proc}, or of {@code /proc/17/fd}.
     *
     * @throws IOException if it is gone, or not yours to see
     */
    List<String> list(String folder) throws IOException;

    /**
     * Where a link leads, as {@code readlink} says: of {@code /proc/17/fd/3}, perhaps {@code socket:[2690454]}.
     *
     * @throws IOException if it is gone, or not yours to see
     */
    String link(String path) throws IOException;
}
