package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.demo.DemoOptions;
import ai.duvo.shell.demo.DemoServer;
import ai.duvo.shell.testing.QuickTime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tab finds ids of options that no example has; the line with them works. */
class TabSourcesTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pulse messages 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21 --before b0c6f0d2-8a51-4f0e-9a35-6b1f4f0f4b7e",
                "connections create --name \"Price list\" --auth-method apikey --custom-integration-id"
                        + " 7a1f0c2e-5b7d-4c1a-9a55-0b6d2f1e8c34 --secret-header X-Key=abc",
                "oauth mcp authorize --url https://mcp.example.com --name \"Price list\" --custom-integration-id"
                        + " 7a1f0c2e-5b7d-4c1a-9a55-0b6d2f1e8c34"
            })
    void theOptionHasOne(String example) throws IOException {
        QuickTime time = new QuickTime();
        DemoOptions options = DemoOptions.standard();
        try (DemoServer demo = DemoServer.start(options, new Catalog(Commands.all()), time.clock());
                Prompted prompt = Prompted.on(home, demo.baseUrl().toString(), demo.key(), List.of(), time)) {
            String line = ExampleLine.of(prompt, example, "", home);
            assertThat(line).isNotEqualTo(example);
            assertThat(prompt.code(line)).as(() -> line + prompt.screen()).isZero();
        }
    }
}
