package ai.duvo.shell.help;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.UsageLine;
import ai.duvo.shell.commands.Commands;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No usage line is so long that the terminal breaks it inside a word. */
class UsageWidthTest {

    private static final Catalog CATALOG = new Catalog(Commands.all());

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 130})
    void everyLineOfAUsageFits(int width) {
        assertThat(CATALOG.commands()).allSatisfy(command -> assertThat(
                        new HelpColumns(width).usage(UsageLine.of(command)).lines())
                .as(command.name())
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(width)));
    }
}
