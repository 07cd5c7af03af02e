package sre.katas.grader.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTapTest {

    private final OutputTap tap = new OutputTap();
    private final AtomicInteger exceeded = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 8193, 12_288})
    void keepsAllOfWhatFits(int size) throws InterruptedException {
        String text = letters(size);
        drain(text);
        assertThat(tap.text()).isEqualTo(text);
        assertThat(tap.count()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(ints = {12_289, 20_000, 65_536, 200_001})
    void keepsTheBeginningAndTheEndOfWhatDoesNotFit(int size) throws InterruptedException {
        String text = letters(size);
        drain(text);
        assertThat(tap.text())
                .startsWith(text.substring(0, 8192))
                .endsWith(text.substring(size - 4096))
                .contains((size - 8192 - 4096) + " bytes left out");
    }

    @Test
    void keepsTheSameHoweverTheBytesArriveInPieces() throws InterruptedException {
        String text = letters(30_000);
        drain(text);
        String atOnce = tap.text();
        OutputTap other = new OutputTap();
        other.drain(pieces(text, 7), "pieces").join();
        assertThat(other.text()).isEqualTo(atOnce);
    }

    @Test
    void saysOnceThatItIsTooMuch() throws InterruptedException {
        tap.restart(1000, exceeded::incrementAndGet);
        drain(letters(1000));
        assertThat(exceeded).hasValue(0);
        drain(letters(1));
        drain(letters(100_000));
        assertThat(exceeded).hasValue(1);
    }

    @Test
    void countsFromZeroForTheNextTest() throws InterruptedException {
        tap.restart(1000, exceeded::incrementAndGet);
        drain(letters(900));
        tap.restart(1000, exceeded::incrementAndGet);
        drain(letters(900));
        assertThat(exceeded).hasValue(0);
        assertThat(tap.count()).isEqualTo(900);
    }

    @Test
    void theLastWordsOutliveARestart() throws InterruptedException {
        drain(letters(9_000));
        drain("Terminating due to a fault");
        tap.restart(1000, exceeded::incrementAndGet);
        assertThat(tap.text()).isEmpty();
        assertThat(tap.recent()).endsWith("Terminating due to a fault").hasSize(4096);
    }

    @Test
    void invalidUtf8BecomesReplacementCharacters() throws InterruptedException {
        tap.drain(new ByteArrayInputStream(new byte[] {'a', (byte) 0xC3, 'b', (byte) 0xFF}), "invalid")
                .join();
        assertThat(tap.text()).isEqualTo("a\uFFFDb\uFFFD");
    }

    @Test
    void theEndIsWaitedForAndThatIsBounded() throws InterruptedException {
        tap.awaitEnd(1);
        drain("");
        tap.awaitEnd(Long.MAX_VALUE / 1_000_000);
        assertThat(tap.text()).isEmpty();
    }

    private void drain(String text) throws InterruptedException {
        tap.drain(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "drain")
                .join();
    }

    private static String letters(int size) {
        StringBuilder text = new StringBuilder(size);
        for (int i = 0; i < size; i++) {
            text.append((char) ('a' + i * 31 % 26));
        }
        return text.toString();
    }

    private static InputStream pieces(String text, int most) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(most, length));
            }

            @Override
            public int read(byte[] bytes) throws IOException {
                return read(bytes, 0, bytes.length);
            }
        };
    }
}
