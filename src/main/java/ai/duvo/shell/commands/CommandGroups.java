package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.CommandGroup.group;

import ai.duvo.shell.catalog.CommandGroup;
import ai.duvo.shell.catalog.CommandGroup.Section;
import java.util.List;

/** The groups of the table, in the order help shows them. */
public final class CommandGroups {

    private static final List<CommandGroup> ALL = List.of(
            group(Section.ACCOUNT, "account", "login, logout, whoami; the profiles kept here")
                    .of("login", "logout", "whoami", "profiles"),
            group(Section.ACCOUNT, "team", "The team you work on, and those you belong to")
                    .of("team", "teams"),
            group(Section.AGENTS, "agents", "Agents: schedules, triggers, memory, folders")
                    .of("agents", "agent-folders", "suggestions"),
            group(Section.AGENTS, "revisions", "Versions of an agent, and what each works with")
                    .of("revisions", "revision-integrations", "revision-secrets", "revision-logins"),
            group(Section.AGENTS, "integrations", "What agents can use, and the team's connections")
                    .of("integrations", "connections", "oauth"),
            group(Section.AGENTS, "skills", "What agents have been taught, and plugins")
                    .of("skills", "plugins"),
            group(Section.AGENTS, "secrets", "Values and logins that agents use and nobody sees")
                    .of("secrets", "credentials"),
            group(Section.WORK, "runs", "Start, follow, answer; preflight, explain")
                    .of("runs", "preflight", "explain"),
            group(Section.WORK, "queues", "Queues, their labels, and the cases in them")
                    .of("queues", "queue-labels", "cases"),
            group(Section.WORK, "files", "The team's files; sandboxes with files for a run")
                    .of("files", "sandboxes"),
            group(Section.WORK, "clarity", "Processes: captures, versions, landscape"),
            group(Section.WORK, "pulse", "Dashboards"),
            group(Section.API, "api", "Any operation of the API"),
            group(Section.SHELL, "use", "What the next lines are about"),
            group(Section.SHELL, "scripts", "record what you do, replay it, test with it")
                    .of("replay", "test", "report", "record", "save", "undo"),
            group(Section.SHELL, "inspection", "Requests and results: http, show, diff, bundle")
                    .of("http", "results", "show", "diff", "bundle", "open"),
            group(Section.SHELL, "shell", "history, Tab, the demo, exit and the like")
                    .of(
                            "help",
                            "history",
                            "alias",
                            "unalias",
                            "edit",
                            "mend",
                            "clear",
                            "refresh",
                            "completion",
                            "complete",
                            "demo",
                            "echo",
                            "sleep",
                            "doctor",
                            "version",
                            "guide",
                            "update",
                            "exit"));

    private CommandGroups() {}

    /** Every group. */
    public static List<CommandGroup> all() {
        return ALL;
    }
}
