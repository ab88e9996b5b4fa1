package ai.duvo.shell.recording;

import static ai.duvo.shell.recording.Recorded.ID;
import static ai.duvo.shell.recording.Recorded.json;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.line.PathStep;
import java.util.List;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdFinderTest {

    @ParameterizedTest
    @CsvSource({
        ID + ", true",
        "3F0C8F1E-1111-4222-8333-444455556666, true",
        "sbx_4f1c2a, true",
        "sbx_4f1, false",
        "x" + ID + ", false",
        "3f0c8f1e, false",
        "'', false"
    })
    void anIdIsAUuidOrASandbox(String text, boolean isId) {
        assertThat(IdFinder.isId(text)).isEqualTo(isId);
        assertThat(IdFinder.isUuid(text)).isEqualTo(isId && !text.startsWith("sbx_"));
    }

    @Test
    void idsAreFoundInsideTexts() {
        assertThat(IdFinder.in("for " + ID + ": /sbx_4f1c2a/x, not mysbx_4f1c2a")
                        .results()
                        .map(MatchResult::group))
                .containsExactly(ID, "sbx_4f1c2a");
    }

    @Test
    void eachIdOfAValueHasTheWayToItsFirstPlace() {
        assertThat(IdFinder.in(json("{'a': [{'b c': '" + ID + "'}, '" + ID + "', 'text " + ID + "']}")))
                .containsOnlyKeys(ID)
                .containsValue(List.of(new PathStep.Field("a"), new PathStep.Index(0), new PathStep.Field("b c")));
    }

    @Test
    void aWayIsWrittenAsJq() {
        assertThat(IdFinder.path(List.of())).isEmpty();
        assertThat(IdFinder.path(List.of(new PathStep.Index(2), new PathStep.Field("id"))))
                .isEqualTo(".[2].id");
        assertThat(IdFinder.path(List.of(new PathStep.Field("a"), new PathStep.Index(0), new PathStep.Field("b\"c"))))
                .isEqualTo(".a[0].\"b\\\"c\"");
        assertThat(IdFinder.isPlain(List.of(new PathStep.Field("a_1"), new PathStep.Index(0))))
                .isTrue();
        assertThat(IdFinder.isPlain(List.of(new PathStep.Field("a b")))).isFalse();
    }
}
