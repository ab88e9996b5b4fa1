package ai.duvo.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.Commands;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.ParsedInput;

class RowParserTest {

    private final RowParser parser = new RowParser(new Catalog(Commands.all()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "version § version § ``",
                "  version   # why § version § ``",
                "quit § exit § ``",
                "agents list --offset -5 § agents list § --offset ¦ -5",
                "agents get 'a  b' § agents get § 'a  b'",
                "agents get $x.id § agents get § $x.id",
                "agents get ${ .id | tostring } § agents get § ${ .id | tostring }",
                "api POST /v2/x --body '{\"a\": 1}' § api § POST ¦ /v2/x ¦ --body ¦ '{\"a\": 1}'",
                "--team t1 agents list --all | .agents | save 'a b' § agents list § --team ¦ t1 ¦ --all",
                "duvo agents list § agents list § ``",
                "agents list --help § agents list § --help",
                "agents --help § help § agents ¦ --help",
                "use agent bot § use agent § bot",
                "use § use § ``",
            })
    void aCommandIsNamedByItsRowAndTheOtherWordsAreAsWritten(String line, String name, String arguments) {
        ParsedInput input = parser.parse(line);
        assertThat(Stream.concat(Stream.of(input.commandName()), input.subCommands().stream())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(name);
        assertThat(input.arguments().stream().map(CommandArgument::value).collect(Collectors.joining(" ¦ ")))
                .isEqualTo(arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# a comment",
                "nonsense",
                "agents",
                "agents l",
                "agents lis",
                "agents $verb",
                "use $kind bot",
                "$verb list",
                "--nonsense agents list",
                "x = agents list",
                "$x",
                "$x | .id",
                "set a b",
                "expect . == 1",
                "expect exit 3 agents list",
                "wait agents list until .",
                "watch agents list",
                "if true\nagents list\nend",
                "for a in agents list\nagents list\nend",
                "include file",
                "! ls",
                "agents get 'open",
                "agents list |",
                "agents list\nagents list",
            })
    void anythingElseHasNoCommand(String line) {
        ParsedInput input = parser.parse(line);
        assertThat(input.commandName()).isEmpty();
        assertThat(List.of(input.subCommands(), input.arguments())).containsOnly(List.of());
    }
}
