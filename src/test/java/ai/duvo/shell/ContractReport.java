package ai.duvo.shell;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.ValueSource;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.commands.PlannedRequests;
import ai.duvo.shell.contract.ApiDocument;
import ai.duvo.shell.contract.ApiOperation;
import ai.duvo.shell.contract.ExchangeCheck;
import ai.duvo.shell.contract.ValidatingProxy;
import ai.duvo.shell.demo.DemoOptions;
import ai.duvo.shell.demo.DemoServer;
import ai.duvo.shell.testing.QuickTime;
import ai.duvo.shell.testing.VendorFacts;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs the example of every command on the demo workspace through a proxy that knows the API's document; says each fault. */
final class ContractReport {

    private static final Catalog CATALOG = new Catalog(Commands.all());
    private static final int RATE = 10_000;
    private static final Pattern OF_A_VALUE = Pattern.compile(": (?:enum|format|minLength|pattern|type) ");
    /** What no example asks for. */
    private static final List<String> OTHERS = List.of(
            "api GET /v2/clarity/processes/$process",
            "pulse html 6a3f5e0c-3c52-4a43-a4b5-0dbeb4d31b0c --version 6a3f5e0c-3c52-4a43-a4b5-0dbeb4d31b0c");

    private static final Set<String> IN_VENDORS = VendorFacts.commands().stream()
            .map(command -> command.path("command").asString())
            .collect(Collectors.toSet());

    private final ApiDocument document;
    private final Path home;
    private final Map<String, Set<String>> faults = new LinkedHashMap<>();
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> unchecked = new TreeSet<>();
    private int lines;

    ContractReport(ApiDocument document, Path home) {
        this.document = document;
        this.home = home;
    }

    /** Takes the path of the document; exits with 1 when there is a fault. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ContractReport report =
                new ContractReport(ApiDocument.read(Path.of(arguments[0])), Files.createTempDirectory("contract"));
        for (Command row : CATALOG.commands()) {
            report.plan(row);
            report.run(row);
        }
        report.run("others", List.of("process = clarity list | .processes[0].id"), OTHERS);
        report.lines().forEach(out::println);
        System.exit(report.faults.isEmpty() ? 0 : 1);
    }

    /**
     * The requests of the row's minimal and full lines, without sending them: whether every option has its place. Their values
     * stand for nothing, and what a handler adds is missing.
     */
    void plan(Command row) {
        boolean isWhole = row.handler() == null
                && row.parameters()
                        .noneMatch(parameter -> parameter.kind() == Kind.FILE
                                || parameter.spec().source() == ValueSource.ASKED);
        if (isWhole && IN_VENDORS.contains(row.name())) {
            PlannedRequests.of(row, home).values().forEach(request -> check(row, request));
        }
    }

    private void check(Command row, ApiRequest request) {
        ApiOperation operation = document.find(request.method(), request.path()).orElseThrow();
        String query = request.query().stream()
                .map(param -> URLEncoder.encode(param.name(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(param.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        boolean isJson = request.body() instanceof RequestBody.Json;
        byte[] body = request.body() instanceof RequestBody.Json json ? json.bytes() : new byte[0];
        new ExchangeCheck(document)
                        .request(
                                operation,
                                request.path(),
                                query.isEmpty() ? null : query,
                                isJson ? "application/json" : "",
                                body)
                        .stream()
                        .filter(problem -> !OF_A_VALUE.matcher(problem).find())
                        .forEach(problem -> fault(operation.name() + ": request: " + problem, row.name()));
    }

    /** One row, on a workspace of its own. */
    void run(Command row) throws IOException {
        if (!row.operations().isEmpty()) {
            run(row.name(), ExampleSetup.LINES.getOrDefault(row.name(), List.of()), List.of(row.example()));
        }
    }

    private void run(String name, List<String> before, List<String> typed) throws IOException {
        QuickTime time = new QuickTime();
        DemoOptions options = new DemoOptions(0, Duration.ZERO, 0, 503, RATE, DemoOptions.USUAL_SEED);
        Path folder = Files.createDirectories(home.resolve(name.replace(' ', '-')));
        try (DemoServer demo = DemoServer.start(options, CATALOG, time.clock());
                ValidatingProxy proxy = ValidatingProxy.start(document, demo.baseUrl());
                Prompted prompt = Prompted.on(folder, proxy.baseUrl().toString(), demo.key(), List.of(), time)) {
            ExampleSetup.IN_USE.forEach(prompt::code);
            before.forEach(prompt::code);
            for (String example : typed) {
                String line = line(prompt, name, example, folder, proxy.baseUrl() + " --api-key " + demo.key());
                lines++;
                if (prompt.code(line) != 0) {
                    fault("this line fails: " + line, name);
                }
            }
            proxy.faults().forEach(fault -> fault(fault, name));
            seen.addAll(proxy.seen().keySet());
            unchecked.addAll(proxy.unchecked());
        }
    }

    /** Examples about profiles and addresses need no id. */
    private static String line(Prompted prompt, String name, String example, Path folder, String account)
            throws IOException {
        if (name.equals("login")) {
            return "login --base-url " + account;
        }
        return example.startsWith("api ") || name.equals("whoami")
                ? example
                : ExampleLine.of(prompt, example, name, folder);
    }

    private void fault(String fault, String command) {
        faults.computeIfAbsent(fault, f -> new LinkedHashSet<>()).add(command);
    }

    /** What was found. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        faults.forEach((fault, commands) -> lines.add(fault + "  [" + String.join(", ", commands) + "]"));
        lines.add(this.lines + " lines, " + seen.size() + " of "
                + document.operations().size() + " operations, " + faults.size() + " faults");
        Set<String> never = document.operations();
        never.removeAll(seen);
        never.forEach(operation -> lines.add("not called: " + operation));
        unchecked.forEach(what -> lines.add("not checked: " + what));
        lines.add("not checked: uploads to signed addresses, which no document describes");
        return lines;
    }
}
