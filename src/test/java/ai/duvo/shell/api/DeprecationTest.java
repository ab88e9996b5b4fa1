package ai.duvo.shell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeprecationTest {

    private static final String GUIDE = "https://docs.duvo.ai/api-reference/migration-guide";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@1688169599 | Sat, 01 Aug 2026 00:00:00 GMT | <G>; rel=\"deprecation\" | (sunset: 2026-08-01)\\n       See: G",
                "true | | | ''",
                "Sun, 11 Nov 2018 23:59:59 GMT | | | ''",
                " | Sat, 01 Aug 2026 00:00:00 GMT | | (sunset: 2026-08-01)",
                " | | <G>; rel=\"successor-version\" | \\n       See: G",
                " | | <https://a>; rel=next, <G>; title=\"a, b\"; rel=\"sunset other\" | \\n       See: G",
                " | | <https://a>; rel=sunset, <G>; rel=deprecation | \\n       See: G",
                "@1 | the first of August | | ''",
                "@1 | | <https://a>; rel=\"next\" | ''",
            })
    void theNoticeSaysWhatTheHeadersSay(String deprecation, String sunset, String link, String notice) {
        String expected = "duvo: ⚠  GET /v1/old-endpoint is deprecated"
                + (notice.startsWith("(") ? " " : "")
                + notice.replace("''", "").replace("\\n", "\n").replace("G", GUIDE);
        assertThat(of(deprecation, sunset, link)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {" | | ", "false | | ", "?0 | | ", " | | <https://a>; rel=\"next\"", " | | not a link"})
    void withoutASignThereIsNoNotice(String deprecation, String sunset, String link) {
        assertThat(of(deprecation, sunset, link)).isEmpty();
    }

    private static List<String> of(String deprecation, String sunset, String link) {
        Map<String, List<String>> headers = new HashMap<>();
        put(headers, "deprecation", deprecation);
        put(headers, "sunset", sunset);
        put(headers, "link", link == null ? null : link.replace("<G>", "<" + GUIDE + ">"));
        ApiRequest request = new ApiRequest("GET", "/v1/old-endpoint", List.of(), new RequestBody.None(), null);
        return Deprecation.of(request, new ApiResponse(200, headers, new byte[0])).stream()
                .map(Deprecation::text)
                .toList();
    }

    private static void put(Map<String, List<String>> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, List.of(value));
        }
    }
}
