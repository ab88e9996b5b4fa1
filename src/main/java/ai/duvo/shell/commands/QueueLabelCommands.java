package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import java.util.List;

/** {@code queue-labels …}: the labels that cases of a queue can have. */
final class QueueLabelCommands {

    static final List<Command> ROWS = List.of(command("queue-labels create")
            .summary("Create a label for the cases of a queue")
            .with(
                    option("queue", Kind.QUEUE, "The case queue").mandatory().toPath("queue_id"),
                    option("value", Kind.TEXT, "The label's value").mandatory().toBody("value"),
                    option("key", Kind.TEXT, "The label's key, if it has one")
                            .byDefault("")
                            .toBody("key"),
                    option("color-hue", Kind.NUMBER, "Its colour, as degrees of the colour wheel")
                            .between(0, 360)
                            .toBody("color_hue"))
            .calls("POST", "/v2/queues/{queue_id}/labels")
            .gives(object("label"))
            .example("queue-labels create --queue 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b --key region --value north"));

    private QueueLabelCommands() {}
}
