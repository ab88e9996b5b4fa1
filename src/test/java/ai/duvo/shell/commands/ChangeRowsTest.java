package ai.duvo.shell.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.Invocation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused before it is sent: changes of nothing, times and time zones that there are not. */
class ChangeRowsTest {

    private static final Catalog CATALOG = new Catalog(Commands.all());

    static Stream<Command> rowsThatChange() {
        return CATALOG.commands().stream().filter(row -> !row.changes().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rowsThatChange")
    void aChangeOfNothingIsRefused(Command row) {
        StringBuilder line = new StringBuilder(row.name());
        row.arguments().forEach(argument -> line.append(" x"));
        row.options().stream()
                .filter(option -> option.required())
                .forEach(option -> line.append(" --").append(option.name()).append(" x"));
        assertThatThrownBy(() -> bind(line.toString())).hasMessage("\"" + row.name() + "\" has nothing to change");
    }

    @Test
    void theyAreTheUpdates() {
        assertThat(rowsThatChange().map(Command::name))
                .contains("agents update", "agents schedules update", "queues update", "secrets update")
                .contains("clarity landscape rename-node", "queue-labels update", "connections update")
                .doesNotContain("clarity assign-extra-capture-request", "files rename", "revisions update");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --time 25:00 --timezone UTC       | --time wants a time of day as HH:MM, not "25:00"
                    --time 9 --timezone UTC           | --time wants a time of day as HH:MM, not "9"
                    --time 09:00 --timezone Mars/Base | --timezone wants the name of a time zone, not "Mars/Base"
                    --time 09:00 --timezone nowhere   | --timezone wants the name of a time zone, not "nowhere"
                    """)
    void aTimeThatThereIsNotIsRefused(String options, String message) {
        assertThatThrownBy(() -> bind("agents schedules create a --frequency daily " + options))
                .hasMessage(message);
    }

    @Test
    void aCityThatThisMachineDoesNotKnowIsSent() {
        assertThat(bind("agents schedules create a --frequency daily --time 09:00 --timezone Europe/Newtown")
                        .option("timezone"))
                .contains("Europe/Newtown");
    }

    private static Invocation bind(String line) {
        return new CommandResolver(CATALOG).bind(CommandResolver.values(List.of(line.split(" "))));
    }
}
