import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.JqProgram;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.jq.Variables;
import ai.duvo.shell.jq.value.JqJson;
import ai.duvo.shell.jq.value.JqJsonReader;
import ai.duvo.shell.json.Json;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** For scripts/bench/jq: a line {"p": program, "i": input} in, a line {"out": [JSON texts], "err": text or null} out; {"f": file, "n": times} measures. */
public final class JqBatch {

    private static final Variables NONE = new Variables() {
        @Override
        public JsonNode get(String name) {
            return null;
        }

        @Override
        public Set<String> names() {
            return Set.of();
        }

        @Override
        public Map<String, String> environment() {
            return Map.of("PAGER", "less");
        }
    };

    public static void main(String[] arguments) throws Exception {
        Thread thread = new Thread(null, JqBatch::all, "jq", 1L << 29);
        thread.start();
        thread.join();
    }

    private static void all() {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        in.lines().map(JqJsonReader::read).forEach(line -> {
            System.out.writeBytes((JqJson.text(one(line)) + "\n").getBytes(StandardCharsets.UTF_8));
            System.out.flush();
        });
    }

    private static ObjectNode one(JsonNode line) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode out = answer.putArray("out");
        try {
            JqProgram program = JqProgram.of(new JqText(
                    line.get("p").asString(), new Span(0, line.get("p").asString().length())));
            if (line.has("f")) {
                return timed(program, Files.readAllBytes(Path.of(line.get("f").asString())), line.get("n").intValue());
            }
            program.run(JqJsonReader.read(line.get("i").asString()), NONE).forEach(value -> out.add(JqJson.text(value)));
        } catch (Failure failure) {
            answer.put("err", failure.getMessage());
        } catch (Exception | StackOverflowError e) {
            answer.put("err", "a mistake of ours: " + e);
        }
        return answer;
    }

    private static ObjectNode timed(JqProgram program, byte[] json, int times) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            // as an answer of the API is read
            List<JsonNode> values = program.run(Json.read(json), NONE);
            values.forEach(JqJson::text);
            best = Math.min(best, System.nanoTime() - start);
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("ms", best / 1_000_000);
        return answer;
    }
}
