package ai.duvo.shell;

import static ai.duvo.shell.Typist.ENTER;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.profile.Profile;
import ai.duvo.shell.profile.ProfileStore;
import ai.duvo.shell.testing.FakeApi;
import ai.duvo.shell.testing.QuickTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What destroys in the workspace of a profile for production wants more than a yes. */
class ProductionGuardTest {

    private static final String QUEUE = "/v2/queues/00000071-0001-4000-8000-000000000000";
    private static final String DELETE = "queues delete 00000071-0001-4000-8000-000000000000";

    @TempDir
    Path home;

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @BeforeEach
    void profiles() {
        String address = api.uri().toString();
        store().save(new Profile("live", "dv_live_key", address, "team-1", false, true));
        store().save(new Profile("play", "dv_play_key", address, "team-2", false, false));
    }

    @Test
    void aYesAloneIsRefusedWhereNobodyIsThere() {
        for (String yes : List.of("--yes", "-y")) {
            duvo().run(DELETE + " " + yes)
                    .exited(1)
                    .errContains(
                            "Delete queue 00000071-0001-4000-8000-000000000000 and all its cases?",
                            "Profile live is production, so --yes alone is not enough",
                            "hint: add --yes --profile-expect live if you mean it; nothing was sent");
        }
        duvo().run(DELETE)
                .exited(1)
                .errContains("Profile live is production", "add --yes --profile-expect live if you mean it");
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void theNamedProfileIsEnoughTogetherWithAYes() {
        api.stub(delete(urlPathEqualTo(QUEUE)).willReturn(noContent()));
        duvo().run(DELETE + " --yes --profile-expect live").succeeded();
        duvo().run(DELETE + " --yes --profile play").succeeded();
        duvo().run(DELETE + " --profile-expect live").exited(1).errContains("add --yes --profile-expect live");
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void everyCommandRefusesWhereAnotherProfileIsInUse() {
        for (String line : List.of("queues list", DELETE + " --yes", "whoami", "echo x", "profiles list")) {
            duvo().run(line + " --profile-expect play")
                    .exited(2)
                    .outIs("")
                    .errContains(
                            "--profile-expect names profile play, and what is in use is profile live",
                            "hint: choose it with --profile play; nothing was sent");
        }
        duvo().run("queues list --demo --profile-expect play").exited(2).errContains("is the demo workspace");
        duvo().with("DUVO_API_KEY", "dv_other")
                .run("queues list --profile-expect live")
                .exited(2)
                .errContains("what is in use is DUVO_API_KEY", "unset DUVO_API_KEY");
        duvo().run("queues list --profile-expect play --help").succeeded();
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void theKeyOfAProfileForProductionIsGuardedWhereverItComesFrom() {
        duvo().with("DUVO_API_KEY", "dv_live_key")
                .with("DUVO_PROFILE", "play")
                .run(DELETE + " --yes")
                .exited(1)
                .errContains("Profile env is production", "--profile-expect env");
    }

    @Test
    void aScriptIsRefusedBeforeItsFirstLine() throws IOException {
        Path script = Files.writeString(home.resolve("s.duvo"), "queues list\n" + DELETE + "\n");
        duvo().run("replay " + script + " --yes")
                .exited(1)
                .errContains(
                        "\"queues delete\" destroys, and profile live is production: --yes alone is not enough",
                        "replay with --yes --profile-expect live",
                        "s.duvo:2:1");
        duvo().run("replay " + script).exited(1).errContains("replay with --yes --profile-expect live");
        duvo().run("replay " + script + " --yes --profile-expect play").exited(2);
        assertThat(api.requests()).isEmpty();
        api.stub(get(urlPathEqualTo("/v2/teams/team-1/queues")).willReturn(okJson("{\"queues\":[]}")));
        api.stub(delete(urlPathEqualTo(QUEUE)).willReturn(noContent()));
        duvo().run("replay " + script + " --yes --profile-expect live").succeeded();
        duvo().run("replay " + script + " --dry-run").succeeded();
    }

    @Test
    void aScriptThatGoesToAnotherProfileIsHeldThere() throws IOException {
        api.stub(delete(urlPathEqualTo(QUEUE)).willReturn(noContent()));
        Path away = Files.writeString(home.resolve("a.duvo"), "use profile play\n" + DELETE + "\n");
        duvo().run("replay " + away + " --yes").succeeded();
        duvo().run("replay " + away + " --yes --profile-expect live")
                .exited(2)
                .errContains("what is in use is profile play");
        Path back = Files.writeString(home.resolve("b.duvo"), "use profile live\n" + DELETE + "\n");
        duvo().run("replay " + back + " --yes --profile play")
                .exited(1)
                .errContains("Profile live is production, so --yes alone is not enough");
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void atAPromptAYesIsNotEnough() throws Exception {
        api.stub(get(urlPathEqualTo(QUEUE)).willReturn(okJson("{\"queue\":{\"name\":\"Inbound invoices\"}}")));
        try (Typist typist = Typist.withProfiles(home)) {
            typist.sees("production duvo> ");
            typist.saw("\u001b[31mproduction duvo>");
            typist.runs("profiles set-colour play blue");
            typist.type(DELETE + " --yes" + ENTER);
            typist.sees(
                    "Delete queue Inbound invoices (00000071-0001-4000-8000-000000000000) and all its cases? Profile live");
            typist.sees("Type \"Inbound invoices\" to go on:");
            typist.runs("y");
            typist.sees("not done: you did not type the name");
            typist.runs("use profile play");
            typist.sees("\nduvo> ");
            typist.saw("\u001b[34mduvo>");
            typist.leave();
        }
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void atAPromptTheNameIsTyped() throws Exception {
        api.stub(get(urlPathEqualTo(QUEUE)).willReturn(okJson("{\"queue\":{\"name\":\"Inbound invoices\"}}")));
        api.stub(delete(urlPathEqualTo(QUEUE)).willReturn(noContent()));
        try (Typist typist = Typist.withProfiles(home)) {
            typist.type(DELETE + ENTER);
            typist.sees("Type \"Inbound invoices\" to go on:");
            typist.runs("Inbound invoices");
            typist.leave();
        }
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void aNameOfBlanksIsNotTypedByEnter() {
        api.stub(get(urlPathEqualTo(QUEUE)).willReturn(okJson("{\"queue\":{\"name\":\"  \"}}")));
        try (Prompted prompt = Prompted.at(home, new QuickTime())) {
            assertThat(prompt.code(DELETE)).isOne();
            assertThat(prompt.screen())
                    .contains(
                            "Delete queue 00000071-0001-4000-8000-000000000000 and",
                            "not done: you did not type the name");
        }
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void whatIsSentByHandIsHeldAsWell() {
        duvo().run("api DELETE /v2/queues/00000071-0001-4000-8000-000000000000 --yes")
                .exited(1)
                .errContains("Send DELETE /v2/queues/00000071-0001-4000-8000-000000000000?");
        api.stub(delete(urlPathEqualTo(QUEUE)).willReturn(noContent()));
        duvo().run("api DELETE /v2/queues/00000071-0001-4000-8000-000000000000 --yes --profile-expect live")
                .succeeded();
        duvo().run("api DELETE /v2/queues/00000071-0001-4000-8000-000000000000 --profile play")
                .succeeded();
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void noRowThatAsksGoesThroughWithAYesAlone() {
        store().save(new Profile("work", "dv_work_key", null, null, false, false));
        List<String> examples = Commands.all().stream()
                .filter(row -> row.destructive() != null)
                .map(row -> row.example().replace("--dry-run", ""))
                .map(line -> line.contains("--yes") ? line : line + " --yes")
                .toList();
        assertThat(examples).hasSizeGreaterThan(30);
        for (String line : examples) {
            assertThat(duvo().run(line).err()).as(line).contains("production, so --yes alone is not enough");
        }
        assertThat(api.requests()).noneMatch(sent -> !sent.getMethod().getName().equals("GET"));
    }

    @Test
    void aProfileIsSaidToBeForProduction() {
        api.stub(get(urlPathEqualTo("/v2/profile")).willReturn(okJson("{\"profile\":{\"email\":\"a@b.c\"}}")));
        String login = "login --name new --api-key dv_new --base-url " + api.uri();
        duvo().run(login + " --production").succeeded().errContains("kept as profile new, for production");
        duvo().run(login).succeeded().errContains("kept as profile new, for production");
        assertThat(store().load().require("new").production()).isTrue();
        duvo().run("profiles set-production new off").succeeded().errContains("not for production any more");
        assertThat(store().load().require("new").production()).isFalse();
        duvo().run("profiles set-production play on").succeeded().errContains("profile play is for production");
        duvo().run("profiles rename play toy").succeeded();
        duvo().run("profiles list --format csv").succeeded().outContains("live,true,true", "toy,false,true");
        duvo().run("profiles set-production play maybe").exited(1).errContains("on, off");
        duvo().run("profiles set-production nobody on").exited(2).errContains("there is no profile \"nobody\"");
    }

    private ProfileStore store() {
        return new ProfileStore(home.resolve("config"));
    }

    private Duvo duvo() {
        return new Duvo(home);
    }
}
