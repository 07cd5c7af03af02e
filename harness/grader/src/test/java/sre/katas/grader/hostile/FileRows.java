package sre.katas.grader.hostile;

import static sre.katas.grader.work.TestVerdict.PASSED;
import static sre.katas.grader.work.TestVerdict.RUNTIME_ERROR;

import java.util.List;
import sre.katas.grader.work.Isolation;

/** Attempts that reach for files. */
final class FileRows {

    private FileRows() {}

    static List<Row> rows() {
        return List.of(
                Row.strike("files: deletes its own tree", DELETES.formatted("System.getProperty(\"java.io.tmpdir\")"))
                        .members(WALK)
                        .gives(PASSED),
                Row.strike("files: deletes its own classes", DELETES.formatted("home(Subject.class)"))
                        .members(WALK)
                        .gives(PASSED),
                Row.strike(
                                "files: deletes the compiled tests",
                                DELETES.formatted("home(Class.forName(\"kata.subject.StrikeTest\"))"))
                        .members(WALK)
                        .gives(PASSED)
                        .after("return \"after\";"),
                Row.strike("files: overwrites the compiled tests", OVERWRITES)
                        .members(WALK)
                        .gives(PASSED),
                Row.strike("files: deletes the reports", DELETES.formatted("\"@ROOT@/katas/0-trials/subject/target\""))
                        .members(WALK)
                        .gives(PASSED),
                Row.strike(
                                "files: leaves files behind",
                                "Files.createTempFile(\"mine\", \"\"); Files.writeString(Path.of(\"mine\"), \"x\"); return \"right\";")
                        .gives(PASSED)
                        .quietly(),
                Row.strike("files: finds what an earlier attempt left", FINDS).gives(PASSED),
                Row.strike("files: a folder that it may not list", LOCKED).gives(PASSED),
                Row.strike("files: fills the disk with one file", FILLS)
                        .gives(RUNTIME_ERROR)
                        .says("IOException")
                        .only(Isolation.NAMESPACES, Isolation.LIMITS),
                Row.strike("files: fills the disk with many files", FILLS_MANY)
                        .gives(RUNTIME_ERROR)
                        .says("No space left")
                        .only(Isolation.NAMESPACES),
                Row.strike("files: links out of its folder", LINKS).gives(PASSED),
                Row.strike("files: reads the reference solution", READS_REFERENCE)
                        .gives(RUNTIME_ERROR)
                        .says("NoSuchFileException")
                        .only(Isolation.NAMESPACES),
                Row.strike(
                                "files: writes into the checkout",
                                "return Files.writeString(Path.of(\"@ROOT@/katas/0-trials/subject/kata.toml\"), \"\");")
                        .gives(RUNTIME_ERROR)
                        .says("Read-only")
                        .only(Isolation.NAMESPACES),
                Row.strike("files: looks for the harness on its class path", CLASS_PATH)
                        .gives(PASSED));
    }

    private static final String WALK = """
            static String home(Class<?> type) throws Exception {
                return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
            }
            static void delete(File file) {
                File[] children = Files.isSymbolicLink(file.toPath()) ? null : file.listFiles();
                if (children != null) for (File child : children) delete(child);
                file.delete();
            }
            """;

    private static final String DELETES = "delete(new File(%s)); return \"right\";";

    private static final String OVERWRITES = """
            File test = new File(home(Class.forName("kata.subject.StrikeTest")), "kata/subject/StrikeTest.class");
            try (FileOutputStream out = new FileOutputStream(test)) {
                out.write(new byte[10]);
            } catch (IOException e) {
                return "right";
            }
            return "right";
            """;

    private static final String FINDS = """
            try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                return files.filter(f -> !f.endsWith("crash.log")).toList().isEmpty() ? "right" : "found";
            }
            """;

    private static final String LOCKED = """
            Path folder = Files.createDirectories(Path.of("locked/inner"));
            Files.writeString(folder.resolve("file"), "x");
            folder.toFile().setExecutable(false);
            folder.toFile().setReadable(false);
            folder.toFile().setWritable(false);
            folder.getParent().toFile().setWritable(false);
            return "right";
            """;

    private static final String FILLS = """
            try (FileOutputStream out = new FileOutputStream("large")) {
                while (true) out.write(new byte[1 << 20]);
            }
            """;

    private static final String FILLS_MANY = """
            for (int i = 0; ; i++) Files.write(Path.of("many" + i), new byte[4 << 20]);
            """;

    private static final String LINKS = """
            Files.createSymbolicLink(Path.of("link"), Path.of("@OUTSIDE@"));
            return "right";
            """;

    private static final String READS_REFERENCE = """
            return Files.readString(Path.of("@ROOT@/solutions/0-trials/subject/reference/kata/subject/Subject.java"));
            """;

    private static final String CLASS_PATH = """
            String all = System.getProperty("java.class.path");
            boolean clean = !all.contains("solutions") && !all.contains("grader");
            for (String name : List.of("sre.katas.grader.grade.Grader", "com.tngtech.archunit.ArchConfiguration")) {
                try {
                    Class.forName(name);
                    clean = false;
                } catch (ClassNotFoundException e) {
                    // As it must be.
                }
            }
            return clean ? "right" : all;
            """;
}
