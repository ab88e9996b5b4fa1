package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Result.Type;
import java.util.List;

/** {@code cases …}: the work that waits in case queues. */
final class CaseCommands {

    static final List<Command> ROWS = List.of(
            command("cases create")
                    .summary("Put cases into a queue: one from options, or some from a file")
                    .with(
                            option("queue", Kind.QUEUE, "The case queue")
                                    .mandatory()
                                    .toPath("queue_id"),
                            option("title", Kind.TEXT, "The title of one case").toBody("case.title"),
                            option("data", Kind.TEXT, "What the agent needs to know")
                                    .toBody("case.data"),
                            option("priority", Kind.TEXT, "How urgent it is")
                                    .oneOf("none", "medium", "high")
                                    .toBody("case.priority"),
                            option("label", Kind.LABEL, "A label of the queue")
                                    .many()
                                    .toBody("case.labels[]"),
                            option("from-file", Kind.FILE, "A JSON file with one case or a list of cases, or -")
                                    .fromFile()
                                    .toBodyOneOrMany("case", "cases"))
                    .exactlyOne("title", "from-file")
                    .onlyWith("data", "title")
                    .onlyWith("priority", "title")
                    .onlyWith("label", "title")
                    .calls("POST", "/v2/queues/{queue_id}/cases")
                    .gives(list(
                            "added_cases",
                            column("id", Type.ID),
                            column("title", Type.TEXT),
                            column("status", Type.STATUS),
                            column("priority", Type.TEXT)))
                    .example(
                            "cases create --queue 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b --title \"Late invoice\" --label region=north"));

    private CaseCommands() {}
}
