package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test in parts, its reports, and what failed once more. */
class TestShardsTest {

    private static final String GOOD = "whoami\nexpect .\necho good\n";
    private static final String BAD = "echo first\nwhoami\nexpect .nothing == \"<x>\"\n";

    @TempDir
    Path home;

    private Path checks = Path.of("");

    @BeforeEach
    void files() throws IOException {
        checks = Files.createDirectory(home.resolve("checks"));
        for (int i = 1; i <= 5; i++) {
            Files.writeString(checks.resolve(i + ".duvo"), i == 3 ? BAD : GOOD);
        }
    }

    private Duvo.Outcome test(String... more) {
        return run(Stream.concat(Stream.of("test", checks.toString()), Stream.of(more)));
    }

    private Duvo.Outcome run(Stream<String> words) {
        return new Duvo(home).run(Stream.concat(words, Stream.of("--demo")).toArray(String[]::new));
    }

    private List<String> ran(Duvo.Outcome outcome) {
        return outcome.err()
                .lines()
                .filter(line -> line.startsWith(checks.toString()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void everyFileIsInExactlyOneShard(int count) throws IOException {
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String report = home.resolve(i + ".json").toString();
            all.addAll(names(test("--shard", i + "/" + count, "--report", report), report));
        }
        assertThat(all).hasSize(5).doesNotHaveDuplicates();
    }

    private static List<String> names(Duvo.Outcome outcome, String report) throws IOException {
        assertThat(outcome.err()).contains("of 5 files\n");
        return Files.readAllLines(Path.of(report)).stream()
                .filter(line -> line.contains("\"name\""))
                .toList();
    }

    @Test
    void shardsTakeAboutAsLongAsEachOther() throws IOException {
        Path report = Files.writeString(
                home.resolve("last.json"),
                "{\"files\":[" + file("./1", 900) + "," + file("2", 300) + "," + file("3", 300) + "," + file("4", 250)
                        + "]}");
        assertThat(ran(test("--shard", "1/2", "--timings", report.toString())))
                .containsExactly(
                        checks.resolve("1.duvo").toString(),
                        checks.resolve("4.duvo").toString());
        assertThat(ran(test("--shard", "2/2", "--timings", report.toString()))).hasSize(3);
    }

    private String file(String name, int millis) {
        return "{\"name\":\"" + checks + "/" + name + ".duvo\",\"exit\":0,\"ms\":" + millis + ",\"lines\":[]}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/2", "3/2", "2", "a/b", "1/0"})
    void aShardThatIsNoneIsRefused(String shard) {
        test("--shard", shard).exited(1).errContains("\"" + shard + "\" is no shard", "from --shard 1/8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r.json", "r.xml"})
    void whatFailedRunsOnceMore(String name) {
        String report = home.resolve(name).toString();
        test("--report", report, "--quiet").exited(4);
        String failed = checks.resolve("3.duvo").toString();
        Duvo.Outcome again =
                run(Stream.of("test", "--retry-failed", report)).exited(4).errContains("expect .nothing");
        assertThat(again.err()).doesNotContain("1.duvo");
        assertThat(test("--retry-failed", report).exited(4).err()).contains(failed + ":3");
    }

    @Test
    void nothingFailedIsSaid() throws IOException {
        Files.delete(checks.resolve("3.duvo"));
        String report = home.resolve("r.json").toString();
        test("--report", report).succeeded();
        test("--retry-failed", report).succeeded().errContains("nothing failed in " + report);
        test("--retry-failed", checks.resolve("1.duvo").toString())
                .exited(1)
                .errContains("1.duvo is no report of duvo", "--report FILE.json writes one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml"})
    void reportsMerge(String form) throws IOException {
        String one = home.resolve("1." + form).toString();
        String two = home.resolve("2." + form).toString();
        test("--shard", "1/2", "--report", one);
        test("--shard", "2/2", "--report", two);
        String whole = home.resolve("whole." + form).toString();
        test("--report", whole).exited(4);
        String all = home.resolve("all." + form).toString();
        run(Stream.of("report", "merge", one, two, "--output", all))
                .succeeded()
                .errContains("wrote " + all + ": 5 files, 1 failed");
        assertThat(normal(all)).containsExactlyInAnyOrderElementsOf(normal(whole));
        Files.writeString(checks.resolve("3.duvo"), GOOD);
        String retried = home.resolve("retried." + form).toString();
        run(Stream.of("test", "--retry-failed", all, "--report", retried)).succeeded();
        run(Stream.of("report", "merge", all, retried, "-o", home + "/last.xml"))
                .succeeded()
                .errContains(": 5 files\n");
        run(Stream.of("report", "merge", all, "-o", home + "/last.xml"))
                .exited(1)
                .errContains("is there already");
    }

    /** Without times, which differ. */
    private static List<String> normal(String file) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .map(line -> line.replaceAll("time=\"[^\"]*\"|\"ms\" *: *[\\d.]+", "")
                        .replaceAll("127.0.0.1:\\d+|</testsuites>$|,$", ""))
                .toList();
    }

    @Test
    void aScriptThatExitsIsAFailureInXmlAsWell() throws IOException {
        Files.writeString(checks.resolve("3.duvo"), "whoami\nexpect .\nexit 3\n");
        String report = home.resolve("r.xml").toString();
        test("--report", report).exited(3);
        assertThat(Files.readString(Path.of(report))).contains("the script ended with exit 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "4"})
    void onlyFailuresAreShown(String jobs) {
        Duvo.Outcome outcome = test("--only-failed", "--jobs", jobs)
                .exited(4)
                .outContains("first")
                .errContains(checks.resolve("3.duvo") + "\n", "1 of 5 files failed");
        assertThat(outcome.out()).doesNotContain("good");
        assertThat(ran(outcome).stream().filter(line -> !line.contains("3.duvo")))
                .isEmpty();
    }
}
