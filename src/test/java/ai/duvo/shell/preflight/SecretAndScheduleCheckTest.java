package ai.duvo.shell.preflight;

import static ai.duvo.shell.preflight.Replies.ok;
import static ai.duvo.shell.preflight.Replies.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretAndScheduleCheckTest {

    private static final String CARRIER = "[{'id': 'k1', 'name': 'Carrier', 'env_var_keys': ['TOKEN', 'URL']}]";
    private static final String PORTAL = "[{'id': 'l1', 'domain': 'portal.example', 'username': 'ops'}]";
    private static final RevisionCheck REVISIONS = revisions(
            Replies.AGENT,
            "{'id': 'r1', 'revision_number': 1, 'status': 'archived'},"
                    + "{'id': 'r2', 'revision_number': 2, 'status': 'live'},"
                    + "{'id': 'r3', 'revision_number': 3, 'status': 'draft'}");

    @Test
    void aSecretAndALoginThatTheRevisionBeforeHas() {
        List<Finding> findings = secrets("[]", "[]", CARRIER, PORTAL);
        assertThat(findings)
                .containsExactly(
                        Finding.doubtful(
                                "secrets",
                                "secret \"Carrier\" (TOKEN, URL) is on revision 1, and not on revision 2",
                                "revision-secrets list --agent a1 --revision r2 --team t1",
                                "revision-secrets attach --agent a1 --revision r2 --secret k1 --team t1"),
                        Finding.doubtful(
                                "secrets",
                                "the login for portal.example is on revision 1, and not on revision 2",
                                "revision-logins list --agent a1 --revision r2 --team t1",
                                "revision-logins attach --agent a1 --revision r2 --credential l1 --team t1"));
    }

    @Test
    void anotherSecretWithTheSameKeysAndAnotherLoginThereAreAsGood() {
        String other = "[{'id': 'k9', 'name': 'New', 'env_var_keys': ['URL', 'TOKEN', 'MORE']}]";
        assertThat(secrets(other, PORTAL.replace("l1", "l9"), CARRIER, PORTAL))
                .containsExactly(Finding.ok("secrets", "revision 2 has all that revision 1 had"));
        assertThat(secrets(CARRIER, PORTAL, "[]", "[]")).allMatch(Finding::isOk);
    }

    @Test
    void withoutARevisionBeforeThereIsNothingToCompare() {
        SecretCheck.Attached here = new SecretCheck.Attached("r2", ok("[]"), ok("[]"));
        assertThat(new SecretCheck(Replies.AGENT, REVISIONS, here, null).findings())
                .allMatch(Finding::isOk);
        SecretCheck.Attached hidden = new SecretCheck.Attached("r1", refused(403, "not shown"), ok("[]"));
        assertThat(new SecretCheck(Replies.AGENT, REVISIONS, here, hidden).findings())
                .containsExactly(Finding.unknown("secrets", "not shown"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-,r1", "r1,r2", "r3,r2", "r4,r1"})
    void aRevisionGoesOnFromItsParentElseTheLiveOneElseTheOneBefore(@Nullable String asked, String before) {
        String builds = "{'id': 'r4', 'revision_number': 4, 'status': 'draft', 'parent_build_id': 'r1'},"
                + "{'id': 'r3', 'revision_number': 3, 'status': 'draft'},"
                + "{'id': 'r2', 'revision_number': 2, 'status': 'live'},"
                + "{'id': 'r1', 'revision_number': 1, 'status': 'archived'}";
        assertThat(revisions(new PreflightTarget("a1", asked, null, ""), builds).idBefore())
                .isEqualTo(before);
    }

    @Test
    void aScheduleOfARevisionThatIsNotLive() {
        assertThat(schedules("{'id': 'd1', 'build_id': 'r1', 'enabled': true, 'frequency': 'weekly'}"))
                .containsExactly(Finding.doubtful(
                        "schedules",
                        "the weekly schedule starts revision 1, which is not live",
                        "agents schedules list a1 --team t1",
                        "agents schedules delete a1 d1 --team t1  # then: agents schedules create"));
    }

    @Test
    void aScheduleThatDuvoSwitchedOff() {
        String off = "{'id': 'd1', 'build_id': 'r1', 'enabled': false, 'frequency': 'daily',"
                + " 'auto_disabled_at': '2026-01-01', 'auto_disabled_reason': 'no connection'}";
        assertThat(schedules(off))
                .containsExactly(Finding.doubtful(
                        "schedules",
                        "Duvo has switched off the daily schedule: no connection",
                        "agents schedules list a1 --team t1",
                        "agents schedules update a1 d1 --enable --team t1"));
    }

    @Test
    void anIdThatLooksLikeAnOptionIsNone() {
        assertThat(schedules("{'id': '--yes', 'build_id': 'r1', 'enabled': true, 'frequency': 'weekly'}"))
                .extracting(Finding::mend)
                .containsExactly("agents schedules delete a1 '--yes' --team t1  # then: agents schedules create");
    }

    @Test
    void schedulesThatAreWell() {
        String live = "{'id': 'd1', 'build_id': 'r2', 'enabled': true, 'frequency': 'daily'}";
        assertThat(schedules("{'id': 'd1', 'build_id': 'r1', 'enabled': false, 'frequency': 'daily'}"))
                .containsExactly(Finding.ok("schedules", "none is on"));
        assertThat(schedules(live)).containsExactly(Finding.ok("schedules", "it starts the live revision"));
        assertThat(schedules(live + "," + live)).containsExactly(Finding.ok("schedules", "2 start the live revision"));
        assertThat(new ScheduleCheck(Replies.AGENT, REVISIONS, refused(500, "oops")).findings())
                .containsExactly(Finding.unknown("schedules", "oops"));
    }

    private static List<Finding> schedules(String all) {
        return new ScheduleCheck(Replies.AGENT, REVISIONS, ok("{'schedules': [" + all + "]}")).findings();
    }

    private static List<Finding> secrets(String here, String logins, String before, String loginsBefore) {
        return new SecretCheck(
                        Replies.AGENT,
                        REVISIONS,
                        new SecretCheck.Attached("r2", ok(here), ok(logins)),
                        new SecretCheck.Attached("r1", ok(before), ok(loginsBefore)))
                .findings();
    }

    private static RevisionCheck revisions(PreflightTarget target, String builds) {
        return new RevisionCheck(target, List.of(ok("{'builds': [" + builds + "]}")));
    }
}
