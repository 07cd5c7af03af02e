package sre.katas.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A process, timed from its start to its end. Its result is the hash of what it writes.
 *
 * @param command with its arguments
 * @param environment what is added to that of this process
 * @param out the file that its output goes to
 */
record Command(List<String> command, Map<String, String> environment, Path out) implements Contest.Contestant {

    Command(List<String> command, Path out) {
        this(command, Map.of("LC_ALL", "C"), out);
    }

    @Override
    public Contest.Outcome run() throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(out.toFile());
        process.environment().putAll(environment);
        long start = System.nanoTime();
        int exit = process.start().waitFor();
        double millis = (System.nanoTime() - start) / 1e6;
        if (exit != 0) {
            throw new IllegalStateException(command + " ends with " + exit);
        }
        return new Contest.Outcome(millis, hash());
    }

    private String hash() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(out), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return Files.size(out) + " bytes, SHA-256 " + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
