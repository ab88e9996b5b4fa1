package ai.duvo.shell.help;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.CommandGroups;
import ai.duvo.shell.commands.Commands;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManualPagesTest {

    private final Map<String, String> pages = ManualPages.of(new Catalog(Commands.all(), CommandGroups.all()), "0.0.0");

    @Test
    void everyGroupHasAPageAndTheProgramNamesIt() {
        assertThat(pages).hasSizeGreaterThan(40).containsKeys("duvo.1", "duvo-runs.1");
        pages.keySet().stream()
                .filter(name -> !name.equals("duvo.1"))
                .map(name -> name.substring("duvo-".length(), name.length() - 2).replace("-", "\\-"))
                .forEach(group -> assertThat(pages.get("duvo.1")).contains(".BR duvo\\-" + group + " (1)\n"));
    }

    @Test
    void aLineThatBeginsWithADotIsAKnownRequest() {
        pages.forEach(
                (name, page) -> assertThat(page.lines().filter(line -> line.startsWith(".") || line.startsWith("'")))
                        .as(name)
                        .allMatch(line -> line.matches("\\.(TH|SH|SS|TP|PP|B|BR|RI|I|RS|RE|nf|fi|br|nh|ad)( .*)?")));
    }

    @Test
    void everyTerminalHasTheirCharacters() {
        pages.forEach((name, page) -> assertThat(page).as(name).matches("\\p{ASCII}+"));
    }

    @Test
    void backslashesAndHyphensAreThoseThatWereTyped() {
        assertThat(pages.get("duvo-runs.1")).contains("\\-\\-agent").doesNotContain("duvo runs start --agent");
    }
}
