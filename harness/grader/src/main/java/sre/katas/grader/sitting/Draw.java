package sre.katas.grader.sitting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;

/**
 * Draws by a seed, alike on every machine: of the candidates the one whose hash with the seed is the
 * least. A kata that is added later changes a draw only if it wins it.
 */
record Draw(long seed) {

    /**
     * One of the candidates; empty if there are none.
     *
     * @param role what it is drawn for, so that two draws of one seed do not go the same way
     */
    <T> Optional<T> one(String role, Collection<T> candidates, Function<T, String> name) {
        return candidates.stream().min(Comparator.comparing(candidate -> hash(role, name.apply(candidate))));
    }

    private String hash(String role, String name) {
        try {
            byte[] text = (Long.toHexString(seed) + "/" + role + "/" + name).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
