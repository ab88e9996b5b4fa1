package ai.duvo.shell.commands;

import static ai.duvo.shell.commands.Changes.argument;
import static ai.duvo.shell.commands.Changes.body;
import static ai.duvo.shell.commands.Changes.option;
import static ai.duvo.shell.commands.Changes.query;
import static ai.duvo.shell.commands.Changes.sending;
import static ai.duvo.shell.commands.Changes.spec;
import static ai.duvo.shell.commands.Changes.target;
import static ai.duvo.shell.commands.Changes.with;

import ai.duvo.shell.catalog.JsonType;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Parameter.Range;
import ai.duvo.shell.catalog.Target;
import ai.duvo.shell.catalog.ValueSource;
import java.util.List;

/** Rows whose words are wrong: where they go and what they may be. */
final class ValueMutations {

    static final List<Mutation> PLACES = List.of(
            new Mutation(
                    "a --limit that is not sent",
                    "agents list",
                    target("limit", new Target.Client()),
                    "agents list --limit: goes to client-side instead of query limit"),
            new Mutation(
                    "an option sent that the client keeps",
                    "runs start",
                    target("follow", sending("follow", "true")),
                    "runs start --follow: goes to body follow=true instead of client-side"),
            new Mutation(
                    "--deny that sends true",
                    "runs respond",
                    target("deny", sending("approved", "true")),
                    "runs respond --deny: goes to body approved=true instead of body approved=false"),
            new Mutation(
                    "queue_ids sent as queue",
                    "revision-integrations queues set",
                    target("queue", body("queue", JsonType.STRING)),
                    "revision-integrations queues set --queue: goes to body queue instead of body queue_ids[]"),
            new Mutation(
                    "an array sent as one",
                    "revision-integrations queues set",
                    target("queue", body("queue_ids", JsonType.STRING)),
                    "revision-integrations queues set --queue: goes to body queue_ids instead of body queue_ids[]"),
            new Mutation(
                    "a nested path flat",
                    "cases create",
                    target("title", body("title", JsonType.STRING)),
                    "cases create --title: goes to body title instead of body case.title"),
            new Mutation(
                    "a map sent as an array",
                    "secrets create",
                    target("value", body("values[]", JsonType.STRING)),
                    "secrets create --value: goes to body values[] instead of body values{}"),
            new Mutation(
                    "a constant lost",
                    "pulse list",
                    target("team", query("scope")),
                    "pulse list --team: goes to query scope instead of query scope=team"),
            new Mutation(
                    "null sent as a word",
                    "agent-folders update",
                    target("move-to-root", sending("parent_folder_id", "\"null\"")),
                    "agent-folders update --move-to-root: goes to body parent_folder_id=\"null\""
                            + " instead of body parent_folder_id=null"),
            new Mutation(
                    "another query parameter",
                    "runs list",
                    target("case-queue", query("case_queue")),
                    "runs list --case-queue: goes to query case_queue instead of query case_queue_id"),
            new Mutation(
                    "another name of the path",
                    "agents get",
                    argument(0, spec -> with(spec, "target", new Target.Path("agent"))),
                    "agents get id: goes to path agent instead of path agent_id"),
            new Mutation(
                    "slashes lost",
                    "files content-set",
                    argument(0, spec -> with(spec, "target", new Target.Path("path"))),
                    "files content-set path: goes to path path instead of path *"),
            new Mutation(
                    "one place of two",
                    "cases create",
                    target("from-file", body("case", JsonType.JSON)),
                    "cases create --from-file: goes to body case instead of body case or body cases"));

    static final List<Mutation> VALUES = List.of(
            new Mutation(
                    "a choice too many",
                    "runs list",
                    spec("sort-order", "choices", List.of("asc", "desc", "none")),
                    "runs list --sort-order: choices asc or desc or none instead of asc or desc"),
            new Mutation(
                    "any word in place of choices",
                    "cases create",
                    spec("priority", "choices", List.of()),
                    "cases create --priority: choices nothing instead of high or medium or none"),
            new Mutation(
                    "another default",
                    "agents list",
                    option("limit", "defaultText", "50"),
                    "agents list --limit: default 50 instead of 20"),
            new Mutation(
                    "a default lost",
                    "sandboxes files",
                    option("path", "defaultText", null),
                    "sandboxes files --path: default none instead of /workspace"),
            new Mutation(
                    "another range",
                    "runs messages",
                    spec("limit", "range", new Range(1, 100)),
                    "runs messages --limit: range 1-100 instead of 1-50"),
            new Mutation(
                    "a comma list lost",
                    "cases list",
                    spec("status", "isCommaList", false),
                    "cases list --status: comma list false instead of true"),
            new Mutation(
                    "a number sent as text",
                    "queue-labels create",
                    target("color-hue", body("color_hue", JsonType.STRING)),
                    "queue-labels create --color-hue: is sent as STRING instead of INTEGER"),
            new Mutation(
                    "a number that may be any word",
                    "agents list",
                    spec("offset", "kind", Kind.TEXT),
                    "agents list --offset: is TEXT instead of NUMBER"),
            new Mutation(
                    "a text sent as JSON",
                    "cases create",
                    target("data", body("case.data", JsonType.JSON)),
                    "cases create --data: is sent as JSON instead of STRING"),
            new Mutation(
                    "a label sent as text",
                    "cases create",
                    target("label", body("case.labels[]", JsonType.STRING)),
                    "cases create --label: is sent as STRING instead of LABEL"),
            new Mutation(
                    "KEY=VALUE that may be any word",
                    "secrets create",
                    spec("value", "kind", Kind.TEXT),
                    "secrets create --value: is TEXT instead of PAIR"),
            new Mutation(
                    "a file's name sent in place of its content",
                    "files content-set",
                    option(
                            "content-file",
                            option -> with(
                                    option,
                                    "spec",
                                    with(with(option.spec(), "source", ValueSource.WORD), "kind", Kind.TEXT))),
                    "files content-set --content-file: is TEXT instead of FILE or PATH"));

    private ValueMutations() {}
}
