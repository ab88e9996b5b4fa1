package ai.duvo.shell.handler.clarity;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.profile.UserPath;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandRequests;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Imports a diagram or a picture as a capture: asks for an address, puts the bytes there, says that they are there. */
public final class ArtifactImport {

    private static final Map<String, String> TYPES = Map.of(
            "svg", "image/svg+xml",
            "xml", "application/xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg");

    private ArtifactImport() {}

    /** {@code clarity import-artifact}. */
    public static CommandOutput run(CommandContext context) {
        CommandRequests requests = context.requests();
        Path file = Path.of(UserPath.home(context.invocation().argument("file").orElseThrow()));
        context.trust().requireReadable(file);
        if (!Files.isRegularFile(file)) {
            throw Failure.error("there is no file " + file, "nothing was sent");
        }
        String name = file.getFileName().toString();
        ObjectNode told =
                JsonNodeFactory.instance.objectNode().put("file_name", name).put("content_type", type(context, name));
        ObjectNode asked = told.deepCopy();
        context.invocation()
                .option("extra-capture-request-id")
                .ifPresent(id -> asked.put("extra_capture_request_id", id));
        JsonNode prepared = requests.json(requests.plan().withBody(CommandRequests.body(asked)));
        String capture = prepared.path("capture_id").asString("<the capture>");
        if (!context.isDry()) {
            context.console().err("sending " + name);
            URI address = URI.create(prepared.path("signed_url").asString(""));
            requests.await(
                    requests.client()
                            .put(address, file, told.path("content_type").asString(), sent -> {}),
                    "interrupted while " + name + " was sent; it is no capture yet");
        }
        return context.send(requests.plan(context.operation(1), Map.of("capture_id", capture))
                .withBody(CommandRequests.body(told)));
    }

    private static String type(CommandContext context, String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = context.invocation().option("content-type").orElse(TYPES.getOrDefault(ending, ""));
        if (type.isEmpty() || !TYPES.containsKey(ending)) {
            throw Failure.error(
                    name + " is no SVG, XML, PNG or JPEG by its name",
                    "rename it to .svg, .xml, .png, .jpg or .jpeg; nothing was sent");
        }
        return type;
    }
}
