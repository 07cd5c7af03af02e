package sre.katas.grader.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sre.katas.grader.compile.SourceCompiler;

/** What authors have written is changed; what the compiler adds to it is not. */
class MutationsTest {

    @TempDir
    Path folder;

    @Test
    void changesWhatARecordComputes() throws IOException {
        assertThat(words("""
                record Span(int from, int to) {
                    int length() {
                        return to - from;
                    }
                }
                """))
                .containsExactlyInAnyOrder(
                        "Span.java:3 Replaced integer subtraction with addition",
                        "Span.java:3 replaced int return with 0 for Span::length");
    }

    @Test
    void changesAnAccessorThatItsAuthorWrote() throws IOException {
        assertThat(words("""
                record Secret(byte[] key) {
                    public byte[] key() {
                        return key.clone();
                    }
                }
                """)).containsExactly("Secret.java:3 replaced return value with null for Secret::key");
    }

    @Test
    void changesWhatAnAuthorWroteInThePlaceOfTheCompiler() throws IOException {
        assertThat(words("""
                record Secret(String key) {
                    @Override public boolean equals(Object other) {
                        return other == this;
                    }
                    @Override public int hashCode() {
                        return key.length();
                    }
                    @Override public String toString() {
                        return "a secret";
                    }
                    enum Side {
                        LEFT;
                        @Override public String toString() {
                            return "left";
                        }
                    }
                }
                """))
                .containsExactlyInAnyOrder(
                        "Secret.java:3 negated conditional",
                        "Secret.java:3 replaced boolean return with true for Secret::equals",
                        "Secret.java:3 replaced boolean return with false for Secret::equals",
                        "Secret.java:6 replaced int return with 0 for Secret::hashCode",
                        "Secret.java:9 replaced return value with \"\" for Secret::toString",
                        "Secret.java:14 replaced return value with \"\" for Secret$Side::toString");
    }

    @Test
    void leavesAloneWhatTheCompilerAdds() throws IOException {
        assertThat(words("""
                record Pair(String first, int second, boolean third) {
                    enum Side { LEFT, RIGHT }
                }
                """)).isEmpty();
    }

    @Test
    void leavesAloneAReturnOfTheVeryValueThatWouldTakeItsPlace() throws IOException {
        assertThat(words("""
                class Words {
                    static boolean isLong(String word) {
                        if (word == null) {
                            return false;
                        }
                        return word.length() == 9;
                    }
                    static String none(String word) {
                        return null;
                    }
                    static java.util.Optional<String> nothing() {
                        return java.util.Optional.empty();
                    }
                }
                """))
                .containsExactlyInAnyOrder(
                        "Words.java:3 negated conditional",
                        "Words.java:4 replaced boolean return with true for Words::isLong",
                        "Words.java:6 negated conditional",
                        "Words.java:6 replaced boolean return with true for Words::isLong",
                        "Words.java:6 replaced boolean return with false for Words::isLong",
                        "Words.java:9 replaced return value with \"\" for Words::none");
    }

    private List<String> words(String source) throws IOException {
        String name = source.split("[ (]")[1];
        Path sources = Files.createDirectory(folder.resolve("sources"));
        Files.writeString(sources.resolve(name + ".java"), source);
        Path classes = folder.resolve("classes");
        try (SourceCompiler compiler = new SourceCompiler()) {
            assertThat(compiler.compile(sources, List.of(), classes).problems()).isEmpty();
        }
        return Mutations.of(classes).stream().map(Mutation::words).toList();
    }
}
