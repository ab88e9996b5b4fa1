package ai.duvo.shell.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.UsageFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasesTest {

    private final Aliases aliases = new Aliases(new Catalog(Commands.all()), line -> line);

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "agents list ~ a ~ agents list",
                "agents list ~ a --limit 2 ~ agents list --limit 2",
                "agents list ~ `  a --limit 2 | .total` ~ `  agents list --limit 2 | .total`",
                "agents list | .agents ~ a --limit 2 | length ~ agents list --limit 2 | .agents | length",
                "agents list ~ x = a --limit 2 ~ x = agents list --limit 2",
                "agents get $1 --json ~ a 'the clerk' ~ agents get 'the clerk' --json",
                "agents get $2 --team $1 ~ a t1 $agent ~ agents get $agent --team t1",
                "echo first $@ last ~ a 1 '2 3' ~ echo first 1 '2 3' last",
                "echo \"it is $1\" ~ a 'a \"b\" $c' ~ echo \"it is a \\\"b\\\" \\$c\"",
                "echo \"it is $1\" ~ a $city ~ echo \"it is $city\"",
                "echo 'it is $1' ~ a \"that's\" ~ echo 'it is that'\\''s'",
                "agents list | .agents[] | select(.name == $1) ~ a 'the clerk' ~ agents list | .agents[] | select(.name == \"the clerk\")",
                "agents list | .agents[:$1] ~ a 2 ~ agents list | .agents[:2]",
                "agents list | .agents[] | select(.id == $1) ~ a $id ~ agents list | .agents[] | select(.id == $id)",
                "agents list | \"of \\($x) $1\" ~ a 'a\"b' ~ agents list | \"of \\($x) a\\\"b\"",
                "show $12 ~ a ~ show $12",
                "'agents list' ~ a --json ~ agents list --json",
                "agents list ~ for x in a --limit 2 | .agents[] ~ for x in agents list --limit 2 | .agents[]",
                "agents list ~ for --jobs 4 x in a ~ for --jobs 4 x in agents list",
                "runs get $1 ~ wait a $run until .run.status == \"a\" ~ wait runs get $run until .run.status == \"a\"",
                "runs get ~ wait every 2s for 5m a $run until .run ~ wait every 2s for 5m runs get $run until .run",
                "agents list ~ watch a ~ watch agents list",
                "agents list ~ watch every 5s a --all | .total until . > 2 ~ watch every 5s agents list --all | .total until . > 2",
                "agents list ~ expect exit 1 a ~ expect exit 1 agents list",
                "agents list ~ set a b ~ set a b",
                "agents list ~ for a in agents list ~ for a in agents list",
                "expect .total > $1 ~ a 2 ~ expect .total > 2",
                "agents list # mine ~ a ~ agents list",
            })
    void aLineTakesThePlaceOfItsAlias(String line, String typed, String runs) {
        define("alias a = " + line);
        assertThat(expand(typed)).isEqualTo(runs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "alias agents = runs list ~ \"agents\" is a word of duvo: an alias cannot hide it",
                "alias for = runs list ~ \"for\" is a word of duvo: an alias cannot hide it",
                "alias a.b = runs list ~ \"a.b\" cannot be an alias",
                "alias b = ~ the alias b stands for nothing",
                "alias b = b --limit 2 ~ an alias cannot stand for the alias b",
                "alias b = a --limit 2 ~ an alias cannot stand for the alias a",
                "alias b = wait a until .total > 1 ~ an alias cannot stand for the alias a",
                "alias b = x = b ~ an alias cannot stand for the alias b",
                "alias b = for x in agents list ~ an alias is one whole line, and \"for\" needs others",
                "alias b = agnets list ~ there is no command \"agnets\"",
            })
    void whatCannotBeAnAliasIsRefused(String line, String message) {
        define("alias a = agents list");
        assertThatThrownBy(() -> define(line)).isInstanceOf(UsageFailure.class).hasMessage(message);
        assertThat(aliases.all()).containsOnlyKeys("a");
    }

    @Test
    void wordsThatAreMissingOrTooManyAreToldWithTheAlias() {
        define("alias a = agents get $1");
        assertThatThrownBy(() -> expand("a"))
                .hasMessage("nothing stands for $1")
                .extracting(failure -> ((UsageFailure) failure).note())
                .isEqualTo("a is an alias: agents get $1");
        assertThatThrownBy(() -> expand("a b c")).hasMessage("\"c\" is one word too many");
    }

    @Test
    void onlyTheFirstWordOfALineIsAnAlias() {
        define("alias a = agents list");
        assertThat(expand("echo a")).isEqualTo("echo a");
        assertThat(expand("ab")).isEqualTo("ab");
        assertThat(expand("for x in agents list\n  a\nend")).isEqualTo("for x in agents list\n  agents list\nend");
    }

    @Test
    void itStandsInBlocksAsWell() {
        define("alias a = agents list");
        assertThat(expand("with profile x\n  a\nend")).isEqualTo("with profile x\n  agents list\nend");
        assertThat(expand("for --jobs 2 x in a\n  y = a\n  echo a\nend"))
                .isEqualTo("for --jobs 2 x in agents list\n  y = agents list\n  echo a\nend");
    }

    @Test
    void whatIsTypedIsSeenAsItsLine() {
        define("alias a = agents get $1 --json");
        assertThat(aliases.typed("a Inv", 5)).isEqualTo(new Aliases.Typed("agents get Inv", 9));
        assertThat(aliases.typed("watch a Inv", 11)).isEqualTo(new Aliases.Typed("watch agents get Inv", 9));
        assertThat(aliases.typed("a", 1)).isEqualTo(new Aliases.Typed("a", 0));
    }

    private void define(String line) {
        assertThat(aliases.define(SourceText.typed(line))).isTrue();
    }

    private String expand(String line) {
        return aliases.expand(SourceText.typed(line)).line().text();
    }
}
