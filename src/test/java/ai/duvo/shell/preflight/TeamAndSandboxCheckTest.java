package ai.duvo.shell.preflight;

import static ai.duvo.shell.preflight.Replies.ok;
import static ai.duvo.shell.preflight.Replies.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeamAndSandboxCheckTest {

    private static final PreflightTarget TARGET = new PreflightTarget("a1", null, "sbx_1", " --team t1 --demo");
    private static final String CLERK = "{'agent': {'name': 'Clerk', 'team_id': 'T2'}}";

    @Test
    void aNameWithQuotesStandsInOthers() {
        CheckResponse agent =
                ok("{\"agent\": {\"id\": \"a1\", \"name\": \"Contract reader \\\"EMEA\\\"\", \"team_id\": \"t2\"}}");
        assertThat(team(agent, "t2").text()).isEqualTo("agent 'Contract reader \"EMEA\"' is in this team");
    }

    @Test
    void anAgentOfTheTeamIsWell() {
        assertThat(team(ok(CLERK), "t2")).isEqualTo(Finding.ok("team", "agent \"Clerk\" is in this team"));
    }

    @Test
    void anAgentOfAnotherTeamIsRunThere() {
        Finding finding = team(ok(CLERK), "t1");
        assertThat(finding.text()).isEqualTo("agent \"Clerk\" is in team T2, and you work on t1");
        assertThat(finding.proof()).isEqualTo("agents get a1 --team t1 --demo");
        assertThat(finding.mend()).isEqualTo("runs start --agent a1 --demo --team T2");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void anAgentThatIsNotShownIsNotThere(int status) {
        assertThat(team(refused(status, "no"), "t1").text()).startsWith("no agent a1 for this key: ");
    }

    @Test
    void nobodyCanTellWithoutAnAnswerOrATeam() {
        assertThat(team(refused(502, "bad gateway"), "t1")).isEqualTo(Finding.unknown("team", "bad gateway"));
        assertThat(team(ok(CLERK), "").text()).isEqualTo("agent \"Clerk\" may be in another team: which team?");
        assertThat(team(ok("{'agent': {}}"), "t1").text())
                .isEqualTo("agent \"a1\" may be in another team: the API does not say whose it is");
    }

    @ParameterizedTest
    @CsvSource({"'', holds nothing yet", "{}, holds 1 entry", "'{}, {}', holds 2 entries"})
    void aSandboxThatIsThereIsTold(String files, String holds) {
        assertThat(SandboxCheck.of(TARGET, ok("{'files': [" + files + "]}")))
                .isEqualTo(Finding.ok("sandbox", "sbx_1 is there and " + holds));
    }

    @Test
    void aSandboxThatIsGoneIsMadeAnew() {
        Finding finding = SandboxCheck.of(TARGET, refused(404, "gone"));
        assertThat(finding.text()).isEqualTo("sbx_1 is not there: it has expired, or the id is wrong");
        assertThat(finding.mend()).isEqualTo("sandboxes create --team t1 --demo");
        assertThat(SandboxCheck.of(TARGET, refused(500, "broken"))).isEqualTo(Finding.unknown("sandbox", "broken"));
    }

    private static Finding team(CheckResponse agent, String team) {
        return new TeamCheck(TARGET, agent, new Preflight.Team(team, "which team?")).finding();
    }
}
