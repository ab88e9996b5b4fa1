package ai.duvo.shell.commands.agent;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Paging;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code suggestions …}: what could be better about an agent. */
public final class SuggestionCommands {

    private static final Argument SUGGESTION = argument("suggestion-id", Kind.SUGGESTION, "The suggestion")
            .toPath("id")
            .build();
    private static final Result SUGGESTION_RESULT =
            object("data", column("id", Type.ID), column("title", Type.TEXT), column("status", Type.STATUS));

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("suggestions list")
                    .summary("List what was suggested to improve an agent")
                    .takes(AgentCommands.AGENT_ID)
                    .with(
                            option("status", Kind.TEXT, "Only those in this state")
                                    .oneOf("pending", "history")
                                    .byDefault("pending")
                                    .toQuery("status"),
                            SharedOptions.limit(250, 100),
                            SharedOptions.offset().byDefault("0"),
                            SharedOptions.ALL)
                    .calls("GET", "/v2/agents/{agent_id}/suggestions")
                    .gives(list(
                                    "data",
                                    column("id", Type.ID),
                                    column("title", Type.TEXT),
                                    column("type", Type.TEXT),
                                    column("status", Type.STATUS))
                            .paged(new Paging(Paging.Style.OFFSET_WITHOUT_TOTAL, 250, 100)))
                    .lists(listing(Kind.SUGGESTION, "data")
                            .names("title")
                            .tells(column("type", Type.TEXT), column("status", Type.TEXT)))
                    .example("suggestions list 6f9619ff-8b86-4d11-b42d-00c04fc964ff"),
            command("suggestions consume")
                    .summary("Apply a suggestion to a revision")
                    .note("It changes the agent's draft: runs are as before until `revisions promote`.")
                    .takes(SUGGESTION)
                    .with(
                            option("revision-id", Kind.REVISION, "The revision it goes into")
                                    .toBody("revision_id"),
                            SharedOptions.AGENT_FOR_TAB)
                    .calls("POST", "/v2/agents/suggestions/{id}/consume")
                    .withBody()
                    .gives(SUGGESTION_RESULT)
                    .example("suggestions consume 18b4bdde-bb8b-4d6f-896e-e4ecea1a50e7"),
            command("suggestions reject")
                    .summary("Reject a suggestion")
                    .takes(SUGGESTION)
                    .with(SharedOptions.AGENT_FOR_TAB, SharedOptions.YES)
                    .calls("POST", "/v2/agents/suggestions/{id}/reject")
                    .gives(SUGGESTION_RESULT)
                    .asks("Reject suggestion {suggestion-id}?")
                    .example("suggestions reject 18b4bdde-bb8b-4d6f-896e-e4ecea1a50e7 --yes"));

    private SuggestionCommands() {}
}
