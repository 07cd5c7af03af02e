package kata.deporder;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Start order, cycle report and critical path of services that need one another.
 *
 * <p>{@code needs} maps a service to the services that must be up before it starts. See README.md for
 * the rules.
 */
public final class DepOrder {

    private DepOrder() {}

    /**
     * All services, each after everything that it needs: of all such orders the smallest.
     *
     * @throws IllegalArgumentException if there is a cycle
     */
    public static <T extends Comparable<T>> List<T> order(Map<T, Set<T>> needs) {
        throw new UnsupportedOperationException("order is yours to write");
    }

    /** One cycle: each service needs the next one, and the last needs the first. Empty if there is none. */
    public static <T extends Comparable<T>> Optional<List<T>> cycle(Map<T, Set<T>> needs) {
        throw new UnsupportedOperationException("cycle is yours to write");
    }

    /**
     * When everything is up, and a chain of services that explains why not earlier.
     *
     * @param cost how long each service takes from its start until it is up; zero or more
     * @throws IllegalArgumentException if there is a cycle
     */
    public static <T extends Comparable<T>> Schedule<T> critical(Map<T, Set<T>> needs, Map<T, Duration> cost) {
        throw new UnsupportedOperationException("critical is yours to write");
    }
}
