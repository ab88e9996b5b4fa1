package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.CommandGroup.group;

import ai.duvo.shell.catalog.CommandGroup;
import ai.duvo.shell.catalog.CommandGroup.Section;
import java.util.List;

/** The groups of the table, in the order help shows them. */
public final class CommandGroups {

    private static final List<CommandGroup> ALL = List.of(
            group(Section.ACCOUNT, "account", "login, logout, whoami; profiles")
                    .of("login", "logout", "whoami", "profiles"),
            group(Section.ACCOUNT, "team", "The team that commands work on"),
            group(Section.ACCOUNT, "teams", "The teams you belong to"),
            group(Section.AGENTS, "agents", "The team's agents"),
            group(Section.AGENTS, "revisions", "Versions of an agent, and which is live"),
            group(Section.AGENTS, "revision-integrations", "What a revision works with"),
            group(Section.AGENTS, "integrations", "What can be attached to a revision"),
            group(Section.AGENTS, "connections", "The team's accounts at other services"),
            group(Section.RUNS, "runs", "Start, follow, answer; preflight, explain")
                    .of("runs", "preflight", "explain"),
            group(Section.RUNS, "queues", "Queues of cases"),
            group(Section.RUNS, "sandboxes", "Files for a run"),
            group(Section.API, "api", "Any operation of the API"),
            group(Section.SHELL, "use", "What the next lines are about"),
            group(Section.SHELL, "scripts", "record, replay, test: lines as files")
                    .of("replay", "test", "record", "save"),
            group(Section.SHELL, "inspection", "Requests and results: http, show, diff")
                    .of("http", "results", "show", "diff", "bundle", "open"),
            group(Section.SHELL, "shell", "history, Tab, the demo, exit and the like")
                    .of(
                            "help",
                            "history",
                            "clear",
                            "refresh",
                            "completion",
                            "complete",
                            "demo",
                            "echo",
                            "sleep",
                            "version",
                            "exit"));

    private CommandGroups() {}

    /** Every group. */
    public static List<CommandGroup> all() {
        return ALL;
    }
}
