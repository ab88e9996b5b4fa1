package ai.duvo.shell.completion;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is hinted behind a line, and beside its ids. */
class InlineHintsTest {

    private final CompleterFixture tab = new CompleterFixture();

    @ParameterizedTest
    @CsvSource({
        "'sandboxes upload ', <sandbox-id>",
        "'sandboxes upload s ', <file>",
        "'sandboxes upload s f ', [file]",
        "'runs start ', --agent <agent>",
        "'runs list --status ', <not_started|pending|starting|running|waiting|completed|failed|interrupted|stopped|needs_attention>",
        "'version ', ''",
        "'version', ''",
        "'nonsense ', ''",
        "'clarity processes get ', ''",
        "'runs start --agnet x ', ''"
    })
    void theNextWordIsHinted(String line, String hint) {
        assertThat(tab.completer().hints().next(line)).isEqualTo(hint);
    }

    @Test
    void whatIsInUseIsNotWanted() {
        tab.use(Kind.PROCESS, "p1");
        assertThat(tab.completer().hints().next("clarity get-current-process ")).isEqualTo("<snapshot-id>");
        assertThat(tab.completer().hints().next("clarity get-current-process s1 "))
                .isEqualTo("[snapshot-id]");
        assertThat(tab.completer().hints().next("clarity stop-current-process "))
                .isEqualTo("[process-id]");
    }

    @Test
    void anOptionThatUseFillsInIsNotRequired() {
        assertThat(tab.offer("runs start --").candidates().get(0).help()).isEqualTo("The agent (required)");
        tab.answer("agents list", "[{\"id\": \"3f0c\", \"name\": \"Ops bot\"}]");
        tab.use(Kind.AGENT, "3f0c");
        assertThat(tab.offer("runs start --").candidates())
                .filteredOn(option -> option.value().equals("--agent"))
                .extracting(Candidate::help)
                .containsExactly("The agent (from use: 3f0c)");
        tab.values("agents get ");
        assertThat(tab.offer("runs start --").candidates())
                .extracting(Candidate::help)
                .contains("The agent (from use: Ops bot)")
                .doesNotContain("The agent (required)");
    }

    @Test
    void namesOfKnownIdsStandBesideThem() {
        tab.answer("agents list", "[{\"id\": \"3f0c\", \"name\": \"Ops bot\"}]");
        assertThat(tab.completer().hints().names("agents get 3f0c ")).isEmpty();
        tab.values("agents get ");
        assertThat(tab.completer().hints().names("agents get 3f0c "))
                .containsExactly(new InlineHints.Name(15, "Ops bot"));
        assertThat(tab.completer().hints().names("agents get 3f0c")).isEmpty();
        assertThat(tab.completer().hints().names("runs list --agent=3f0c --limit 1"))
                .containsExactly(new InlineHints.Name(22, "Ops bot"));
        assertThat(tab.asked()).hasSize(1);
    }
}
