package sre.katas.grader.hostile;

import static sre.katas.grader.work.TestVerdict.MEMORY_LIMIT;
import static sre.katas.grader.work.TestVerdict.PASSED;

import java.util.List;

/** Attempts that use up one kind of memory or another. */
final class MemoryRows {

    private MemoryRows() {}

    static List<Row> rows() {
        return List.of(
                Row.strike("memory: exhausts the heap", FILLS + "return hoard;")
                        .gives(MEMORY_LIMIT)
                        .says("heap of 64 MiB"),
                Row.strike("memory: exhausts the heap and catches it", CATCHES_HEAP)
                        .gives(MEMORY_LIMIT),
                Row.strike("memory: exhausts direct buffers", DIRECT + "return hoard;")
                        .gives(MEMORY_LIMIT),
                Row.strike("memory: exhausts direct buffers and catches it", CATCHES_DIRECT)
                        .gives(PASSED),
                Row.strike("memory: exhausts metaspace", METASPACE)
                        .members(BIG)
                        .gives(MEMORY_LIMIT)
                        .says("etaspace"),
                Row.strike("memory: a leak that grows over tests", "LEAK.add(new byte[36 << 20]); return \"right\";")
                        .members("static final List<byte[]> LEAK = new ArrayList<>();")
                        .before("LEAK.add(new byte[36 << 20]); return \"before\";")
                        .gives(MEMORY_LIMIT),
                Row.strike("memory: an array above the size limit", "return new int[Integer.MAX_VALUE];")
                        .gives(MEMORY_LIMIT)
                        .says("array size"),
                Row.strike("memory: an array larger than the heap", "return new byte[Integer.MAX_VALUE - 8];")
                        .gives(MEMORY_LIMIT),
                Row.strike("memory: throws an OutOfMemoryError of its own", "throw new OutOfMemoryError(\"mine\");")
                        .gives(MEMORY_LIMIT),
                Row.strike("memory: a string that doubles", "String s = \"x\"; while (true) s += s;")
                        .gives(MEMORY_LIMIT),
                Row.strike("memory: exhausts the heap from another thread", OTHER_THREAD)
                        .gives(MEMORY_LIMIT));
    }

    private static final String FILLS = """
            List<byte[]> hoard = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) hoard.add(new byte[1 << 20]);
            """;

    private static final String CATCHES_HEAP = """
            List<byte[]> hoard = new ArrayList<>();
            try {
                while (true) hoard.add(new byte[1 << 20]);
            } catch (OutOfMemoryError e) {
                hoard = null;
                return "right";
            }
            """;

    private static final String DIRECT = """
            List<ByteBuffer> hoard = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) hoard.add(ByteBuffer.allocateDirect(1 << 20));
            """;

    private static final String CATCHES_DIRECT = """
            List<ByteBuffer> hoard = new ArrayList<>();
            try {
                while (true) hoard.add(ByteBuffer.allocateDirect(1 << 20));
            } catch (OutOfMemoryError e) {
                return "right";
            }
            """;

    private static final String METASPACE = """
            byte[] bytes = Big.class.getResourceAsStream("Subject$Big.class").readAllBytes();
            List<Object> hoard = new ArrayList<>();
            while (true) {
                hoard.add(new ClassLoader(Subject.class.getClassLoader()) {
                    Object define() throws Exception {
                        return defineClass("kata.subject.Subject$Big", bytes, 0, bytes.length).getDeclaredMethods();
                    }
                }.define().getClass());
                hoard.add(new ClassLoader(Subject.class.getClassLoader()) {
                    Class<?> define() { return defineClass("kata.subject.Subject$Big", bytes, 0, bytes.length); }
                }.define());
            }
            """;

    private static final String BIG = big();

    private static String big() {
        StringBuilder source = new StringBuilder("static class Big {\n");
        for (int i = 0; i < 1500; i++) {
            source.append("static int m%d(int a, int b) { return a * %d + b; }\n".formatted(i, i + 7));
        }
        return source.append("}\n").toString();
    }

    private static final String OTHER_THREAD = """
            Thread other = new Thread(() -> {
                List<byte[]> hoard = new ArrayList<>();
                while (true) hoard.add(new byte[1 << 20]);
            });
            other.start();
            other.join();
            return "right";
            """;
}
