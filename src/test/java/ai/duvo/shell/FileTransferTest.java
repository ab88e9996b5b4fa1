package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.demo.DemoOptions;
import ai.duvo.shell.demo.DemoServer;
import ai.duvo.shell.testing.QuickTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code files put} and {@code files get} on the demo workspace, whose addresses are signed as an object store's are. */
class FileTransferTest {

    private static final String TEXT = "number,name\n1,Grüße\n";

    @TempDir
    private Path home;

    private final QuickTime time = new QuickTime();
    private final DemoServer demo = DemoServer.start(DemoOptions.standard(), new Catalog(Commands.all()), time.clock());
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(home.resolve("list.csv"), TEXT);
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''            | list.csv
                    data/         | data/list.csv
                    data/new.csv  | data/new.csv
                    """)
    void aFileGoesUpAndComesBack(String path, String stored) throws IOException {
        duvo().run("files put " + file + " " + path + " --json")
                .succeeded()
                .outIs("{\"path\":\"" + stored + "\",\"size_bytes\":22}\n");
        Path back = home.resolve("back.csv");
        duvo().run("files get " + stored + " " + back).succeeded();
        assertThat(back).hasContent(TEXT);
    }

    @Test
    void bytesThatAreNoTextComeBackAsTheyWere() throws IOException {
        byte[] bytes = new byte[1024];
        new Random(1).nextBytes(bytes);
        Path local = Files.write(home.resolve("picture.png"), bytes);
        Path back = home.resolve("back.png");
        duvo().run("files put " + local + " data/").succeeded();
        duvo().run("files rename --path data/picture.png --new-name photo").succeeded();
        duvo().run("files get data/photo.png " + back).succeeded();
        assertThat(back).hasBinaryContent(bytes);
        assertThat(duvo().run("files list --json").succeeded().out()).contains("\"size\":1024");
        duvo().run("files content-set data/photo.png --content text").succeeded();
        duvo().run("files get data/photo.png -").succeeded().outIs("text");
    }

    @Test
    void aFileOfTheTeamIsReplacedOnlyWhenThatIsSaid() {
        Duvo.Outcome refused = duvo().run("files put " + file + " data/suppliers.csv");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("data/suppliers.csv is there already", "--force replaces it");
        duvo().run("files get data/suppliers.csv -").succeeded().outIs("""
                number,name,country
                1001,Nordlicht,DE
                1002,Porto Frio,PT
                """);
        duvo().run("files put " + file + " data/suppliers.csv --force").succeeded();
        duvo().run("files content data/suppliers.csv").succeeded().outIs(TEXT);
    }

    @Test
    void aFileOfThisMachineIsReplacedOnlyWhenThatIsSaid() {
        Duvo.Outcome refused = duvo().run("files get welcome.txt " + file);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("list.csv is there already", "--force replaces it");
        assertThat(file).hasContent(TEXT);
        duvo().run("files get welcome.txt " + file + " --force").succeeded();
        assertThat(file).hasContent("Files for all agents\n");
    }

    @Test
    void aFileGoesIntoAFolderUnderItsOwnName() {
        duvo().run("files get 'docs/returns policy.md' " + home).succeeded();
        assertThat(home.resolve("returns policy.md")).exists();
        duvo().run("files get welcome.txt -o " + home.resolve("w")).succeeded();
        assertThat(home.resolve("w")).hasContent("Files for all agents\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    files put HOME/none.txt              ; there is no file HOME/none.txt
                    files put HOME                       ; HOME is a folder
                    files get docs/                      ; docs/ is a folder
                    files get gone.txt HOME/x            ; File not found
                    files get welcome.txt HOME/no/x      ; there is no folder HOME/no
                    files get welcome.txt a -o b         ; LOCAL and --output both say where the file goes
                    files get welcome.txt - | .         ; they go to a pipe
                    """)
    void whatCannotBeDoneIsSaid(String line, String message) {
        Duvo.Outcome outcome = duvo().run("-c", line.replace("HOME", home.toString()));
        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.err()).contains(message.replace("HOME", home.toString()));
        assertThat(home.resolve("x")).doesNotExist();
    }

    @Test
    void whatWouldBeSentIsShown() {
        assertThat(duvo().run("files put " + file + " --no-send").succeeded().out())
                .contains("/files\n", "/files/create-upload-url", "\"contentType\":\"text/csv\"")
                .contains("PUT <signedUrl>\n@" + file);
        assertThat(duvo().run("files get welcome.txt --no-send").succeeded().out())
                .contains("/files/download-url/welcome.txt", "GET <url>");
    }

    @Test
    void theCredentialOfAnAddressIsNotKept() throws IOException {
        try (Prompted prompt = Prompted.on(home, demo.baseUrl().toString(), demo.key())) {
            prompt.types(
                    "files put " + file + " secret.csv",
                    "files get secret.csv " + home.resolve("copy.csv"),
                    "http",
                    "http 4",
                    "http 4 --curl",
                    "http save " + home.resolve("all.har"));
            assertThat(prompt.screen()).contains("GET", "/_upload/files", "signature=***");
            assertThat(prompt.screen()).doesNotContainPattern("signature=[0-9a-f]");
        }
        String har = Files.readString(home.resolve("all.har"), StandardCharsets.UTF_8);
        assertThat(har).contains("/_upload/files").doesNotContainPattern("signature=[0-9a-f]");
    }

    private Duvo duvo() {
        return new Duvo(home)
                .by(time)
                .with("DUVO_API_KEY", demo.key())
                .with("DUVO_API_BASE_URL", demo.baseUrl().toString());
    }
}
