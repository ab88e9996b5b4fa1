package ai.duvo.shell.handler.file;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.handler.file.UploadPlan.Item;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.progress.Activity;
import ai.duvo.shell.progress.Amount;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandHandler;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandRequests;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Uploads files to a sandbox: directly up to 10 MB, above that through a presigned URL. Streams in both cases. */
public final class UploadHandler implements CommandHandler {

    private static final long DIRECT_LIMIT = 10L * 1024 * 1024;
    private static final Result SEVERAL = Result.list(
            "files",
            Column.column("path", Type.ID),
            Column.column("size_bytes", Type.SIZE).titled("size"));

    @Override
    public CommandOutput run(CommandContext context) {
        List<Item> items = UploadPlan.of(context.invocation(), context.trust());
        ArrayNode done = JsonNodeFactory.instance.arrayNode();
        byte[] last = new byte[0];
        try (Activity uploads = context.requests().activity("uploading", Amount.Unit.FILES)) {
            for (Item item : items) {
                uploads.advance(done.size(), items.size());
                last = send(context, item, done.size(), items.size());
                if (!context.isDry()) {
                    done.add(Json.read(last));
                }
            }
        }
        if (items.size() == 1 || context.isDry()) {
            return context.output(last);
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.set("files", done);
        return CommandOutput.of(Json.write(all), SEVERAL);
    }

    private static byte[] send(CommandContext context, Item item, int before, int of) {
        String soFar =
                "interrupted while " + item.file() + " was sent; " + before + " of " + of + " files are in the sandbox";
        return item.size() <= DIRECT_LIMIT ? direct(context, item, soFar) : presigned(context, item, soFar);
    }

    private static byte[] direct(CommandContext context, Item item, String soFar) {
        ApiRequest plan = context.requests().plan();
        String name = item.file().getFileName().toString();
        Map<String, String> fields = item.destination().isEmpty() ? Map.of() : Map.of("path", item.destination());
        RequestBody body = new RequestBody.FilePart(item.file(), item.size(), name, fields);
        return context.requests().call(plan.withBody(body), soFar).body();
    }

    private static byte[] presigned(CommandContext context, Item item, String soFar) {
        context.console()
                .err(String.format(
                        Locale.ROOT,
                        "%s is %.1f MB, more than the API takes directly: uploading through a presigned URL",
                        item.file(),
                        item.size() / 1e6));
        String destination =
                item.destination().isEmpty() ? item.file().getFileName().toString() : item.destination();
        JsonNode prepared = prepare(context, destination, soFar);
        if (context.isDry()) {
            context.console().out("PUT <upload_url>\n@" + item.file() + " (" + item.size() + " bytes)\n");
            return new byte[0];
        }
        String name = item.file().getFileName().toString();
        URI address = URI.create(prepared.path("upload_url").asString());
        try (Activity upload = context.requests().activity("uploading " + name, Amount.Unit.BYTES)) {
            context.requests()
                    .await(
                            context.requests()
                                    .client()
                                    .put(address, item.file(), null, sent -> upload.advance(sent, item.size())),
                            soFar);
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("path", prepared.path("path").asString(destination));
        answer.put("size_bytes", item.size());
        return Json.write(answer);
    }

    private static JsonNode prepare(CommandContext context, String destination, String soFar) {
        Operation operation = context.operation(1);
        ApiRequest plan = context.requests().plan(operation, Map.of());
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("path", destination);
        ApiRequest request = plan.withBody(CommandRequests.body(body));
        JsonNode prepared = Json.read(context.requests().call(request, soFar).body());
        if (!context.isDry() && prepared.path("upload_url").asString("").isEmpty()) {
            throw Failure.error("the API gave no upload URL", "try again; nothing was uploaded");
        }
        return prepared;
    }
}
