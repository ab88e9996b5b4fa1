package ai.duvo.shell.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.api.StreamedBody;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.secret.SecretMasker;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Archives are what the HAR 1.2 schema asks for, whatever was sent. */
class HarSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_6,
                    builder -> builder.schemaIdResolvers(resolvers ->
                            resolvers.mapPrefix("https://har/", "classpath:ai/duvo/shell/exchange/har-1.2/")))
            .getSchema(SchemaLocation.of("https://har/har.json"));

    @Test
    void everyKindOfExchangeIsValid() {
        byte[] har = new HarFormat(new SecretMasker(), "1")
                .write(List.of(
                        exchange(new RequestBody.None(), answer("{}", null)),
                        exchange(new RequestBody.None(), answer("", new StreamedBody(5, "ab", new byte[0]))),
                        exchange(
                                new RequestBody.Json("{\"a\":1}".getBytes(StandardCharsets.UTF_8)),
                                answer("\u0000\ufffe", null)),
                        exchange(
                                new RequestBody.FilePart(Path.of("x"), 3, "x", Map.of("path", "/w")),
                                answer("x", null)),
                        exchange(new RequestBody.PlainFile(Path.of("x"), 3, null, sent -> {}), answer("x", null)),
                        exchange(new RequestBody.Discarded(7), null)));
        assertThat(SCHEMA.validate(new String(har, StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNoArchive() {
        assertThat(SCHEMA.validate("{\"log\":{\"version\":\"1.2\",\"entries\":[{}]}}", InputFormat.JSON))
                .isNotEmpty();
    }

    private static ApiResponse answer(String body, @Nullable StreamedBody streamed) {
        ApiResponse response = new ApiResponse(
                200, Map.of("content-type", List.of("application/json")), body.getBytes(StandardCharsets.UTF_8));
        return streamed == null ? response : response.streamed(streamed);
    }

    private static Exchange exchange(RequestBody body, @Nullable ApiResponse response) {
        ApiRequest request = new ApiRequest("POST", "/v2/x", List.of(new ApiRequest.Param("q", "é")), body, "key");
        return new Exchange(
                request,
                URI.create("https://api.local/v2/x?q=%C3%A9"),
                Map.of("Accept", "*/*"),
                response,
                response == null ? Failure.error("no answer", null) : null,
                Instant.EPOCH,
                Duration.ofMillis(1),
                Duration.ofMillis(2));
    }
}
