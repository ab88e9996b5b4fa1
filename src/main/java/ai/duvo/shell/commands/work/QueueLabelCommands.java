package ai.duvo.shell.commands.work;

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
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Paging;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code queue-labels …}: the labels that cases of a queue can have. */
public final class QueueLabelCommands {

    private static final Argument LABEL = argument("label-id", Kind.QUEUE_LABEL, "The label")
            .toPath("label_id")
            .build();
    private static final Option COLOR_HUE = option(
                    "color-hue", Kind.NUMBER, "Its colour, as degrees of the colour wheel")
            .between(0, 360)
            .toBody("color_hue")
            .build();

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("queue-labels create")
                    .summary("Create a label for the cases of a queue")
                    .with(
                            SharedOptions.QUEUE,
                            option("value", Kind.TEXT, "The label's value")
                                    .mandatory()
                                    .toBody("value"),
                            option("key", Kind.TEXT, "The label's key, if it has one")
                                    .byDefault("")
                                    .toBody("key"),
                            COLOR_HUE)
                    .calls("POST", "/v2/queues/{queue_id}/labels")
                    .gives(object("label"))
                    .undoneBy("queue-labels delete {.label.id} --queue {queue}")
                    .example(
                            "queue-labels create --queue 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b --key region --value north"),
            command("queue-labels list")
                    .summary("List the labels of a queue")
                    .with(SharedOptions.QUEUE, SharedOptions.limit(1000, 1000), SharedOptions.OFFSET, SharedOptions.ALL)
                    .calls("GET", "/v2/queues/{queue_id}/labels")
                    .gives(list(
                                    "labels",
                                    column("id", Type.ID),
                                    column("key", Type.TEXT),
                                    column("value", Type.TEXT),
                                    column("case_count", Type.NUMBER).titled("cases"))
                            .paged(new Paging(Paging.Style.OFFSET_WITHOUT_TOTAL, 1000, 1000)))
                    .lists(listing(Kind.QUEUE_LABEL, "labels")
                            .names("value", "key")
                            .tells(
                                    column("key", Type.TEXT),
                                    column("case_count", Type.TEXT).titled("cases")))
                    .example("queue-labels list --queue 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b"),
            command("queue-labels update")
                    .summary("Change a label of a queue")
                    .note("Every case with this label shows the change.")
                    .takes(LABEL)
                    .with(
                            SharedOptions.QUEUE,
                            option("key", Kind.TEXT, "Its key").toBody("key"),
                            option("value", Kind.TEXT, "Its value").toBody("value"),
                            COLOR_HUE)
                    .calls("PATCH", "/v2/queues/{queue_id}/labels/{label_id}")
                    .calls("GET", "/v2/queues/{queue_id}/labels")
                    .gives(object(
                            "label",
                            column("id", Type.ID),
                            column("key", Type.TEXT),
                            column("value", Type.TEXT),
                            column("color_hue", Type.TEXT).titled("hue")))
                    .handler("queue-label-update")
                    .undoneByValuesBefore()
                    .example(
                            "queue-labels update 666da5d9-9b58-4e7d-817b-adc3bc11b714 --queue 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b --value south"),
            command("queue-labels delete")
                    .summary("Delete a label of a queue")
                    .note("Every case with this label loses it.")
                    .takes(LABEL)
                    .with(SharedOptions.QUEUE, SharedOptions.YES)
                    .calls("DELETE", "/v2/queues/{queue_id}/labels/{label_id}")
                    .gives(object(""))
                    .asks("Delete label {label-id}, also from its cases?")
                    .example(
                            "queue-labels delete 666da5d9-9b58-4e7d-817b-adc3bc11b714 --queue 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b --yes"));

    private QueueLabelCommands() {}
}
