package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expectations that no longer hold are rewritten on demand, and nothing else. */
class ExpectUpdateTest {

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
    private static final String BEFORE = """
            # what Dana wants


            agents list --limit 3  # three
            expect .agents | length == 7   # how many
            expect .agents[0].name == "Somebody else"
            expect .agents[0] | .slack_enabled == \\
                false
            expect .agents[1].name == "Invoice clerk"
            """;

    @TempDir
    Path home;

    private Duvo.Outcome test(Path file, String... more) {
        String[] line = {"test", file.toString(), "--demo"};
        String[] all = new String[line.length + more.length];
        System.arraycopy(line, 0, all, 0, line.length);
        System.arraycopy(more, 0, all, line.length, more.length);
        return new Duvo(home).run(all);
    }

    @Test
    void onlyTheValueChanges() throws IOException {
        Path file = Files.writeString(home.resolve("s.duvo"), BEFORE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
        test(file).exited(4);
        assertThat(file).hasContent(BEFORE);
        test(file, "--update")
                .succeeded()
                .errContains(
                        file + ":5\n- expect .agents | length == 7   # how many\n"
                                + "+ expect .agents | length == 3   # how many\n",
                        "- expect .agents[0].name == \"Somebody else\"\n+ expect .agents[0].name == \"Ops bot\"\n");
        assertThat(Files.readString(file))
                .isEqualTo(BEFORE.replace("== 7", "== 3")
                        .replace("Somebody else", "Ops bot")
                        .replace("\\\n    false", "true"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-x---");
        assertThat(test(file, "--update").succeeded().err()).doesNotContain("\n+ ");
    }

    @Test
    void linesThatEndWithCarriageReturnsKeepThem() throws IOException {
        String text = "\uFEFFagents list --limit 3\r\nexpect .agents | length == 7\r\n";
        Path file = Files.writeString(home.resolve("s.duvo"), text);
        test(file, "--update").succeeded();
        assertThat(Files.readString(file)).isEqualTo(text.replace("7", "3").replace("limit 3", "limit 3"));
    }

    @Test
    void aCodeChangesAsWell() throws IOException {
        String text = "agents list --limit 1\nexpect exit 1 \\\n  agents get " + NOBODY
                + "  # 404\nexpect exit 3 agents get $_.agents[0].id\nexpect exit 3 runs get " + NOBODY + "\n";
        Path file = Files.writeString(home.resolve("s.duvo"), text);
        test(file).exited(4);
        test(file, "--update")
                .succeeded()
                .errContains(
                        file + ":2\n- expect exit 1 \\\n- agents get " + NOBODY + "  # 404\n+ expect exit 3 \\\n",
                        "- expect exit 3 agents get $_.agents[0].id\n+ expect exit 0 agents get $_.agents[0].id\n");
        assertThat(Files.readString(file))
                .isEqualTo(text.replace("exit 1", "exit 3").replace("exit 3 agents get $", "exit 0 agents get $"));
        test(file).succeeded();
    }

    @Test
    void aCodeThatDiffersInEachRoundFails() throws IOException {
        String text = "for id in agents list --limit 1 | .agents[0].id, \"" + NOBODY + "\"\n"
                + "    expect exit 1 agents get $id\nend\n";
        Path file = Files.writeString(home.resolve("s.duvo"), text);
        test(file, "--update").exited(4);
        assertThat(file).hasContent(text);
    }

    @Test
    void whatComparesInAnotherWayFails() throws IOException {
        String text = "agents list --limit 3\nexpect .agents | length > 7\n";
        Path file = Files.writeString(home.resolve("s.duvo"), text);
        test(file, "--update").exited(4);
        assertThat(file).hasContent(text);
    }

    @Test
    void aValueThatDiffersInEachRoundFails() throws IOException {
        String text = "for agent in agents list --limit 2\n    $agent\n    agents get $agent.id\n"
                + "    expect .agent.name == \"Nobody\"\nend\n";
        Path file = Files.writeString(home.resolve("s.duvo"), text);
        test(file, "--update").exited(4);
        assertThat(file).hasContent(text);
    }
}
