package ai.duvo.shell.preflight;

import ai.duvo.shell.line.Quoting;

/** Checks that the agent is there, and in the team that commands work on. */
final class TeamCheck {

    private static final String NAME = "team";

    private final PreflightTarget target;
    private final CheckResponse agent;
    private final Preflight.Team team;

    TeamCheck(PreflightTarget target, CheckResponse agent, Preflight.Team team) {
        this.target = target;
        this.agent = agent;
        this.team = team;
    }

    Finding finding() {
        String show = "agents get " + Quoting.value(target.agent());
        if (agent.isAbsent()) {
            return Finding.failed(
                    NAME,
                    "no agent " + target.agent() + " for this key: the id is wrong, or another team has it",
                    target.command(show),
                    target.command("agents list --all"));
        }
        if (!agent.isSuccess()) {
            return Finding.unknown(NAME, agent.trouble());
        }
        String name = agent.json().path("agent").path("name").asString(target.agent());
        String owner = agent.json().path("agent").path("team_id").asString("");
        if (team.id().isEmpty() || owner.isEmpty()) {
            String why = team.id().isEmpty() ? team.trouble() : "the API does not say whose it is";
            return Finding.unknown(NAME, "agent " + Quoting.named(name) + " may be in another team: " + why);
        }
        if (owner.equalsIgnoreCase(team.id())) {
            return Finding.ok(NAME, "agent " + Quoting.named(name) + " is in this team");
        }
        return Finding.failed(
                NAME,
                "agent " + Quoting.named(name) + " is in team " + owner + ", and you work on " + team.id(),
                target.command(show),
                "runs start --agent " + Quoting.value(target.agent())
                        + target.globals().replaceAll(" --team \\S+", "")
                        + " --team " + Quoting.value(owner));
    }
}
