package ai.duvo.shell.preflight;

import ai.duvo.shell.line.Quoting;

/** Whether the agent is there, and in the team that commands work on. */
final class TeamCheck {

    private static final String NAME = "team";

    private final PreflightTarget subject;
    private final CheckResponse agent;
    private final Preflight.Team team;

    TeamCheck(PreflightTarget subject, CheckResponse agent, Preflight.Team team) {
        this.subject = subject;
        this.agent = agent;
        this.team = team;
    }

    Finding finding() {
        String show = "agents get " + Quoting.quote(subject.agent());
        if (agent.isAbsent()) {
            return Finding.failed(
                    NAME,
                    "no agent " + subject.agent() + " for this key: the id is wrong, or another team has it",
                    subject.command(show),
                    subject.command("agents list --all"));
        }
        if (!agent.isSuccess()) {
            return Finding.unknown(NAME, agent.trouble());
        }
        String name = agent.json().path("agent").path("name").asString(subject.agent());
        String owner = agent.json().path("agent").path("team_id").asString("");
        if (team.id().isEmpty() || owner.isEmpty()) {
            String why = team.id().isEmpty() ? team.trouble() : "the API does not say whose it is";
            return Finding.unknown(NAME, "\"" + name + "\" may be in another team: " + why);
        }
        if (owner.equalsIgnoreCase(team.id())) {
            return Finding.ok(NAME, "\"" + name + "\" is in this team");
        }
        return Finding.failed(
                NAME,
                "\"" + name + "\" is in team " + owner + ", and you work on " + team.id(),
                subject.command(show),
                "runs start --agent " + Quoting.quote(subject.agent())
                        + subject.globals().replaceAll(" --team \\S+", "")
                        + " --team " + Quoting.quote(owner));
    }
}
