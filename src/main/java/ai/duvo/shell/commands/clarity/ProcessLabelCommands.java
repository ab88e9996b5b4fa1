package ai.duvo.shell.commands.clarity;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code clarity process-labels …} and {@code clarity process-links …}. */
public final class ProcessLabelCommands {

    private static final Result ASSIGNED_LABELS = list(
            "labels",
            column("id", Type.ID),
            column("value", Type.TEXT),
            column("colorHue", Type.TEXT).titled("hue"),
            column("source", Type.TEXT));
    private static final Result LABELS = list(
                    "data",
                    column("id", Type.ID),
                    column("value", Type.TEXT),
                    column("colorHue", Type.TEXT).titled("hue"),
                    column("processCount", Type.NUMBER).titled("processes"))
            .paged(100, 50);
    private static final Result LABEL_RESULT = object(
            "label",
            column("id", Type.ID),
            column("value", Type.TEXT),
            column("colorHue", Type.TEXT).titled("hue"));
    private static final Argument LABEL = argument("label-id", Kind.PROCESS_LABEL, "The label")
            .toPath("labelId")
            .build();
    private static final Option LABEL_IDS = option("label", Kind.PROCESS_LABEL, "The label")
            .mandatory()
            .many()
            .toBody("labelIds[]")
            .build();
    private static final Argument LINK = argument("link-id", Kind.PROCESS_LINK, "The link")
            .toPath("process_link_id")
            .build();
    private static final Option PROCESS = option("process", Kind.PROCESS, "The process")
            .mandatory()
            .toPath("id")
            .build();
    private static final Option CONFIDENCE = option("confidence", Kind.DECIMAL, "How sure it is, from 0 to 1")
            .fromZeroToOne()
            .toBody("confidence")
            .build();
    private static final Column[] LINK_COLUMNS = {
        column("id", Type.ID),
        column("type", Type.TEXT),
        column("state", Type.TEXT),
        column("confidence", Type.TEXT),
        column("source_node_id", Type.ID).titled("from"),
        column("target_node_id", Type.ID).titled("to")
    };

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("clarity process-labels list")
                    .summary("List the labels for processes of an organization")
                    .with(
                            SharedOptions.ORG,
                            SharedOptions.limit(100, 50),
                            SharedOptions.offset().byDefault("0"),
                            SharedOptions.SEARCH,
                            SharedOptions.ALL)
                    .calls("GET", "/v2/organizations/{orgId}/clarity/process-labels")
                    .gives(LABELS)
                    .lists(listing(Kind.PROCESS_LABEL, "data")
                            .names("value")
                            .tells(column("processCount", Type.TEXT).titled("processes")))
                    .example("clarity process-labels list"),
            command("clarity process-labels create")
                    .summary("Create a label for processes")
                    .with(
                            option("value", Kind.TEXT, "Its value").mandatory().toBody("value"),
                            SharedOptions.ORG,
                            option("color-hue", Kind.NUMBER, "Its colour, as degrees of the colour wheel")
                                    .between(0, 360)
                                    .byDefault("215")
                                    .toBody("colorHue"))
                    .calls("POST", "/v2/organizations/{orgId}/clarity/process-labels")
                    .gives(LABEL_RESULT)
                    .undoneBy("clarity process-labels delete {.label.id} --org {org}")
                    .example("clarity process-labels create --value quarterly"),
            command("clarity process-labels update")
                    .summary("Change a label for processes")
                    .takes(LABEL)
                    .with(
                            SharedOptions.ORG,
                            option("value", Kind.TEXT, "Its value").toBody("value"),
                            option("color-hue", Kind.NUMBER, "Its colour, as degrees of the colour wheel")
                                    .between(0, 360)
                                    .toBody("colorHue"))
                    .calls("PATCH", "/v2/organizations/{orgId}/clarity/process-labels/{labelId}")
                    .gives(LABEL_RESULT)
                    .undoneByValuesBefore()
                    .example("clarity process-labels update fc76519d-d9ef-4d29-8702-5ecd6f64ba45 --value accounting"),
            command("clarity process-labels delete")
                    .summary("Delete a label, also from its processes")
                    .takes(LABEL)
                    .with(SharedOptions.ORG, SharedOptions.YES)
                    .calls("DELETE", "/v2/organizations/{orgId}/clarity/process-labels/{labelId}")
                    .gives(object(""))
                    .asks("Delete label {label-id}, also from its processes?")
                    .example("clarity process-labels delete fc76519d-d9ef-4d29-8702-5ecd6f64ba45 --yes"),
            command("clarity process-labels available")
                    .summary("List the labels a process can have")
                    .with(
                            PROCESS,
                            SharedOptions.limit(100, 50),
                            SharedOptions.offset().byDefault("0"),
                            SharedOptions.SEARCH,
                            SharedOptions.ALL)
                    .calls("GET", "/v2/clarity/processes/{id}/available-labels")
                    .gives(LABELS)
                    .example("clarity process-labels available --process b93c1384-8c64-40ae-862f-eec15fbdd151"),
            command("clarity process-labels list-process")
                    .summary("List the labels of a process")
                    .with(PROCESS)
                    .calls("GET", "/v2/clarity/processes/{id}/labels")
                    .gives(ASSIGNED_LABELS)
                    .example("clarity process-labels list-process --process b93c1384-8c64-40ae-862f-eec15fbdd151"),
            command("clarity process-labels assign")
                    .summary("Label a process")
                    .with(PROCESS, LABEL_IDS)
                    .calls("POST", "/v2/clarity/processes/{id}/labels/assign")
                    .gives(ASSIGNED_LABELS)
                    .example(
                            "clarity process-labels assign --process b93c1384-8c64-40ae-862f-eec15fbdd151 --label fc76519d-d9ef-4d29-8702-5ecd6f64ba45"),
            command("clarity process-labels unlink")
                    .summary("Take labels from a process")
                    .with(PROCESS, LABEL_IDS)
                    .calls("POST", "/v2/clarity/processes/{id}/labels/unlink")
                    .gives(ASSIGNED_LABELS)
                    .example(
                            "clarity process-labels unlink --process b93c1384-8c64-40ae-862f-eec15fbdd151 --label fc76519d-d9ef-4d29-8702-5ecd6f64ba45"),
            command("clarity process-links list")
                    .summary("List the links between processes")
                    .with(
                            SharedOptions.ORG,
                            option("node", Kind.NODE, "Only links of this node").toQuery("node_id"),
                            SharedOptions.limit(500, 100),
                            SharedOptions.OFFSET,
                            SharedOptions.ALL)
                    .calls("GET", "/v2/organizations/{orgId}/clarity/hierarchy/process-links")
                    .gives(list("process_links", LINK_COLUMNS).paged(500, 100))
                    .lists(listing(Kind.PROCESS_LINK, "process_links")
                            .names("type")
                            .tells(column("state", Type.TEXT)))
                    .example("clarity process-links list"),
            command("clarity process-links create")
                    .summary("Link two processes of the landscape")
                    .with(
                            option("source-node", Kind.NODE, "The node it comes from")
                                    .mandatory()
                                    .toBody("source_node_id"),
                            option("target-node", Kind.NODE, "The node it leads to")
                                    .mandatory()
                                    .toBody("target_node_id"),
                            option("type", Kind.TEXT, "What kind of link")
                                    .mandatory()
                                    .oneOf("hands_off_to", "shares_step_with", "variant_of")
                                    .toBody("type"),
                            SharedOptions.ORG,
                            option("state", Kind.TEXT, "Whether it is sure")
                                    .oneOf("suggested", "confirmed")
                                    .byDefault("confirmed")
                                    .toBody("state"),
                            CONFIDENCE)
                    .calls("POST", "/v2/organizations/{orgId}/clarity/hierarchy/process-links")
                    .gives(object("process_link", LINK_COLUMNS))
                    .undoneBy("clarity process-links delete {new} --org {org}", Kind.PROCESS_LINK)
                    .example(
                            "clarity process-links create --source-node 0cc25b60-6fe9-48a0-89a5-8f7f209c4495 --target-node 0cc25b60-6fe9-48a0-89a5-8f7f209c4495 --type hands_off_to"),
            command("clarity process-links update")
                    .summary("Change a link between processes")
                    .takes(LINK)
                    .with(
                            SharedOptions.ORG,
                            option("source-node", Kind.NODE, "The node it comes from")
                                    .toBody("source_node_id"),
                            option("target-node", Kind.NODE, "The node it leads to")
                                    .toBody("target_node_id"),
                            option("type", Kind.TEXT, "What kind of link")
                                    .oneOf("hands_off_to", "shares_step_with", "variant_of")
                                    .toBody("type"),
                            option("state", Kind.TEXT, "Whether it is sure")
                                    .oneOf("suggested", "confirmed")
                                    .toBody("state"),
                            CONFIDENCE,
                            flag("clear-confidence", "Forget how sure it is").sending("confidence", "null"))
                    .atMostOne("confidence", "clear-confidence")
                    .calls("PATCH", "/v2/organizations/{orgId}/clarity/hierarchy/process-links/{process_link_id}")
                    .gives(object("process_link", LINK_COLUMNS))
                    .undoneByValuesBefore()
                    .example("clarity process-links update 98bfb1d0-dc15-43f1-856a-96127fe2884c --state confirmed"),
            command("clarity process-links delete")
                    .summary("Delete a link between processes")
                    .takes(LINK)
                    .with(SharedOptions.ORG, SharedOptions.YES)
                    .calls("DELETE", "/v2/organizations/{orgId}/clarity/hierarchy/process-links/{process_link_id}")
                    .gives(object(""))
                    .asks("Delete link {link-id}?")
                    .example("clarity process-links delete 98bfb1d0-dc15-43f1-856a-96127fe2884c --yes"));

    private ProcessLabelCommands() {}
}
