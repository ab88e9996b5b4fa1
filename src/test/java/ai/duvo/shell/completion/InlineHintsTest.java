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
        "'nonsense ', ''"
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
