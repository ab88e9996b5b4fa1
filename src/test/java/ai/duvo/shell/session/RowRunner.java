package ai.duvo.shell.session;

import static ai.duvo.shell.catalog.Command.command;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.CommandBuilder;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.output.Prompter;
import ai.duvo.shell.testing.FakeApi;
import ai.duvo.shell.testing.TestConsole;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runner of rows alone: tables of one row each, against an API of the test. */
final class RowRunner implements BeforeEachCallback, AfterEachCallback {

    private static final Path NO_HOME = Path.of("target", "no-home");

    private final FakeApi api = new FakeApi();
    private final Map<String, String> environment = new HashMap<>();
    private TestConsole console = TestConsole.terminal(80);
    private String standardInput = "";
    private Prompter prompter = Prompter.nobody();

    @Override
    public void beforeEach(ExtensionContext context) {
        api.beforeEach(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        api.afterEach(context);
    }

    /** Begins a row. */
    static CommandBuilder row(String words) {
        return command(words).summary("x");
    }

    void environment(String name, String value) {
        environment.put(name, value);
    }

    /** What the next commands read. */
    void standardInput(String text) {
        standardInput = text;
    }

    /** Who the next commands ask; nobody at first. */
    void prompter(Prompter who) {
        prompter = who;
    }

    /** Where the next commands print; a terminal at first. */
    void console(TestConsole other) {
        console = other;
    }

    String out() {
        return console.out();
    }

    /** What the API answers. */
    void stub(String method, String url, String json) {
        api.stub(request(method, urlEqualTo(url)).willReturn(okJson(json)));
    }

    /** What it was asked, in order. */
    List<LoggedRequest> requests() {
        return api.requests();
    }

    /** The same as method, path and query. */
    Stream<String> lines() {
        return api.requests().stream().map(FakeApi::line);
    }

    /** Runs a command of a table of one row. */
    void run(Command row, String... words) {
        run(new Catalog(List.of(row)), words);
    }

    void run(Catalog catalog, String... words) {
        InputStream in = new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8));
        try (Session session = TestSessions.of(catalog, console, api, NO_HOME, environment, in)) {
            session.state().prompter(prompter);
            session.pipelines().show(CommandResolver.values(List.of(words)), SourceText.typed(String.join(" ", words)));
        }
    }
}
