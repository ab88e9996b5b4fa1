package ai.duvo.shell.jq;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.value.JqJson;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.testing.MapVariables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the guide says is not as in jq. */
class JqGuideTest {

    private static final Map<String, String> HERE = Map.ofEntries(
            Map.entry("1 + 2 as $x | …", "1 + 2 as $x | $x * 10 -> 21"),
            Map.entry("9007199254740993 + 0", "9007199254740993 + 0 -> 9007199254740993"),
            Map.entry("\"😀\" | gsub(\"\";\"-\")", "\"😀\" | gsub(\"\";\"-\") -> \"-😀-\""),
            Map.entry("from_entries", "[{k: \"a\", v: 1}] | from_entries -> {\"a\":1}"),
            Map.entry(
                    "toarray",
                    "1 | toarray, (\"JU======\" | @base32d), (65 | ascii), [[1] | leaf_paths] -> [1] \"M\" \"A\" [[0]]"),
            Map.entry("\"a\" | stderr", "\"a\" | stderr -> \"a\""),
            Map.entry("[inputs]", "[inputs] -> []"),
            Map.entry("1, error(\"x\")", "1, error(\"x\") -> failure"),
            Map.entry("1e17 * 10", "1e17 * 10 -> 1E+18"),
            Map.entry("label $o | (break $o)?", "[label $o | 1, (break $o)?, 2] -> [1]"),
            Map.entry(
                    "test(\"a\\\\Kb\")",
                    "[\"a\\\\Kb\", \"(?<n>a)\\\\g<n>\", \"a**\" | try test(.; \"\") catch 0] -> [0,0,0]"),
            Map.entry("1.5 | gamma", "1.5 | gamma -> -0.12078223763524498"),
            Map.entry("import \"a\" as a; .", "import \"a\" as a; . -> mistake"),
            Map.entry("1 | j0", "1 | j0 -> mistake"));

    @Test
    void isSo() throws IOException {
        String guide = Files.readString(Path.of("src/docs/guide.md"));
        String table = guide.substring(
                guide.indexOf("| program | here |"), guide.indexOf("agents list --all | .agents | length"));
        List<String> programs = table.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)).replace("\\|", "|"))
                .toList();
        assertThat(programs).containsExactlyInAnyOrderElementsOf(HERE.keySet());
        for (Entry<String, String> row : HERE.entrySet()) {
            String[] parts = row.getValue().split(" -> ");
            assertThat(outcome(parts[0])).as(row.getKey()).isEqualTo(parts[1]);
        }
    }

    private static String outcome(String program) {
        JqText text = new JqText(program, new Span(0, program.length()));
        try {
            return JqProgram.of(text).run(Kinds.NOTHING, new MapVariables()).stream()
                    .map(JqJson::text)
                    .collect(Collectors.joining(" "));
        } catch (UsageFailure mistake) {
            return "mistake";
        } catch (Failure failure) {
            return "failure";
        }
    }
}
