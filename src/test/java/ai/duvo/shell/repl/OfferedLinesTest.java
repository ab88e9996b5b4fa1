package ai.duvo.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.alias.Aliases;
import ai.duvo.shell.failure.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferedLinesTest {

    private final Aliases aliases = new Aliases(TypedAtHost.CATALOG, line -> line);
    private final OfferedLines lines = new OfferedLines(TypedAtHost.CATALOG, () -> aliases);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agents list",
                "duvo agents list --all",
                "x = agents list | .agents",
                "agents list|.total",
                "agents --help",
                "--demo agents list",
                "set city Prague",
                "for x in agents list\n  agents get $x.id\nend",
                "$x.name",
                "!ls",
                "st failed",
            })
    void commandsStatementsValuesAndAliasesAreOffered(String line) {
        aliases.define(SourceText.typed("alias st = runs list --status $1"));
        assertThat(lines.test(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agnts list", "agents", "agents lst", "x = agnts list", "st failed", "list agents", "duvo"})
    void whatIsNoCommandIsNot(String line) {
        assertThat(lines.test(line)).isFalse();
    }
}
