package ai.duvo.shell;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.testing.QuickTime;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** A prompt at an address where something goes wrong, and lines that reach it. */
final class FaultyApi implements AutoCloseable {

    private static final String ID = "6f9619ff-8b86-4d11-b42d-00c04fc964a";

    private final Path home;
    private final URI address;
    private final Prompted prompt;

    FaultyApi(Path home, URI address) {
        this.home = home;
        this.address = address;
        this.prompt = Prompted.in(environment(), new QuickTime(10_000)).alone();
    }

    Prompted prompt() {
        return prompt;
    }

    /** The example of a row, with files that are there and no question. */
    String line(Command row) throws IOException {
        String example = row.example()
                .replace("--output ", "--output " + home + "/")
                .replace("--api-key -", "--api-key dv_key_of_a_test --base-url " + address)
                .replace("use revision live", "use revision live --agent " + ID + "a");
        String line = ExampleLine.withFiles(example, row.name(), home);
        boolean isAsking = row.destructive() != null && !line.contains("--yes") && !line.contains(" -y");
        return isAsking ? line + " --yes" : line;
    }

    private Map<String, String> environment() {
        return Map.of(
                "DUVO_HOME",
                home.toString(),
                "DUVO_API_BASE_URL",
                address.toString(),
                "DUVO_API_KEY",
                "dv_key_of_a_test",
                "DUVO_TEAM_ID",
                ID + "a",
                "DUVO_ORG_ID",
                ID + "b");
    }

    @Override
    public void close() {
        prompt.close();
    }
}
