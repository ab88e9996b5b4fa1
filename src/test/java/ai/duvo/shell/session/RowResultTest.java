package ai.duvo.shell.session;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.download;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;
import static ai.duvo.shell.catalog.Result.text;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.testing.TestConsole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Answers as a row alone describes them: on a terminal, in a pipe, in a file. */
class RowResultTest {

    @RegisterExtension
    final RowRunner rows = new RowRunner();

    @TempDir
    Path home;

    @Test
    void severalEnvelopesAreSectionsOnATerminal() {
        Command row = RowRunner.row("cases get")
                .calls("GET", "/v2/case")
                .gives(object("case", column("id", Type.ID), column("title", Type.TEXT))
                        .beside(list("events", column("type", Type.TEXT)), list("approval_batches")))
                .example("cases get");
        rows.stub(
                "GET",
                "/v2/case",
                "{\"case\":{\"id\":\"c1\",\"title\":\"Late\"},\"events\":[{\"type\":\"created\"}],\"approval_batches\":[]}");
        rows.run(row, "cases", "get");
        assertThat(rows.out())
                .isEqualTo("id     c1\ntitle  Late\n\nevents:\nTYPE\ncreated\n\napproval batches:\n(none)\n");
    }

    @Test
    void oneFieldIsPrintedAsText() {
        Command row = RowRunner.row("files content")
                .calls("GET", "/v2/file")
                .gives(text("file.content"))
                .example("files content");
        rows.stub("GET", "/v2/file", "{\"file\":{\"content\":\"two\\nlines\\u001b[2J\"}}");
        rows.run(row, "files", "content");
        assertThat(rows.out()).startsWith("two\nlines").doesNotContain("\u001b");
    }

    @Test
    void bytesGoToAFileOrAPipeNeverToATerminal() throws IOException {
        Path named = home.resolve("named.pdf");
        rows.stub("GET", "/v2/pdf/d1", "%PDF");
        rows.run(pdf(), "pulse", "pdf", "d1", "-o", named.toString());
        assertThat(named).hasContent("%PDF");
        assertThat(rows.out()).isEmpty();
        rows.console(TestConsole.pipe());
        rows.run(pdf(), "pulse", "pdf", "d1");
        assertThat(rows.out()).isEqualTo("%PDF");
    }

    @Test
    void nothingIsWrittenWhenNothingIsSent() throws IOException {
        Path file = Files.writeString(home.resolve("z.json"), "old");
        Command row = RowRunner.row("teams list")
                .calls("GET", "/v2/teams")
                .gives(list("teams"))
                .example("teams list");
        rows.run(row, "teams", "list", "--no-send", "--output", file.toString());
        rows.run(pdf(), "pulse", "pdf", "d1", "--no-send", "-o", file.toString());
        assertThat(file).hasContent("old");
        assertThat(rows.requests()).isEmpty();
    }

    private static Command pdf() {
        return RowRunner.row("pulse pdf")
                .takes(argument("id", Kind.TEXT, "x").toPath("id"))
                .with(option("output", Kind.FILE, "x").letter('o'))
                .calls("GET", "/v2/pdf/{id}")
                .gives(download("{id}.pdf"))
                .example("pulse pdf");
    }
}
