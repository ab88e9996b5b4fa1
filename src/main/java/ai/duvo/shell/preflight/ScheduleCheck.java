package ai.duvo.shell.preflight;

import ai.duvo.shell.line.Quoting;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Checks that schedules start the live revision, and that Duvo has not switched them off. */
final class ScheduleCheck {

    private static final String NAME = "schedules";

    private final PreflightTarget target;
    private final RevisionCheck revisions;
    private final CheckResponse schedules;

    ScheduleCheck(PreflightTarget target, RevisionCheck revisions, CheckResponse schedules) {
        this.target = target;
        this.revisions = revisions;
        this.schedules = schedules;
    }

    /** One for each that is not well, or one for all. */
    List<Finding> findings() {
        if (!schedules.isSuccess()) {
            return List.of(Finding.unknown(NAME, schedules.trouble()));
        }
        List<Finding> bad = new ArrayList<>();
        int on = 0;
        for (JsonNode schedule : schedules.json().path("schedules")) {
            String revision = schedule.path("build_id").asString("");
            boolean isOn = schedule.path("enabled").asBoolean(false);
            on += isOn ? 1 : 0;
            if (isOn && !revision.isEmpty() && !revision.equals(revisions.liveId())) {
                bad.add(ofAnotherRevision(schedule, revision));
            } else if (!schedule.path("auto_disabled_at").asString("").isEmpty()) {
                bad.add(switchedOff(schedule));
            }
        }
        String well =
                on == 0 ? "none is on" : on == 1 ? "it starts the live revision" : on + " start the live revision";
        return bad.isEmpty() ? List.of(Finding.ok(NAME, well)) : bad;
    }

    private Finding ofAnotherRevision(JsonNode schedule, String revision) {
        return Finding.doubtful(
                NAME,
                "the " + name(schedule) + " schedule starts " + revisions.called(revision) + ", which is not live",
                proof(),
                target.command("agents schedules delete " + both(schedule)) + "  # then: agents schedules create");
    }

    private Finding switchedOff(JsonNode schedule) {
        String reason = schedule.path("auto_disabled_reason").asString("");
        return Finding.doubtful(
                NAME,
                "Duvo has switched off the " + name(schedule) + " schedule" + (reason.isEmpty() ? "" : ": " + reason),
                proof(),
                target.command("agents schedules update " + both(schedule) + " --enable"));
    }

    private String proof() {
        return target.command("agents schedules list " + Quoting.value(target.agent()));
    }

    private String both(JsonNode schedule) {
        return Quoting.value(target.agent()) + " "
                + Quoting.value(schedule.path("id").asString(""));
    }

    private static String name(JsonNode schedule) {
        return schedule.path("frequency").asString("?");
    }
}
