package ai.duvo.shell.session;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Option.option;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.testing.FakePrompter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Values of a row that come from a file, from standard input or from a person. */
class RowValueTest {

    @RegisterExtension
    final RowRunner rows = new RowRunner();

    @TempDir
    Path home;

    @Test
    void aSecretThatIsLeftOutIsAskedForAndNeverShown() {
        rows.prompter(new FakePrompter(false, () -> "hunter2!"));
        rows.stub("POST", "/v2/logins", "{\"note\":\"hunter2!\"}");
        rows.run(secret(), "logins", "add");
        assertThat(rows.requests().get(0).getBodyAsString()).isEqualTo("{\"password\":\"hunter2!\"}");
    }

    @Test
    void aSecretCanComeFromStandardInput() {
        rows.standardInput("hunter2!\n");
        rows.stub("POST", "/v2/logins", "{}");
        rows.run(secret(), "logins", "add", "--password", "-");
        assertThat(rows.requests().get(0).getBodyAsString()).isEqualTo("{\"password\":\"hunter2!\"}");
    }

    @Test
    void whereNobodyCanBeAskedASecretMustBeGiven() {
        assertThatThrownBy(() -> rows.run(secret(), "logins", "add"))
                .hasMessage("\"logins add\" needs --password, and nobody is there to ask");
    }

    @Test
    void aFileIsStreamedAsAPartBesideTexts() throws IOException {
        Path file = Files.writeString(home.resolve("skill.zip"), "zip");
        Command row = RowRunner.row("skills upload")
                .takes(argument("file", Kind.FILE, "x").toFilePart("file"))
                .with(option("name", Kind.TEXT, "x").toPart("name"))
                .calls("POST", "/v2/skills/upload")
                .example("skills upload");
        rows.stub("POST", "/v2/skills/upload", "{}");
        rows.run(row, "skills", "upload", file.toString(), "--name", "tidy");
        assertThat(rows.requests().get(0).getBodyAsString())
                .contains("name=\"name\"\r\n\r\ntidy")
                .contains("filename=\"skill.zip\"")
                .contains("\r\n\r\nzip\r\n");
        assertThatThrownBy(() -> rows.run(
                        row, "skills", "upload", home.resolve("none.zip").toString()))
                .hasMessageContaining("there is no file");
    }

    @Test
    void aTextComesFromAWordAFileOrStandardInput() throws IOException {
        Path file = Files.writeString(home.resolve("note.md"), "from a file");
        Command row = RowRunner.row("notes set")
                .with(
                        option("text", Kind.TEXT, "x").orFile().toBody("text"),
                        option("text-file", Kind.FILE, "x").fromFile().toBody("text"),
                        option("data", Kind.JSON, "x").fromFile().toBody("data"))
                .atMostOne("text", "text-file")
                .calls("PUT", "/v2/note")
                .example("notes set");
        rows.stub("PUT", "/v2/note", "{}");
        rows.standardInput("{\"a\": 1}");
        rows.run(row, "notes", "set", "--text", "@" + file);
        rows.run(row, "notes", "set", "--text-file", file.toString());
        rows.run(row, "notes", "set", "--text", "a word", "--data", "-");
        assertThat(rows.requests().stream().map(r -> r.getBodyAsString()))
                .containsExactly(
                        "{\"text\":\"from a file\"}",
                        "{\"text\":\"from a file\"}",
                        "{\"text\":\"a word\",\"data\":{\"a\":1}}");
        Path wrong = Files.writeString(home.resolve("wrong.json"), "{\n  \"a\": }");
        assertThatThrownBy(() -> rows.run(row, "notes", "set", "--data", wrong.toString()))
                .hasMessageStartingWith("--data is not JSON")
                .hasMessageContaining("line 2, column");
        assertThatThrownBy(() -> rows.run(row, "notes", "set", "--data", "none.json"))
                .hasMessage("there is no file none.json");
    }

    private static Command secret() {
        return RowRunner.row("logins add")
                .with(option("password", Kind.SECRET, "The password")
                        .mandatory()
                        .asked()
                        .toBody("password"))
                .calls("POST", "/v2/logins")
                .example("logins add");
    }
}
