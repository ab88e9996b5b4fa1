package ai.duvo.shell.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ai.duvo.shell.testing.Seeded;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tab where no id is wanted, and on lines that are strange. */
class CompleterTest {

    private final CompleterFixture tab = new CompleterFixture();

    @Test
    void furtherWordsOfACommandComeBeforeItsIds() {
        tab.answer("agents list", "[{\"id\": \"a1\", \"name\": \"Ops bot\"}]");
        assertThat(tab.values("agents schedules ")).containsExactly("list", "create", "update", "delete", "a1");
        CompletionResult missing = tab.offer("cases runs ");
        assertThat(missing.candidates()).extracting(Candidate::value).containsExactly("recent-messages");
        assertThat(missing.candidates().get(0).group()).startsWith("commands · cases need --queue first");
        assertThat(missing.isPartial()).as("Tab must not take the one word").isTrue();
    }

    @Test
    void nothingIsOfferedBehindAMistake() {
        tab.answer("agents list", "[{\"id\": \"a1\", \"name\": \"Ops bot\"}]");
        assertThat(tab.values("agents case-triggers list --agent ")).isEmpty();
        assertThat(tab.note("agents case-triggers list --agent ")).isEqualTo("there is no option \"--agent\"");
        assertThat(tab.values("ueues link-agent --")).isEmpty();
        assertThat(tab.note("ueues link-agent --")).isEqualTo("there is no command \"ueues\"");
    }

    @Test
    void aTimeZoneIsFoundByItsRegionOrItsCity() {
        String line = "agents schedules create a --timezone ";
        assertThat(tab.values(line)).contains("Europe/", "UTC").doesNotContain("Europe/Prague");
        assertThat(tab.values(line + "Eu")).containsExactly("Europe/");
        assertThat(tab.values(line + "europe/pra")).containsExactly("Europe/Prague");
        assertThat(tab.values(line + "pragu")).containsExactly("Europe/Prague");
    }

    @Test
    void helpOffersGroupsCommandsAndStatements() {
        assertThat(tab.offer("help ").candidates())
                .contains(
                        new Candidate("inspection", "Requests and results: http, show, diff, bundle", "groups", true),
                        new Candidate("runs", "Start, follow, answer; preflight, explain", "groups", true),
                        new Candidate("teams", "The team you work on, and those you belong to", "groups", true),
                        new Candidate("options", "--json, --team, --demo: for every command", "groups", true),
                        new Candidate("whoami", "Show who you are and where the key comes from", "commands", true),
                        new Candidate("wait", "Repeat a command until its result is so", "statements", true));
        assertThat(tab.offer("help ").candidates())
                .extracting(Candidate::value)
                .doesNotHaveDuplicates()
                .contains("--all");
        assertThat(tab.values("help runs st")).containsExactly("start", "stop", "stats");
        assertThat(tab.values("help inspection ")).containsExactly("--all");
        assertThat(tab.offer("ru").candidates())
                .containsExactly(new Candidate("runs", "Start, follow, answer; preflight, explain", "commands", true));
    }

    @Test
    void pathsOfTheApiAreCompletedSegmentBySegment() {
        tab.answer("agents list", "[{\"id\": \"3f0c\", \"name\": \"Ops bot\"}]");
        tab.answer("revisions list", "[{\"id\": \"r1\", \"name\": \"v1\"}]");
        assertThat(tab.values("api GET /v2/ag")).containsExactly("/v2/agents", "/v2/agent");
        assertThat(tab.values("api GET /v2/agents/")).containsExactly("/v2/agents/3f0c");
        assertThat(tab.values("api GET /v2/agents/ops")).containsExactly("/v2/agents/3f0c");
        assertThat(tab.values("api GET /v2/agents/3f0c/revisions/")).containsExactly("/v2/agents/3f0c/revisions/r1");
        assertThat(tab.values("api GET /v2/teams/{teamId}/a"))
                .containsExactly("/v2/teams/{teamId}/agents", "/v2/teams/{teamId}/agent-folders");
        assertThat(tab.values("api GET /v2/teams/{teamId}/agents --query ")).containsExactly("limit=", "offset=");
        assertThat(tab.values("api D")).containsExactly("DELETE");
    }

    @Test
    void variablesAndTheirFieldsAreOffered() {
        tab.variable("run", "{\"id\": \"r1\", \"data\": [{\"n\": 1}], \"state\": \"done\"}");
        assertThat(tab.values("runs get $")).containsExactly("$run", "$_", "$env");
        assertThat(tab.values("runs get $run.")).containsExactly("$run.id", "$run.data", "$run.state");
        assertThat(tab.values("runs get $run.data[")).containsExactly("$run.data[0]");
        assertThat(tab.values("runs get $run.data[0].")).containsExactly("$run.data[0].n");
        assertThat(tab.values("runs get $nobody.")).isEmpty();
        assertThat(tab.values("set hints ")).containsExactly("on", "off");
    }

    @Test
    void tabIsNeverSilentWhereAValueIsWanted() {
        assertThat(tab.note("runs get $nobody.")).isEqualTo("nothing is known that begins with $nobody.");
        assertThat(tab.note("runs start --message ")).isEqualTo("message: What the agent is to do");
        assertThat(tab.note("agents list --limit ")).isEqualTo("limit: At most this many");
    }

    @Test
    void requiredOptionsComeFirstAndUsedOnesGo() {
        assertThat(tab.values("revision-integrations attach --agent a --")).startsWith("--revision", "--integration");
        assertThat(tab.values("revision-integrations attach --integration i --"))
                .contains("--integration")
                .startsWith("--agent");
        assertThat(tab.values("runs respond r1 --approve --")).doesNotContain("--approve", "--deny", "--answer");
        assertThat(tab.values("runs list --st")).containsExactly("--status");
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "'   '",
        "'|'",
        "'\\'",
        "'a = '",
        "'--'",
        "'$'",
        "'\"'",
        "'agents get --agent'",
        "'duvo '",
        "'set '"
    })
    void anyLineCanBeCompletedAnywhere(String line) {
        for (int cursor = 0; cursor <= line.length(); cursor++) {
            assertThat(tab.completer().at(line, cursor, new CompletionRequest(5, false)))
                    .isNotNull();
        }
        assertThat(tab.completer().highlights().of(line, 0)).isNotNull();
        assertThat(tab.completer().hints().next(line)).isNotNull();
    }

    @Seeded
    void noLineIsTooStrange(int seed) {
        String[] parts = {
            "agents", "get", " ", "  ", "'", "\"", "\\", "$", "$x.", "--", "--agent", "=", "-", "|", "{", "#", "\n",
            "é", "🧾", "/"
        };
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(9), 0, parts.length).forEach(part -> text.append(parts[part]));
            String line = text.toString();
            int cursor = line.isEmpty() ? 0 : random.nextInt(line.length() + 1);
            assertThatCode(() -> {
                        tab.completer().at(line, cursor, new CompletionRequest(5, false));
                        tab.completer().highlights().of(line, cursor);
                        tab.completer().hints().next(line);
                        tab.completer().hints().names(line);
                    })
                    .as(line)
                    .doesNotThrowAnyException();
        }
    }
}
