package ai.duvo.shell.help;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.CommandGroup.group;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.CommandGroup.Section;
import ai.duvo.shell.catalog.HelpTopic;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.commands.CommandGroups;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.testing.ExpectedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help over a table of a few rows, so that a new row of the real one changes nothing here. */
class HelpTextTest {

    private static final Path TEXTS = Path.of("src/test/golden/help-texts");

    private static final Catalog CATALOG = new Catalog(
            List.of(
                    command("whoami").summary("Show who you are").example("whoami"),
                    command("boxes")
                            .summary("Show which boxes are open, and of each of them who opened it and when it closes")
                            .takes(argument("box", Kind.TEXT, "A box")
                                    .optional()
                                    .many())
                            .with(
                                    flag("closed", "Show closed boxes as well"),
                                    option("limit", Kind.NUMBER, "At most this many")
                                            .between(1, 100)
                                            .byDefault("20"),
                                    option("only", Kind.TEXT, "Those in this state")
                                            .oneOf("open", "full"))
                            .example("boxes 12"),
                    command("boxes send-file")
                            .summary("Send a file into a box")
                            .note(
                                    "A box that is full takes nothing and says so only afterwards. `boxes` shows them with `--json`.")
                            .example("boxes send-file 12")),
            List.of(
                    group(Section.ACCOUNT, "account", "whoami").of("whoami"),
                    group(Section.WORK, "boxes", "What is kept, and for how long")));

    @ParameterizedTest
    @ValueSource(ints = {0, 80, 60})
    void theOverviewIsALineForEachGroup(int width) throws IOException {
        expect("overview-" + width, width, new HelpText(CATALOG, width).overview());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 80, 60})
    void allIsEverything(int width) throws IOException {
        expect("all-" + width, width, new HelpText(CATALOG, width).all());
    }

    @ParameterizedTest
    @CsvSource({
        "boxes, 80",
        "boxes, 60",
        "boxes send-file, 80",
        "account, 80",
        "wait, 80",
        "statements, 80",
        "options, 60",
        "send file, 80",
        "json, 80"
    })
    void wordsAreLookedUp(String words, int width) throws IOException {
        expect(words.replace(' ', '-') + "-" + width, width, text(words, width));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "opened | boxes",
                "FILE | boxes send-file",
                "file send | boxes send-file",
                "send-f | boxes send-file",
                "hoam | whoami",
            })
    void aWordIsFoundByItsBeginningElseAnywhere(String words, String command) {
        assertThat(text(words, 0))
                .startsWith("No command or group is called \"" + words + "\"; these mention it:\n\n  " + command + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzz", "file zzz", "oa", "--", "boxes zzz"})
    void whatNothingMentionsIsNotFound(String words) {
        assertThat(help(0).of(List.of(words.split(" ")), row -> Map.of())).isEmpty();
    }

    @Test
    void whatIsInUseIsShown() {
        assertThat(help(0).of(List.of("boxes"), row -> Map.of("limit", "7 (seven)"))
                        .orElseThrow())
                .contains("From use, when left out:\n  --limit  7 (seven)\n");
    }

    @Test
    void theRealOverviewFitsOnAScreenWithThePrompt() {
        Catalog real = new Catalog(Commands.all(), CommandGroups.all());
        List<String> lines = new HelpText(real, 80).overview().lines().toList();
        assertThat(lines).hasSize(real.commandGroups().size() + HelpTopic.values().length + 4);
        assertThat(lines).allMatch(line -> line.length() <= 80);
        assertThat(lines)
                .as("rows of the overview; put the first words of a new group into a group that is there")
                .hasSizeLessThan(24);
    }

    private static void expect(String name, int width, String text) throws IOException {
        if (width > 0) {
            assertThat(text.lines()).allMatch(line -> line.length() <= width);
        }
        ExpectedFile.of(TEXTS.resolve(name + ".txt")).is(text);
    }

    private static String text(String words, int width) {
        return help(width).of(List.of(words.split(" ")), row -> Map.of()).orElseThrow();
    }

    private static HelpText help(int width) {
        return new HelpText(CATALOG, width);
    }
}
