package ai.duvo.shell.preflight;

import static ai.duvo.shell.preflight.Replies.ok;
import static ai.duvo.shell.preflight.Replies.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.preflight.Finding.State;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevisionCheckTest {

    private static final String DRAFT = "{'builds': [{'id': 'r3', 'revision_number': 3, 'status': 'draft'}]}";
    private static final String LIVE = "{'builds': [{'id': 'r2', 'revision_number': 2, 'status': 'LIVE'}]}";

    @Test
    void theLiveOneIsLookedAtWhereverItStands() {
        RevisionCheck check = check(null, DRAFT, LIVE);
        assertThat(check.id()).isEqualTo("r2");
        assertThat(check.finding().line()).isEqualTo("✓ revision: revision 2 is live");
        assertThat(check.dryId()).isEqualTo("<live revision>");
    }

    @Test
    void withoutALiveOneTheNewestIsToBePromoted() {
        RevisionCheck check = check(null, DRAFT);
        assertThat(check.id()).isEqualTo("r3");
        Finding finding = check.finding();
        assertThat(finding.text()).isEqualTo("no revision is live; the newest, revision 3, is a draft");
        assertThat(finding.proof()).isEqualTo("revisions list --agent a1 --team t1");
        assertThat(finding.mend()).isEqualTo("revisions promote r3 --team t1");
    }

    @Test
    void theOneThatWasAskedForIsNotTheOneThatRunsUse() {
        RevisionCheck check = check("R3", DRAFT, LIVE);
        assertThat(check.id()).isEqualTo("r3");
        assertThat(check.dryId()).isEqualTo("R3");
        assertThat(check.finding().text()).isEqualTo("revision 3 is a draft, not live: runs use revision 2");
    }

    @Test
    void anAgentMayHaveNoneOrNotThatOne() {
        assertThat(check(null, "{'builds': []}").finding().text()).isEqualTo("the agent has no revision");
        assertThat(check(null, "{'builds': []}").id()).isEmpty();
        assertThat(check("r9", LIVE).finding().text()).isEqualTo("the agent has no revision r9");
    }

    @Test
    void aRevisionWithoutNumberAndStateIsToldByItsId() {
        assertThat(check(null, "{'builds': [{'id': 'r7'}]}").finding().text())
                .isEqualTo("no revision is live; the newest, revision r7, is in no state");
    }

    @Test
    void aPageThatDidNotComeLeavesItUnknown() {
        RevisionCheck check = new RevisionCheck(Replies.AGENT, List.of(ok(LIVE), refused(500, "broken")));
        assertThat(check.finding()).isEqualTo(new Finding("revision", State.UNKNOWN, "broken", null, null));
    }

    private static RevisionCheck check(@Nullable String wanted, String... pages) {
        PreflightTarget target = new PreflightTarget("a1", wanted, null, " --team t1");
        return new RevisionCheck(
                target, List.of(pages).stream().map(Replies::ok).toList());
    }
}
