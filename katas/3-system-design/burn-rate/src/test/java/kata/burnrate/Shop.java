package kata.burnrate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Ten hours of a shop: a restart in an outage, lost scrapes, a quiet night, a short blow and a slow leak. */
final class Shop {

    private Shop() {}

    /** The samples of {@code shop.csv}. */
    static List<Sample> samples() {
        try (InputStream in = Shop.class.getResourceAsStream("shop.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .skip(1)
                    .map(Shop::sample)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read shop.csv", e);
        }
    }

    private static Sample sample(String line) {
        String[] field = line.split(",");
        return new Sample(Long.parseLong(field[0]), Long.parseLong(field[1]), Long.parseLong(field[2]));
    }
}
