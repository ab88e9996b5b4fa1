package ai.duvo.shell.commands.agent;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;
import static ai.duvo.shell.catalog.Result.text;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.JsonType;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code agents memory …}, {@code agents eval-scores} and {@code agents eval-rubrics …}: what an agent remembers, and how its runs are judged. */
public final class AgentMemoryCommands {

    private static final Argument RUBRIC =
            argument("rubric-id", Kind.RUBRIC, "The rubric").toPath("rubricId").build();
    private static final Option BUILD = option("build", Kind.REVISION, "A revision, if not the live one")
            .toBody("build_id")
            .build();
    private static final Column[] RUBRIC_COLUMNS = {
        column("id", Type.ID), column("title", Type.TEXT), column("description", Type.TEXT)
    };
    private static final Result RUBRICS = list("rubrics", RUBRIC_COLUMNS)
            .beside(list(
                    "platform_rubrics",
                    column("key", Type.TEXT),
                    column("label", Type.TEXT),
                    column("description", Type.TEXT)));

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("agents memory files")
                    .alias("agents memory")
                    .summary("List what an agent remembers")
                    .takes(AgentCommands.AGENT_ID)
                    .calls("GET", "/v2/agents/{agent_id}/memory/files")
                    .gives(list(
                            "files",
                            column("path", Type.ID),
                            column("name", Type.TEXT),
                            column("updated_at", Type.TIME).titled("updated"),
                            column("source_type", Type.TEXT).titled("source")))
                    .lists(listing(Kind.MEMORY_FILE, "files")
                            .id("path")
                            .names("name")
                            .tells(column("updated_at", Type.TIME).titled("updated")))
                    .example("agents memory files 6f9619ff-8b86-4d11-b42d-00c04fc964ff"),
            command("agents memory file-get")
                    .summary("Print a file of an agent's memory")
                    .takes(
                            AgentCommands.AGENT_ID,
                            argument("path", Kind.MEMORY_FILE, "The file").toRestOfPath())
                    .calls("GET", "/v2/agents/{agent_id}/memory/files/{*}")
                    .gives(text("content"))
                    .example("agents memory file-get 6f9619ff-8b86-4d11-b42d-00c04fc964ff notes/suppliers.md"),
            command("agents eval-scores")
                    .summary("Show how the runs of an agent were judged")
                    .takes(AgentCommands.AGENT_ID_IN_CAMEL_CASE)
                    .with(
                            option("since", Kind.SINCE, "From this day on, such as 2026-11-01 or 30d")
                                    .sentByDefault("30 days ago")
                                    .toQuery("since"),
                            option("scope", Kind.TEXT, "Which rubrics count")
                                    .oneOf("all", "custom")
                                    .byDefault("all")
                                    .toQuery("scope"),
                            option("revision-id", Kind.REVISION, "Only runs of this revision; with scope custom")
                                    .toQuery("revision_id"))
                    .calls("GET", "/v2/agent/{agentId}/eval-scores")
                    .gives(list(
                            "flag_distribution",
                            column("flag", Type.TEXT),
                            column("label", Type.TEXT),
                            column("count", Type.NUMBER)))
                    .example("agents eval-scores 6f9619ff-8b86-4d11-b42d-00c04fc964ff --since 2026-01-01"),
            command("agents eval-rubrics list")
                    .summary("List the rubrics that runs of an agent are judged by")
                    .takes(AgentCommands.AGENT_ID_IN_CAMEL_CASE)
                    .with(option("build", Kind.REVISION, "A revision, if not the live one")
                            .toQuery("build_id"))
                    .calls("GET", "/v2/agents/{agentId}/eval-rubrics")
                    .gives(RUBRICS)
                    .lists(listing(Kind.RUBRIC, "rubrics").names("title").tells(column("description", Type.TEXT)))
                    .example("agents eval-rubrics list 6f9619ff-8b86-4d11-b42d-00c04fc964ff"),
            command("agents eval-rubrics add")
                    .summary("Add a rubric; a revision has five at most")
                    .takes(AgentCommands.AGENT_ID_IN_CAMEL_CASE)
                    .with(
                            SharedOptions.TITLE,
                            option("description", Kind.TEXT, "What it is for")
                                    .mandatory()
                                    .toBody("description"),
                            BUILD)
                    .calls("POST", "/v2/agents/{agentId}/eval-rubrics")
                    .gives(object("rubric", RUBRIC_COLUMNS))
                    .undoneBy("agents eval-rubrics remove {agent-id} {.rubric.id}")
                    .example(
                            "agents eval-rubrics add 6f9619ff-8b86-4d11-b42d-00c04fc964ff --title \"Totals are right\" --description \"The sum of all lines is the total of the invoice\""),
            command("agents eval-rubrics update")
                    .summary("Change a rubric; it gets a new id")
                    .note(
                            "The rubric gets a new id, so that older runs keep what they were judged by. The old id is of no use afterwards.")
                    .takes(AgentCommands.AGENT_ID_IN_CAMEL_CASE, RUBRIC)
                    .with(option("title", Kind.TEXT, "Its title").toBody("title"), SharedOptions.DESCRIPTION)
                    .calls("PATCH", "/v2/agents/{agentId}/eval-rubrics/{rubricId}")
                    .gives(object("rubric", RUBRIC_COLUMNS))
                    .undoneByValuesBefore()
                    .example(
                            "agents eval-rubrics update 6f9619ff-8b86-4d11-b42d-00c04fc964ff 47c3fdf0-cac1-4c21-8193-da699a5fe8c3 --title \"Totals add up\""),
            command("agents eval-rubrics remove")
                    .summary("Remove a rubric")
                    .takes(AgentCommands.AGENT_ID_IN_CAMEL_CASE, RUBRIC)
                    .with(SharedOptions.YES)
                    .calls("DELETE", "/v2/agents/{agentId}/eval-rubrics/{rubricId}")
                    .gives(object(""))
                    .asks("Remove rubric {rubric-id}?")
                    .example(
                            "agents eval-rubrics remove 6f9619ff-8b86-4d11-b42d-00c04fc964ff 47c3fdf0-cac1-4c21-8193-da699a5fe8c3 --yes"),
            command("agents eval-rubrics replace")
                    .summary("Replace all rubrics by those of a file")
                    .note("What is not in the file is removed; an empty list removes all.")
                    .takes(AgentCommands.AGENT_ID_IN_CAMEL_CASE)
                    .with(
                            option("input", Kind.FILE, "A JSON file with a list of {title, description}, or -")
                                    .mandatory()
                                    .fromFile()
                                    .toBody("rubrics", JsonType.JSON),
                            BUILD,
                            SharedOptions.YES)
                    .calls("PUT", "/v2/agents/{agentId}/eval-rubrics")
                    .gives(RUBRICS)
                    .asks("Replace all rubrics of agent {agent-id}?")
                    .example(
                            "agents eval-rubrics replace 6f9619ff-8b86-4d11-b42d-00c04fc964ff --input rubrics.json --yes"));

    private AgentMemoryCommands() {}
}
