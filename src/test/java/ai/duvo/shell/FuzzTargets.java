package ai.duvo.shell;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Keyword;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.exchange.HarFormat;
import ai.duvo.shell.exchange.Playback;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.handler.SessionBundle;
import ai.duvo.shell.jq.JqProgram;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.StatementParser;
import ai.duvo.shell.line.VariableExpansion;
import ai.duvo.shell.line.writer.StatementWriter;
import ai.duvo.shell.output.ColumnChoice;
import ai.duvo.shell.output.OutputFormat;
import ai.duvo.shell.output.Renderer;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.testing.MapVariables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The kinds of input that are fuzzed: lines, jq programs, answers, archives and bundles. */
final class FuzzTargets {

    private static final Path CASES = Path.of("src/test/resources/ai/duvo/shell/jq/jq.test");
    private static final Path SCRIPTS = Path.of("scripts/examples");
    private static final Catalog CATALOG = new Catalog(Commands.all());
    private static final CommandResolver RESOLVER = new CommandResolver(CATALOG);
    private static final MapVariables VARIABLES =
            new MapVariables().with("_", "{\"id\":\"a\",\"runs\":[{\"id\":1}]}").with("x", "[1,{\"a\":\"b\"}]");
    private static final List<Integer> WIDTHS = List.of(1, 10, 80, 200);

    /** One exchange as we write it, with everything that is read again. */
    private static final JsonNode ARCHIVE = Json.parse("""
            {"log":{"version":"1.2","creator":{"name":"duvo","version":"0.1.0"},"pages":[],"entries":[{
            "startedDateTime":"2026-11-27T08:00:00Z","time":12.5,
            "request":{"method":"POST","url":"https://api.example.com/v2/runs?limit=3&a=b","httpVersion":"HTTP/1.1",
            "cookies":[],"headers":[{"name":"Accept","value":"application/json"}],
            "queryString":[{"name":"limit","value":"3"}],"headersSize":-1,"bodySize":9,
            "postData":{"mimeType":"application/json","text":"{\\"a\\": 1}","params":[{"name":"a","value":"b"},
            {"name":"file","fileName":"f.txt","contentType":"text/plain"}]}},
            "response":{"status":200,"statusText":"OK","httpVersion":"HTTP/1.1","cookies":[],
            "headers":[{"name":"Content-Type","value":"application/json"}],
            "content":{"size":11,"mimeType":"application/json","text":"eyJydW5zIjpbXX0=","encoding":"base64"},
            "redirectURL":"","headersSize":-1,"bodySize":11},"cache":{},
            "timings":{"send":0,"wait":10.5,"receive":2},
            "_number":1,"_lineNumber":1,"_line":"runs list","_attempt":1}]}}""", "the archive of the fuzz");

    private static final JsonNode RESULTS = Json.parse("""
            [{"number":1,"line":"runs list","shape":"LIST","envelope":"runs",
            "columns":[{"title":"id","path":"id","type":"ID"},{"title":"at","path":"created_at","type":"TIME"}],
            "body":{"runs":[{"id":"r1","created_at":"2026-11-27T08:00:00Z"}],"total":1}},
            {"number":2,"line":"x = runs list | .total","outputs":[1,{"a":[2]}]}]""", "the results of the fuzz");

    private FuzzTargets() {}

    /** All of them; bundles are written into the folder. */
    static List<Fuzz.Target> all(Path folder) throws IOException {
        List<String> lines = lines();
        List<String[]> programs = programs();
        return List.of(
                new Fuzz.Target("lines", random -> line(random, lines), false),
                new Fuzz.Target("jq", random -> jq(random, programs), true),
                new Fuzz.Target("answers", FuzzTargets::answer, false),
                new Fuzz.Target("archives", FuzzTargets::archive, false),
                new Fuzz.Target("bundles", random -> bundle(random, folder.resolve("fuzz.zip")), false));
    }

