package ai.duvo.shell.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.profile.ApiAccess;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandResult;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpCauseTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Invocation LINE = new CommandResolver(
                    new Catalog(List.of(Command.command("runs start").example("runs start"))))
            .bind(CommandResolver.values(List.of("runs", "start")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DUVO_API_KEY     | !unset DUVO_API_KEY  # in your shell, then: login
                    the profile work | login --name work
                    """)
    void aWrongKeyIsMendedWhereItComesFrom(String keyFrom, String mend) {
        Finding finding = only(401, "{}", Map.of(), keyFrom);
        assertThat(finding.text())
                .isEqualTo("the key from " + keyFrom
                        + " is wrong, was revoked, or is for another address than https://api.test");
        assertThat(finding.mend()).isEqualTo(mend);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                                  | a value
                    {'message': 'too long'}                                             | a value: too long
                    no JSON                                                             | a value
                    {'validationErrors': [{'path': 'name'}]}                            | the field name
                    {'validationErrors': [{'field': 'a'}, {'path': 'b.c'}]}             | these fields: a, b.c
                    {'validationErrors': [{'message': 'both'}, {'x': 1}]}               | these fields: both, {"x":1}
                    """)
    void aRefusedRequestNamesTheFields(String body, String which) {
        for (int status : new int[] {400, 422}) {
            Finding finding = only(status, body, Map.of(), "");
            assertThat(finding.text()).isEqualTo("the API does not take " + which);
            assertThat(finding.proof()).isEqualTo("runs start --no-send");
            assertThat(finding.mend()).isEqualTo("help runs start");
        }
    }

    @Test
    void aConflictIsShownByTheThing() {
        assertThat(only(409, "{}", Map.of(), "").proof()).isEqualTo("api GET /v2/runs/r1");
    }

    @ParameterizedTest
    @CsvSource({"5, 5, 5", "0, 0, 1", "999999, 999999, 3600", "soon, 60, 60"})
    void aUsedUpLimitSaysHowLong(String retryAfter, int told, int sleep) {
        Finding finding = only(429, "{}", Map.of("Retry-After", List.of(retryAfter)), "");
        assertThat(finding.text()).isEqualTo("this key has used up its requests; more come in " + told + " s");
        assertThat(finding.mend()).isEqualTo("sleep " + sleep + "s");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void aProblemOfTheApiIsNotOurs(int status) {
        Finding finding = only(status, "{}", Map.of(), "");
        assertThat(finding.text())
                .isEqualTo("the API has a problem of its own, HTTP " + status + "; tell Duvo the request id req-1");
        assertThat(finding.mend()).isEqualTo("runs start  # again, later");
    }

    @ParameterizedTest
    @ValueSource(ints = {402, 403, 404})
    void otherRefusalsSayNothingOfTheirCause(int status) {
        assertThat(causes(status, "{}", Map.of(), "")).isEmpty();
    }

    @Test
    void aWrongClockIsACauseBeside() {
        assertThat(causes(401, "{}", Map.of("Date", List.of("Tue, 24 Nov 2026 05:00:00 GMT")), ""))
                .extracting(Finding::check)
                .containsExactly("key", "clock");
    }

    @Test
    void noAnswerIsTheNetwork() {
        Failure down = Failure.error("cannot connect", null);
        List<Finding> findings = cause(exchange(null, down), down, "").findings();
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).text()).isEqualTo("https://api.test did not answer: cannot connect");
    }

    @Test
    void whatSentNothingHasNoCauseHere() {
        assertThat(new HttpCause(done(List.of(), null), access(""), "runs start").findings())
                .isEmpty();
    }

    private static Finding only(int status, String body, Map<String, List<String>> headers, String keyFrom) {
        List<Finding> findings = causes(status, body, headers, keyFrom);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<Finding> causes(int status, String body, Map<String, List<String>> headers, String keyFrom) {
        byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        Exchange exchange = exchange(new ApiResponse(status, headers, bytes), null);
        return cause(exchange, new HttpFailure(status, "refused", null, "req-1"), keyFrom)
                .findings();
    }

    private static HttpCause cause(Exchange exchange, Failure failure, String keyFrom) {
        return new HttpCause(done(List.of(exchange), failure), access(keyFrom), "runs start");
    }

    private static CommandResult done(List<Exchange> exchanges, @Nullable Failure failure) {
        return new CommandResult(
                LINE,
                ActiveOptions.none(),
                CommandOutput.none(),
                failure,
                exchanges,
                Duration.ofMillis(1),
                List.of(),
                List.of());
    }

    private static Exchange exchange(@Nullable ApiResponse response, @Nullable Failure failure) {
        ApiRequest request = ApiRequest.get("/v2/runs/r1/stop");
        URI url = URI.create("https://api.test/v2/runs/r1/stop");
        return new Exchange(request, url, Map.of(), response, failure, NOW, Duration.ZERO, Duration.ZERO);
    }

    private static ApiAccess access(String keyFrom) {
        return new ApiAccess("work", URI.create("https://api.test"), "dv_test", keyFrom, null, false);
    }
}
