package ai.duvo.shell.completion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tab behind {@code --columns}. */
class ColumnTabTest {

    private final JqTab tab = new JqTab();

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "agents list --columns na => name",
                "agents list --columns=na => --columns=name",
                "agents list --columns id,na => id,name",
                "agents list --columns name,na => ''",
                "agents list --columns latest_build.r => latest_build.revision_number",
                "agents list --columns id,ta => id,tags",
                "agents list --columns tot => ''"
            })
    void theColumnsOfTheRowAndTheFieldsOfItsResultsAreOffered(String line, String values) {
        tab.ran("agents list", JqTab.AGENTS);
        assertThat(String.join(" ", tab.values(line))).isEqualTo(values);
    }

    @Test
    void withoutAResultThoseOfTheRowAreOffered() {
        assertThat(tab.values("agents list --columns na")).containsExactly("name");
        assertThat(tab.values("agents list --columns tag")).isEmpty();
    }
}
