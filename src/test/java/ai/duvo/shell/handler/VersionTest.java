package ai.duvo.shell.handler;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.handler.installation.BuildInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void theVersionIsThatOfThePom() throws Exception {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<artifactId>duvo-shell</artifactId>\n  <version>"
                        + BuildInfo.read().version() + "</version>");
    }
}
