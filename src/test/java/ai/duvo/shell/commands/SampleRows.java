package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Paging;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** Right rows for what no row of the table has yet, so that it can be got wrong in {@link ContractMutationTest}. */
final class SampleRows {

    static final List<Command> ALL = List.of(
            command("cases list")
                    .with(
                            option("queue", Kind.QUEUE, "").mandatory().toPath("queue_id"),
                            SharedOptions.limit(100, 20),
                            SharedOptions.OFFSET,
                            option("status", Kind.TEXT, "")
                                    .oneOf("pending", "claimed", "completed", "failed", "needs_input", "postponed")
                                    .commaList()
                                    .toQuery("status"),
                            option("priority", Kind.TEXT, "")
                                    .oneOf("none", "medium", "high")
                                    .commaList()
                                    .toQuery("priority"),
                            option("search", Kind.TEXT, "").toQuery("search"),
                            option("created-at-from", Kind.TEXT, "").toQuery("created_at_from"),
                            option("updated-at-from", Kind.TEXT, "").toQuery("updated_at_from"),
                            option("sort-by", Kind.TEXT, "")
                                    .oneOf("created_at", "updated_at", "postponed_to")
                                    .byDefault("created_at")
                                    .toQuery("sort_by"),
                            option("sort-order", Kind.TEXT, "")
                                    .oneOf("asc", "desc")
                                    .byDefault("desc")
                                    .toQuery("sort_order"))
                    .calls("GET", "/v2/queues/{queue_id}/cases")
                    .gives(list("cases").paged(100, 20))
                    .example(""),
            command("pulse stop")
                    .takes(argument("id", Kind.DASHBOARD, "").toPath("artifactId"))
                    .calls("POST", "/v2/artifacts/{artifactId}/stop")
                    .withBody()
                    .gives(object("artifact"))
                    .example(""),
            command("clarity get-current-process")
                    .takes(
                            argument("process-id", Kind.TEXT, "").toPath("process_id"),
                            argument("snapshot-id", Kind.TEXT, "").toPath("snapshot_id"))
                    .fixedPath("kind", "current_process")
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/{snapshot_id}")
                    .gives(object("snapshot"))
                    .example(""),
            command("agents case-triggers create")
                    .takes(argument("agent-id", Kind.AGENT, "").toPath("agent_id"))
                    .with(
                            option("queue", Kind.QUEUE, "").mandatory().toBody("case_queue_id"),
                            flag("enabled", "").sending("enabled", "true"),
                            option("concurrency", Kind.NUMBER, "").oneOf("1").toBody("concurrency"))
                    .unlessGiven("enabled", "false")
                    .calls("POST", "/v2/agents/{agent_id}/case-triggers")
                    .gives(object("case_trigger"))
                    .example(""),
            command("agents memory files")
                    .alias("agents memory")
                    .takes(argument("agent-id", Kind.AGENT, "").toPath("agent_id"))
                    .calls("GET", "/v2/agents/{agent_id}/memory/files")
                    .gives(list("files"))
                    .example(""),
            command("agent-folders update")
                    .takes(argument("id", Kind.TEXT, "").toPath("folder_id"))
                    .with(
                            option("name", Kind.TEXT, "").toBody("name"),
                            option("parent", Kind.TEXT, "").toBody("parent_folder_id"),
                            flag("move-to-root", "").sending("parent_folder_id", "null"))
                    .atMostOne("parent", "move-to-root")
                    .calls("PATCH", "/v2/agent-folders/{folder_id}")
                    .gives(object("folder"))
                    .example(""),
            command("credentials create")
                    .with(
                            option("domain", Kind.TEXT, "").mandatory().toBody("domain"),
                            option("username", Kind.TEXT, "").toBody("username"),
                            option("password", Kind.SECRET, "").toBody("password"),
                            option("otp-secret", Kind.SECRET, "").toBody("otp_secret"),
                            flag("shared", "").sending("shared", "true"))
                    .atLeastOne("password", "otp-secret")
                    .calls("POST", "/v2/teams/{teamId}/browser-agent/credentials/{userId}")
                    .gives(object(""))
                    .example(""),
            command("clarity decide-artifact-chat-patch")
                    .takes(
                            argument("process-id", Kind.TEXT, "").toPath("process_id"),
                            argument("message-id", Kind.TEXT, "").toPath("message_id"))
                    .with(
                            flag("accept", "").sending("decision", "\"accept\""),
                            flag("decline", "").sending("decision", "\"decline\""))
                    .exactlyOne("accept", "decline")
                    .calls("PUT", "/v2/clarity-v2/processes/{process_id}/artifact-chat/messages/{message_id}")
                    .gives(object("conversation").beside(object("message")))
                    .example(""),
            command("pulse messages")
                    .takes(argument("id", Kind.DASHBOARD, "").toPath("artifactId"))
                    .with(
                            SharedOptions.limit(500, 50),
                            option("before", Kind.TEXT, "").toQuery("before"))
                    .calls("GET", "/v2/artifacts/{artifactId}/messages")
                    .gives(list("data").paged(new Paging(Paging.Style.BEFORE, 500, 50)))
                    .example(""));

    private SampleRows() {}
}
