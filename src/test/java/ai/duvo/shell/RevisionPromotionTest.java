package ai.duvo.shell;

import static ai.duvo.shell.Typist.ENTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whoever promotes a revision is told what is live now, and how to go back. */
class RevisionPromotionTest extends TypedOnDemo {

    @Test
    void theQuestionNamesWhatIsLiveNow() throws Exception {
        typist().runs("use agent \"Invoice clerk\"");
        typist().runs("old = revisions list | .builds[] | select(.status == \"live\") | .id");
        typist().runs("next = revisions list | .builds[0].id");
        typist().type("revisions promote $next" + ENTER);
        typist().sees("live now: Invoice clerk v2 (");
        typist().sees("to go back: revisions promote");
        typist().sees("Make Invoice clerk v3 (");
        typist().type("n" + ENTER);
        typist().sees("not done");
        typist().runs("revisions promote $next --yes");
        typist().runs("revisions promote $old --yes");
        typist().sees("live now: Invoice clerk v3 (");
        typist().runs("revisions promote $old");
        typist().sees("The revision is live already");
        typist().leave();
    }

    @Test
    void aScriptIsNotAskedAndSendsNothingMore() throws Exception {
        Path script = Files.writeString(home.resolve("s.duvo"), """
                with agent "Invoice clerk"
                    next = revisions list | .builds[0].id
                    revisions promote $next
                end
                """);
        Duvo.Outcome outcome = new Duvo(home)
                .run("replay", script.toString(), "--demo", "--quiet")
                .succeeded();
        assertThat(outcome.err()).doesNotContain("live now");
        new Duvo(home)
                .run(
                        "-c",
                        "next = revisions list --agent \"Invoice clerk\" | .builds[0].id\n"
                                + "revisions promote $next --agent \"Invoice clerk\"",
                        "--demo")
                .succeeded()
                .errContains("live now: Invoice clerk v2 (", "to go back: revisions promote");
    }
}
