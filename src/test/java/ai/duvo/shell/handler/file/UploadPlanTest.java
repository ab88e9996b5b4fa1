package ai.duvo.shell.handler.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.trust.TrustPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadPlanTest {

    private static final CommandResolver UPLOAD = new CommandResolver(new Catalog(List.of(Command.command("upload")
            .takes(Argument.argument("file", Kind.FILE, "x").many())
            .with(Option.option("path", Kind.TEXT, "x"), Option.flag("recursive", "x"))
            .example("upload a"))));

    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(folder.resolve("data/deep"));
        Files.writeString(folder.resolve("a.txt"), "12345");
        Files.writeString(folder.resolve("b.txt"), "");
        Files.writeString(folder.resolve("data/z.txt"), "1");
        Files.writeString(folder.resolve("data/deep/y.txt"), "12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a.txt                        | a.txt=''
                    a.txt --path /w/new.txt      | a.txt=/w/new.txt
                    a.txt --path /w/             | a.txt=/w/a.txt
                    a.txt b.txt                  | a.txt=a.txt b.txt=b.txt
                    a.txt b.txt --path /w        | a.txt=/w/a.txt b.txt=/w/b.txt
                    a.txt b.txt --path /w/       | a.txt=/w/a.txt b.txt=/w/b.txt
                    data --recursive             | y.txt=data/deep/y.txt z.txt=data/z.txt
                    data --recursive --path /w   | y.txt=/w/data/deep/y.txt z.txt=/w/data/z.txt
                    data/ a.txt --recursive      | y.txt=data/deep/y.txt z.txt=data/z.txt a.txt=a.txt
                    data/deep/.. --recursive     | y.txt=data/deep/y.txt z.txt=data/z.txt
                    """)
    void eachFileHasItsDestination(String words, String wanted) {
        List<String> items = plan(words).stream()
                .map(item ->
                        item.file().getFileName() + "=" + (item.destination().isEmpty() ? "''" : item.destination()))
                .toList();
        assertThat(String.join(" ", items)).isEqualTo(wanted);
    }

    @Test
    void sizesAreKnownBeforeAnythingIsSent() {
        assertThat(plan("a.txt b.txt")).extracting(UploadPlan.Item::size).containsExactly(5L, 0L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    none.txt            | there is no file
                    a.txt none.txt      | there is no file
                    data                | is a folder
                    empty --recursive   | there is no file to upload in
                    """)
    void whatCannotBeSentIsRefusedAtOnce(String words, String message) throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        assertThatThrownBy(() -> plan(words)).isInstanceOf(Failure.class).hasMessageContaining(message);
    }

    private List<UploadPlan.Item> plan(String words) {
        List<String> line = new ArrayList<>(List.of("upload"));
        for (String word : words.split(" ")) {
            line.add(word.startsWith("-") || word.startsWith("/") ? word : folder + "/" + word);
        }
        return UploadPlan.of(UPLOAD.bind(CommandResolver.values(line)), TrustPolicy.typed());
    }
}
