package sre.katas.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The goals of the plugin as they are kept, beside those that Maven reads from the sources. */
class DescriptorTest {

    private static final Path KEPT = Path.of("src/main/resources/META-INF/maven/plugin.xml");
    private static final Path MADE = Path.of("target/classes/META-INF/maven/plugin.xml");

    @Test
    void keepsTheGoalsThatTheSourcesHave() throws IOException {
        assertThat(goals(KEPT))
                .as("a goal has changed: take all of %s before its dependencies, which Maven has from the pom", MADE)
                .isEqualTo(goals(MADE));
    }

    private static String goals(Path descriptor) throws IOException {
        String text = Files.readString(descriptor).replace("\r\n", "\n");
        String end = "</mojos>";
        return text.substring(0, text.indexOf(end) + end.length());
    }
}
