package ai.duvo.shell.commands;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.JsonType;
import ai.duvo.shell.commands.VendorLines.Line;
import ai.duvo.shell.testing.VendorFacts;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Lines of the vendor's client become the requests that its facts say: a minimal line and full ones of each command. */
class VendorRequestsTest {

    /** Rows whose handler makes the body. */
    private static final Set<String> BY_HANDLER = Set.of(
            "sandboxes upload",
            "agents set-model",
            "queues link-agent",
            "queues unlink-agent",
            "cases labels unlink",
            "clarity postprocess");

    private static final Map<String, Command> ROWS = Stream.concat(Commands.all().stream(), SampleRows.ALL.stream())
            .collect(Collectors.toMap(Command::name, Function.identity(), (row, sample) -> row));

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void aLineBecomesTheRequest(String name) {
        CommandContract vendor = VendorContract.read(VendorFacts.command(name));
        Command row = row(name);
        for (Line line : new VendorLines(vendor, row, folder).all()) {
            ExpectedRequest expected = ExpectedRequest.of(vendor, line);
            if (expected.isOpen()) {
                assertThat(row.handler())
                        .as(line.words() + " needs a look-up for " + expected.path())
                        .isNotNull();
            } else {
                assertThat(read(PlannedRequests.plan(row, line)))
                        .as(line.words().toString())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void aWrongRowMakesAnotherRequest() {
        CommandContract vendor = VendorContract.read(VendorFacts.command("runs respond"));
        Command wrong = Changes.target("answer", Changes.body("answer{}", JsonType.STRING))
                .apply(row("runs respond"));
        assertThat(new VendorLines(vendor, wrong, folder).all())
                .anySatisfy(line -> assertThat(read(PlannedRequests.plan(wrong, line)))
                        .isNotEqualTo(ExpectedRequest.of(vendor, line)));
    }

    static Set<String> commands() {
        return VendorFacts.commands().stream()
                .filter(command -> !command.path("operations").isEmpty())
                .map(command -> command.path("command").asString())
                .filter(name -> ROWS.containsKey(name) && !BY_HANDLER.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Command row(String name) {
        return Objects.requireNonNull(ROWS.get(name));
    }

    private static ExpectedRequest read(ApiRequest request) {
        return new ExpectedRequest(
                request.method(),
                request.path(),
                request.query().stream()
                        .map(param -> param.name() + "=" + param.value())
                        .sorted()
                        .toList(),
                request.body() instanceof RequestBody.Json json
                        ? JsonMapper.shared().readTree(json.bytes())
                        : null);
    }
}