    private static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        CATALOG.commands().forEach(row -> lines.add(row.example()));
        for (Keyword keyword : Keyword.values()) {
            lines.add(keyword.example());
        }
        try (Stream<Path> files = Files.walk(SCRIPTS)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".duvo")).sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    /** Each case of jq: its program and its input. */
    private static List<String[]> programs() throws IOException {
        List<String[]> programs = new ArrayList<>();
        for (String block : Files.readString(CASES).split("\n\n+")) {
            List<String> lines =
                    block.lines().filter(line -> !line.startsWith("#")).toList();
            if (lines.size() > 1 && !lines.get(0).startsWith("%%")) {
                programs.add(new String[] {lines.get(0), lines.get(1)});
            }
        }
        return programs;
    }

    private static Fuzz.Attempt line(Random random, List<String> lines) {
        FuzzText text = new FuzzText(random);
        StringBuilder script = new StringBuilder(text.changed(text.one(lines)));
        for (int i = random.nextInt(8) - 4; i > 0; i--) {
            script.append('\n').append(text.changed(text.one(lines)));
        }
        String name = random.nextBoolean() ? "" : "fuzz.duvo";
        return new Fuzz.Attempt(script.toString(), () -> read(name, script.toString()));
    }

    private static String read(String name, String script) {
        List<Statement> statements = StatementParser.parse(name, script);
        String written = StatementWriter.write(statements);
        String again = StatementWriter.write(StatementParser.parse(name, written));
        if (!again.equals(written)) {
            throw new IllegalStateException("is written as " + written + " and then as " + again);
        }
        for (Statement statement : statements) {
            if (statement instanceof Statement.Call call) {
                RESOLVER.bind(VariableExpansion.expand(call.pipeline().words(), VARIABLES));
            }
        }
        return "";
    }

    private static Fuzz.Attempt jq(Random random, List<String[]> programs) {
        FuzzText text = new FuzzText(random);
        String[] known = text.one(programs);
        String program = text.changed(random.nextInt(3) == 0 ? known[0] + " | " + text.one(programs)[0] : known[0]);
        JsonNode input = Json.parse(random.nextInt(3) == 0 ? text.one(programs)[1] : known[1], "an input");
        Renderer.View view = view(random);
        return new Fuzz.Attempt(program, () -> {
            JqProgram jq = JqProgram.of(new JqText(program, new Span(0, program.length())));
            jq.isPerPage("runs");
            jq.variables();
            return Renderer.render(jq.run(input, VARIABLES), view);
        });
    }

    private static Renderer.View view(Random random) {
        FuzzText text = new FuzzText(random);
        return new Renderer.View(
                text.one(List.of(OutputFormat.values())),
                text.one(WIDTHS),
                false,
                true,
                random.nextInt(4) == 0 ? ColumnChoice.of("id,name.first", true) : ColumnChoice.usual(),
                random.nextBoolean());
    }

    private static Fuzz.Attempt answer(Random random) {
        FuzzText text = new FuzzText(random);
        Command row = text.one(CATALOG.commands());
        byte[] json = text.changedJson(answer(row.result())).getBytes(StandardCharsets.UTF_8);
        Renderer.View view = view(random);
        return new Fuzz.Attempt(
                row.name() + " " + view.format() + ": " + new String(json, StandardCharsets.UTF_8),
                () -> Renderer.render(json, row.result(), view));
    }

    /** What a row says of its answer, filled in. */
    private static JsonNode answer(Result result) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode().put("total", 7).put("offset", 0);
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("id", "a1").put("other", 3);
        result.columns().forEach(column -> put(item, column));
        JsonNode part = result.shape() == Result.Shape.LIST
                ? JsonNodeFactory.instance.arrayNode().add(item).add(item.deepCopy())
                : item;
        result.sections()
                .forEach(section ->
                        answer(section).properties().forEach(field -> whole.set(field.getKey(), field.getValue())));
        return result.envelope().isEmpty() ? part : whole.set(result.envelope(), part);
    }

    private static void put(ObjectNode item, Result.Column column) {
        String[] path = column.path().split("\\.");
        ObjectNode at = item;
        for (int i = 0; i < path.length - 1; i++) {
            at = at.get(path[i]) instanceof ObjectNode inner ? inner : at.putObject(path[i]);
        }
        String name = path[path.length - 1];
        switch (column.type()) {
            case NUMBER, SIZE -> at.put(name, 1234567);
            case TIME -> at.put(name, "2026-11-27T08:00:00.123Z");
            default -> at.put(name, "a text");
        }
    }

    private static Fuzz.Attempt archive(Random random) {
        String json = new FuzzText(random).changedJson(ARCHIVE);
        return new Fuzz.Attempt(json, () -> {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            Playback playback = Playback.again(HarFormat.read(bytes, "x.har"), new SecretMasker(), "x.har");
            playback.team();
            return "";
        });
    }

    private static Fuzz.Attempt bundle(Random random, Path file) {
        FuzzText text = new FuzzText(random);
        Map<String, String> parts = new TreeMap<>();
        parts.put("exchanges.har", text.changedJson(ARCHIVE));
        parts.put("results.json", text.changedJson(RESULTS));
        parts.put(text.changed("script.duvo").replaceAll("\\p{Cs}", "?"), text.changed("runs list\n"));
        byte[] zip = zip(parts);
        for (int i = random.nextInt(6) - 3; i > 0; i--) {
            zip[random.nextInt(zip.length)] = (byte) random.nextInt();
        }
        return new Fuzz.Attempt(String.join("\n", parts.values()), () -> {
            Files.write(file, zip);
            return looked(file, SessionBundle.read(file));
        });
    }

    /** A bundle of these parts. */
    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What is seen of a bundle at the prompt. */
    static String looked(Path file, SessionBundle bundle) {
        try (Prompted prompt = Prompted.looking(file.resolveSibling("home"), bundle)) {
            return prompt.types(
                            "http", "http 1", "http 1 --curl", "results", "show 1", "show 2 --format csv", "runs list")
                    .screen();
        }
    }
}
