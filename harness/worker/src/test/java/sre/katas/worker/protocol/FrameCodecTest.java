package sre.katas.worker.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sre.katas.worker.protocol.Failure.JvmError;

class FrameCodecTest {

    private static final StackTraceElement FRAME = new StackTraceElement("kata.Grüße", "method", "Grüße.java", 7);
    private static final Failure FAILURE =
            new Failure("java.lang.Error", false, JvmError.STACK_OVERFLOW, "why: \u0000 ✗", List.of(FRAME));

    static Stream<Frame> frames() {
        return Stream.of(
                new Frame.Hello("token", 4242, "17.0.15"),
                new Frame.Run(
                        List.of("/a b", "/ü"), List.of("T"), List.of("T#x"), Map.of("kata.seed", "7f3a"), -1, true),
                new Frame.Plan(List.of("T#a", "T#b")),
                new Frame.Plan(List.of()),
                new Frame.ClassStarted("kata.T"),
                new Frame.Started("T#a"),
                new Frame.Go(),
                new Frame.Finished(
                        "T#a", Status.FAILED, 3, "case 3", "line  12", List.of(FAILURE, FAILURE), 1234, true),
                new Frame.ClassFailed("kata.T", List.of(FAILURE)),
                new Frame.Done(2, 2, true, List.of("left a mess"), false, 99),
                new Frame.Broken(FAILURE),
                new Frame.Dump(),
                new Frame.Stack(List.of(FRAME, FRAME), "line  1"),
                new Frame.Exiting(false, "T#a", List.of(FRAME)));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void readsBackWhatItWrote(Frame frame) throws IOException {
        assertThat(read(FrameCodec.encode(frame))).isEqualTo(frame);
    }

    @ParameterizedTest
    @MethodSource("frames")
    void readsOneFrameAfterTheOther(Frame frame) throws IOException {
        byte[] one = FrameCodec.encode(frame);
        byte[] two = ByteBuffer.allocate(2 * one.length).put(one).put(one).array();
        ByteArrayInputStream in = new ByteArrayInputStream(two);
        assertThat(FrameCodec.read(in)).isEqualTo(frame);
        assertThat(FrameCodec.read(in)).isEqualTo(frame);
        assertThat(in.available()).isZero();
    }

    @ParameterizedTest
    @MethodSource("frames")
    void aFrameCutAnywhereIsTheEndOfTheChannel(Frame frame) {
        byte[] whole = FrameCodec.encode(frame);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(EOFException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("frames")
    void aFrameWithBytesTooManyIsNone(Frame frame) {
        byte[] whole = FrameCodec.encode(frame);
        byte[] longer = Arrays.copyOf(whole, whole.length + 1);
        ByteBuffer.wrap(longer).putInt(0, whole.length + 1 - 4);
        assertThatThrownBy(() -> read(longer)).isInstanceOf(IOException.class).hasMessageContaining("not a frame");
    }

    @ParameterizedTest
    @MethodSource("frames")
    void aFrameWithAnyByteChangedIsAFrameOrAnIoException(Frame frame) {
        byte[] whole = FrameCodec.encode(frame);
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 4; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] = (byte) random.nextInt();
            expectFrameOrIoException(damaged);
        }
    }

    @Test
    void randomBytesAreAFrameOrAnIoException() {
        SplittableRandom random = new SplittableRandom(11);
        IntStream.range(0, 20_000).forEach(i -> {
            byte[] bytes = new byte[5 + random.nextInt(60)];
            random.nextBytes(bytes);
            ByteBuffer.wrap(bytes).putInt(0, bytes.length - 4);
            bytes[4] = (byte) "HRPCSGFADB?TX".charAt(i % 13);
            expectFrameOrIoException(bytes);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE, FrameCodec.LARGEST + 1, Integer.MAX_VALUE})
    void aLengthOutOfRangeIsNoFrame(int length) {
        byte[] bytes = ByteBuffer.allocate(8).putInt(length).array();
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class).hasMessageContaining("length " + length);
    }

    @Test
    void aListThatClaimsToBeLongerThanItsFrameIsNoFrame() {
        byte[] plan = FrameCodec.encode(new Frame.Plan(List.of("T#a")));
        ByteBuffer.wrap(plan).putInt(5, Integer.MAX_VALUE);
        assertThatThrownBy(() -> read(plan)).isInstanceOf(IOException.class).hasMessageContaining("elements");
    }

    @Test
    void aFrameThatIsTooLargeIsRefusedBeforeItIsSent() {
        Frame large = new Frame.Plan(List.of("x".repeat(FrameCodec.LARGEST)));
        assertThatThrownBy(() -> FrameCodec.encode(large))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("exceeds");
    }

    private static void expectFrameOrIoException(byte[] bytes) {
        try {
            assertThat(read(bytes)).isNotNull();
        } catch (IOException e) {
            assertThat(e).isInstanceOfAny(IOException.class);
        }
    }

    private static Frame read(byte[] bytes) throws IOException {
        return FrameCodec.read(new ByteArrayInputStream(bytes));
    }
}
