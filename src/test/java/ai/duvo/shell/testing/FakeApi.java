package ai.duvo.shell.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An HTTP server with wanted answers. A request nobody stubbed fails the test, and so does a stub nobody used. */
public final class FakeApi implements BeforeEachCallback, AfterEachCallback, AutoCloseable {

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().stubRequestLoggingDisabled(true));

    @Override
    public void beforeEach(ExtensionContext context) {
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            if (context.getExecutionException().isEmpty()) {
                verify();
            }
        } finally {
            close();
        }
    }

    /** Starts it outside JUnit's life cycle. */
    public FakeApi start() {
        server.start();
        return this;
    }

    /** Forgets all answers and requests. */
    public void reset() {
        server.resetAll();
    }

    /** Adds an answer. */
    public StubMapping stub(MappingBuilder mapping) {
        return server.stubFor(mapping);
    }

    /** Adds an answer written in WireMock's JSON. */
    public void stub(String json) {
        server.addStubMapping(StubMapping.buildFrom(json));
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** What it was asked, in order. */
    public List<LoggedRequest> requests() {
        List<LoggedRequest> requests =
                server.getAllServeEvents().stream().map(ServeEvent::getRequest).collect(Collectors.toList());
        Collections.reverse(requests);
        return requests;
    }

    /** Fails on a request without a stub and on a stub without a request. */
    public void verify() {
        assertThat(server.findAllUnmatchedRequests())
                .as("requests nobody expected")
                .extracting(r -> r.getMethod() + " " + r.getUrl())
                .isEmpty();
        Set<UUID> used = server.getAllServeEvents().stream()
                .map(event -> event.getStubMapping().getId())
                .collect(Collectors.toSet());
        assertThat(server.getStubMappings())
                .as("stubs nobody used")
                .filteredOn(stub -> !used.contains(stub.getId()))
                .extracting(stub -> stub.getRequest().toString())
                .isEmpty();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** The path and query of a request. */
    public static String line(Request request) {
        return request.getMethod() + " " + request.getUrl();
    }
}
