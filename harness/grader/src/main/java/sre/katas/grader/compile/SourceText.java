package sre.katas.grader.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Source files as javac must find them. What it makes of others depends on its version: some pass, garbled. */
final class SourceText {

    private SourceText() {}

    /** One problem for each file that is not UTF-8, or begins with a byte-order mark. */
    static List<Problem> problems(Path sources, List<Path> files) {
        return files.stream()
                .flatMap(file -> problem(sources.relativize(file).toString(), read(file)).stream())
                .toList();
    }

    private static Optional<Problem> problem(String name, byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return Optional.of(
                    new Problem(name, 1, "the file begins with a byte-order mark: save it as UTF-8 without one"));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            String wrong = String.format("0x%02X", bytes[in.position()]);
            return Optional.of(new Problem(
                    name,
                    lineOf(bytes, in.position()),
                    "the file is not UTF-8 (byte " + wrong + "): save it as UTF-8"));
        }
        return Optional.empty();
    }

    private static long lineOf(byte[] bytes, int position) {
        long line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
