package ai.duvo.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortIdsTest {

    private static final String CLERK = "2fcbba1f-503d-4f05-a4f4-16b76896d9f2";
    private static final List<Column> COLUMNS =
            List.of(Column.column("id", Type.ID), Column.column("path", Type.PATH), Column.column("name", Type.TEXT));

    @Test
    void eightDigitsUnlessTwoShareThem() {
        assertThat(cut(CLERK, "/v2/runs/" + CLERK + "/messages?limit=50", "run " + CLERK))
                .containsExactly("2fcbba1f", "/v2/runs/2fcbba1f…/messages?limit=50", "run " + CLERK);
        assertThat(cut("2fcbba1f-a03d-4f05-a4f4-16b76896d9f2", "/v2/runs/" + CLERK, CLERK))
                .containsExactly("2fcbba1f-a", "/v2/runs/2fcbba1f-5…", "2fcbba1f-5");
        assertThat(cut("sbx_0123456789", "/v2", "live")).containsExactly("sbx_0123456789", "/v2", "live");
    }

    @ParameterizedTest
    @CsvSource({
        "60, /v2/runs/67ee2cf8…/messages?limit=50 ×12",
        "36, /v2/runs/…/messages?limit=50 ×12",
        "30, /v2/runs/…/messages?… ×12",
        "20, …/messages?… ×12"
    })
    void ofAPathTheEndStays(int columns, String shown) {
        assertThat(ShortIds.path("/v2/runs/67ee2cf8…/messages?limit=50 ×12", columns))
                .hasSizeLessThanOrEqualTo(columns)
                .isEqualTo(shown);
    }

    @Test
    void ofAPathThatEndsWithAnIdTheIdStays() {
        assertThat(ShortIds.path("/v2/agents/cffe9b31…", 12)).isEqualTo("…/cffe9b31…");
        assertThat(ShortIds.path("/v2/teams/67ee2cf8…/agents/cffe9b31… ×2", 22)).isEqualTo("…/agents/cffe9b31… ×2");
    }

    private static List<String> cut(String... row) {
        return ShortIds.cut(List.of(List.of(row)), COLUMNS).get(0);
    }
}
