package sre.katas.grader.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {

    @TempDir
    Path folder;

    @Test
    void hashesTheSameWhateverTheLineEndsOfTheCheckout() throws IOException {
        String unix = hashOf("A.java", "class A {\n}\n");

        assertThat(hashOf("A.java", "class A {\r\n}\r\n")).isEqualTo(unix);
        assertThat(hashOf("A.java", "class A {  \n}")).isEqualTo(unix);
    }

    @Test
    void hashesOtherwiseWhenNameOrContentDiffers() throws IOException {
        String first = hashOf("A.java", "class A {}");

        assertThat(hashOf("A.java", "class  A {}")).isNotEqualTo(first);
        assertThat(hashOf("B.java", "class A {}")).isNotEqualTo(first);
    }

    @Test
    void keepsEveryByteOfOtherFiles() throws IOException {
        assertThat(hashOf("a.golden", "x\r\n")).isNotEqualTo(hashOf("a.golden", "x\n"));
    }

    private String hashOf(String name, String text) throws IOException {
        Path own = Files.createTempDirectory(folder, "tree");
        Files.writeString(own.resolve(name), text);
        return SourceTree.hash(own, SourceTree.files(own));
    }
}
