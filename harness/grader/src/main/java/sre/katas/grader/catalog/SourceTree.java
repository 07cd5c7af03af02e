package sre.katas.grader.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A folder of sources as one value: the same hash whatever the line ends of the checkout. */
public final class SourceTree {

    private SourceTree() {}

    /** Regular files below the folder, in the order of their names; none if there is no such folder. */
    public static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted(java.util.Comparator.comparing(file -> name(folder, file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** What a folder holds, hidden entries left out; none if there is no such folder. */
    public static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** Java sources below the folder, in the order of their names. */
    public static List<Path> javaFiles(Path folder) {
        return files(folder).stream()
                .filter(file -> file.getFileName().toString().endsWith(".java"))
                .toList();
    }

    /** SHA-256 over names and contents of these files; carriage returns and blanks at line ends in Java files do not count. */
    public static String hash(Path folder, List<Path> files) {
        MessageDigest digest = sha256();
        for (Path file : files) {
            digest.update(name(folder, file).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(content(file));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] content(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (!file.toString().endsWith(".java")) {
                return bytes;
            }
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            StringBuilder lines = new StringBuilder();
            text.lines()
                    .map(String::stripTrailing)
                    .forEach(line -> lines.append(line).append('\n'));
            return lines.toString().stripTrailing().getBytes(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
