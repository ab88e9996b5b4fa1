package ai.duvo.shell.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.preflight.Finding.State;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientChecksTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Tue, 24 Nov 2026 08:01:59 GMT | agrees with the API's
                    Tue, 24 Nov 2026 07:58:00 GMT | agrees with the API's
                    Tue, 24 Nov 2026 08:02:01 GMT | this machine's clock is 2 minutes behind the API's
                    Tue, 24 Nov 2026 05:00:00 GMT | this machine's clock is 3 hours ahead of the API's
                    Fri, 20 Nov 2026 08:00:00 GMT | this machine's clock is 4 days ahead of the API's
                    yesterday                     | the API does not tell its time
                    """)
    void theClockMayBeTwoMinutesWrong(String date, String text) {
        assertThat(ClientChecks.clock(List.of(response(Map.of("Date", date)))).text())
                .isEqualTo(text);
    }

    @Test
    void nothingIsKnownOfTheClockOfAnApiThatDoesNotAnswer() {
        assertThat(ClientChecks.clock(List.of()).state()).isEqualTo(State.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"300, OK", "30, OK", "29, FAILED", "0, FAILED"})
    void lessThanATenthOfTheRateLimitIsTooLittle(long remaining, State state) {
        assertThat(rate(remaining, null).state()).isEqualTo(state);
    }

    @Test
    void theLowestNumberCountsAndItsRenewalIsTold() {
        Finding finding = ClientChecks.rateLimit(
                List.of(
                        response(headers(200, null)),
                        response(headers(3, NOW.plusSeconds(41))),
                        response(headers(100, null))),
                NOW);
        assertThat(finding.text()).isEqualTo("only 3 of 300 requests are left; renewed in 42 s; these checks sent 3");
        assertThat(finding.mend()).isEqualTo("sleep 42s");
    }

    @Test
    void aLimitThatWasRenewedMeanwhileIsNotUsedUp() {
        assertThat(rate(3, NOW.minusSeconds(5)).state()).isEqualTo(State.OK);
    }

    @ParameterizedTest
    @CsvSource({"x-ratelimit-remaining, 5", "x-ratelimit-limit, 300", "x-other, 1"})
    void anApiThatDoesNotTellItsLimitIsNotBlamed(String header, String value) {
        assertThat(ClientChecks.rateLimit(List.of(response(Map.of(header, value))), NOW)
                        .state())
                .isEqualTo(State.UNKNOWN);
    }

    private static Finding rate(long remaining, @Nullable Instant reset) {
        return ClientChecks.rateLimit(List.of(response(headers(remaining, reset))), NOW);
    }

    private static Map<String, String> headers(long remaining, @Nullable Instant reset) {
        Map<String, String> headers = new HashMap<>();
        headers.put("x-ratelimit-limit", "300");
        headers.put("x-ratelimit-remaining", Long.toString(remaining));
        if (reset != null) {
            headers.put("x-ratelimit-reset", Long.toString(reset.getEpochSecond()));
        }
        return headers;
    }

    private static CheckResponse response(Map<String, String> headers) {
        Map<String, List<String>> all = new HashMap<>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        ApiRequest request = new ApiRequest("GET", "/v2/profile", List.of(), new RequestBody.None(), null);
        return new CheckResponse(request, new ApiResponse(200, all, new byte[0]), null, NOW);
    }
}
