package ai.duvo.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.completion.Candidate;
import ai.duvo.shell.completion.CompletionResult;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown of candidates that are more than there are rows. */
class CompletionMenuTest {

    @Test
    void idsKeepTheirNamesAndTheOthersWait() {
        List<org.jline.reader.Candidate> shown = menu("3f0c1a52-354c-4ac0-a75b-18d172be4%03d");
        assertThat(shown).hasSize(4);
        assertThat(shown).allSatisfy(one -> assertThat(one.displ()).endsWith("  Bot"));
        assertThat(shown.get(0).group()).endsWith(" · and 2 more: type to narrow");
    }

    @Test
    void wordsGoInColumns() {
        assertThat(menu("word%03d")).hasSize(6).allSatisfy(one -> assertThat(one.displ())
                .doesNotContain("Bot"));
    }

    @ParameterizedTest
    @CsvSource({
        "80, 3f0c1a52  Please approve the cred… · Returns desk · waiting · started 5 min ago",
        "60, 3f0c1a52  Please approve the cred… · Returns desk · waiting",
        "200, 3f0c1a52-354c-4ac0-a75b-18d172be4001  Please approve the credit note of Monday · Returns desk · waiting · started 5 min ago"
    })
    void theIdAndTheNameAreCutBeforeTheState(int columns, String shown) {
        Candidate run = new Candidate(
                "3f0c1a52-354c-4ac0-a75b-18d172be4001",
                "Please approve the credit note of Monday · Returns desk · waiting · started 5 min ago",
                "runs",
                true);
        assertThat(CompletionMenu.all(new CompletionResult(List.of(run), "", null, false, false), columns))
                .singleElement()
                .satisfies(one -> assertThat(one.displ()).isEqualTo(shown).hasSizeLessThan(columns));
    }

    private static List<org.jline.reader.Candidate> menu(String values) {
        List<Candidate> six = IntStream.range(0, 6)
                .mapToObj(i -> new Candidate(values.formatted(i), "Bot", "agents", true))
                .toList();
        return CompletionMenu.candidates(new CompletionResult(six, "", null, false, false), 80, 4);
    }
}
