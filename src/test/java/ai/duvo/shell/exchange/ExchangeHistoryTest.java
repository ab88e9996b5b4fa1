package ai.duvo.shell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.api.StreamedBody;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExchangeHistoryTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final ExchangeHistory exchanges = new ExchangeHistory();

    @Test
    void eachHasANumberAndTheLineThatCausedIt() {
        exchanges.begin(3, "agents list");
        exchanges.add(exchange("/a", 200, 10));
        exchanges.addBehind(exchange("/b", 200, 10));
        assertThat(exchanges.all())
                .extracting(
                        ExchangeHistory.Entry::number, ExchangeHistory.Entry::lineNumber, ExchangeHistory.Entry::line)
                .containsExactly(tuple(1, 3, "agents list"), tuple(2, 0, "background"));
    }

    @Test
    void triesOfOneRequestAreCounted() {
        exchanges.begin(1, "x");
        exchanges.add(exchange("/a", 503, 0));
        exchanges.add(exchange("/a", 200, 0));
        exchanges.add(exchange("/a", 200, 0));
        assertThat(exchanges.all()).extracting(ExchangeHistory.Entry::attempt).containsExactly(1, 2, 1);
    }

    @Test
    void oldOnesGoWhenAllTogetherAreTooLarge() {
        for (int i = 0; i < 40; i++) {
            exchanges.add(exchange("/a", 200, MEGABYTE));
        }
        assertThat(exchanges.all()).hasSize(31);
        assertThat(exchanges.get(9)).isEmpty();
        assertThat(exchanges.get(10)).isPresent();
        assertThat(exchanges.count()).isEqualTo(40);
    }

    @Test
    void ofALargeBodySizeAndHashAreKept() {
        exchanges.add(exchange("/a", 200, MEGABYTE + 1));
        ApiResponse response =
                Objects.requireNonNull(exchanges.all().get(0).exchange().response());
        StreamedBody streamed = Objects.requireNonNull(response.streamed());
        assertThat(response.body()).isEmpty();
        assertThat(streamed.size()).isEqualTo(MEGABYTE + 1);
        assertThat(streamed.sha256()).hasSize(64);
    }

    private static Exchange exchange(String path, int status, int size) {
        ApiRequest request = new ApiRequest("GET", path, List.of(), new RequestBody.None(), null);
        ApiResponse response = new ApiResponse(status, Map.of(), new byte[size]);
        return new Exchange(
                request,
                URI.create("http://x" + path),
                Map.of(),
                response,
                null,
                Instant.EPOCH,
                Duration.ZERO,
                Duration.ZERO);
    }
}
