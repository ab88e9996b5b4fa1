package ai.duvo.shell.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows against the vendor's own list of commands, where it is at hand. */
class VendorCommandsTest {

    private static final Path LIST = Path.of("../shared/api/commands.json");

    /** Options that are global with us, or that the vendor's client keeps to itself. */
    private static final Set<String> GLOBAL = Set.of("json", "team", "yes");

    private final List<String> findings = new ArrayList<>();

    @Test
    void aLineOfTheVendorsClientWorksUnchanged() throws IOException {
        assumeThat(LIST).exists();
        Map<String, Command> rows = Commands.all().stream().collect(Collectors.toMap(Command::name, c -> c));
        int compared = 0;
        for (JsonNode vendor : JsonMapper.shared().readTree(Files.readAllBytes(LIST))) {
            Command row = rows.get(vendor.path("command").asString());
            if (row != null) {
                compared++;
                compare(vendor, row);
            }
        }
        assertThat(compared).isGreaterThan(30);
        assertThat(findings).isEmpty();
    }

    private void compare(JsonNode vendor, Command row) {
        for (JsonNode wanted : vendor.path("options")) {
            String name = wanted.path("name").asString();
            Optional<Option> option = row.option(name);
            if (option.isPresent()) {
                compare(vendor, wanted, row, option.get());
            } else if (!GLOBAL.contains(name)) {
                findings.add(row.name() + ": has no --" + name);
            }
        }
        int required = 0;
        for (JsonNode argument : vendor.path("args")) {
            required += argument.path("required").asBoolean() ? 1 : 0;
        }
        long ours = row.arguments().stream().filter(Parameter::required).count();
        if (required != ours) {
            findings.add(row.name() + ": " + ours + " required arguments instead of " + required);
        }
        Set<String> operations = Stream.concat(row.operations().stream(), looked(row))
                .map(Operation::toString)
                .collect(Collectors.toSet());
        for (JsonNode operation : vendor.path("operations")) {
            if (!operations.contains(operation.asString())) {
                findings.add(row.name() + ": does not call " + operation.asString());
            }
        }
    }

    /** The lists that names on the line are looked up in. */
    private static Stream<Operation> looked(Command row) {
        Catalog catalog = new Catalog(Commands.all());
        return row.parameters()
                .filter(parameter -> parameter.spec().lookup() != null)
                .flatMap(parameter -> catalog.lister(parameter.kind()).stream())
                .flatMap(lister -> lister.operation().stream());
    }

    private void compare(JsonNode vendor, JsonNode wanted, Command row, Option option) {
        String name = row.name() + " --" + wanted.path("name").asString();
        String takes = wanted.path("takes").asString();
        if (option.flag() != takes.equals("flag") || option.repeatable() != takes.equals("repeatable")) {
            findings.add(name + ": takes " + takes);
        }
        if (option.required() != wanted.path("required").asBoolean()) {
            findings.add(name + ": required differs");
        }
        List<String> choices = new ArrayList<>();
        wanted.path("choices").forEach(choice -> choices.add(choice.asString()));
        if (!choices.equals(option.choices())) {
            findings.add(name + ": choices differ");
        }
        wanted.path("aliases").forEach(alias -> {
            if (row.option(alias.asString()).isEmpty()) {
                findings.add(name + ": has no alias --" + alias.asString());
            }
        });
        String target =
                vendor.path("params").path(wanted.path("name").asString()).asString("");
        String ours = text(option.target());
        if (!ours.isEmpty() && !target.startsWith(ours)) {
            findings.add(name + ": goes to " + ours + " instead of " + target);
        }
    }

    private static String text(Target target) {
        if (target instanceof Target.Path path) {
            return "path " + path.name();
        }
        if (target instanceof Target.Query query) {
            return "query " + query.name();
        }
        if (target instanceof Target.Multipart part) {
            return "multipart " + part.name();
        }
        if (target instanceof Target.Body body) {
            return "body " + body.path();
        }
        return "";
    }
}
