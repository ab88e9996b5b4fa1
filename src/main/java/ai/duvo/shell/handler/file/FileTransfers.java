package ai.duvo.shell.handler.file;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.output.OutputFile;
import ai.duvo.shell.profile.UserPath;
import ai.duvo.shell.progress.Activity;
import ai.duvo.shell.progress.Amount;
import ai.duvo.shell.progress.CountedOutput;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandRequests;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Files of the team in one step: an address is asked for, and the bytes go there or come from there. */
public final class FileTransfers {

    private static final String STANDARD_OUTPUT = "-";

    private FileTransfers() {}

    /** {@code files put}. */
    public static CommandOutput put(CommandContext context) {
        Path file = Path.of(UserPath.home(context.invocation().argument("local").orElseThrow()));
        context.trust().requireReadable(file);
        requireFile(file);
        String name = String.valueOf(file.getFileName());
        String path = context.invocation().argument("path").orElse(name);
        String wanted = path.endsWith("/") ? path + name : path;
        ObjectNode asked = JsonNodeFactory.instance
                .objectNode()
                .put("fileName", wanted)
                .put("contentType", context.invocation().option("content-type").orElse(ContentTypes.of(name)));
        requireFree(context, wanted);
        CommandRequests requests = context.requests();
        JsonNode prepared = requests.json(requests.plan().withBody(CommandRequests.body(asked)));
        if (context.isDry()) {
            context.console().out("PUT <signedUrl>\n@" + file + "\n");
            return CommandOutput.none();
        }
        String stored = prepared.path("filePath").asString(wanted);
        if (!stored.equals(wanted)) {
            requireFree(context, stored);
        }
        long size = send(
                context,
                file,
                address(prepared, "signedUrl"),
                asked.path("contentType").asString());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("path", stored).put("size_bytes", size);
        return context.output(answer);
    }

    /** {@code files get}. */
    public static CommandOutput get(CommandContext context) {
        String path = context.invocation().argument("path").orElseThrow();
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.isEmpty()) {
            throw Failure.error(path + " is a folder", "name a file in it; files list shows them");
        }
        String local = local(context, name);
        Path file = Path.of(local);
        if (local.equals(STANDARD_OUTPUT)) {
            requirePipe(context);
        } else if (!context.isDry()) {
            context.trust().requireWritable(file, context.invocation().flag("force"));
            OutputFile.requirePlace(file);
            requireFree(context, file);
        }
        CommandRequests requests = context.requests();
        JsonNode prepared = requests.json(requests.plan());
        if (context.isDry()) {
            context.console().out("GET <url>\n");
            return CommandOutput.none();
        }
        URI address = address(prepared, "url");
        if (local.equals(STANDARD_OUTPUT)) {
            context.console().stream(out -> receive(context, name, address, out));
            return CommandOutput.none();
        }
        long[] size = new long[1];
        OutputFile.write(
                context.trust(),
                file,
                context.invocation().flag("force"),
                out -> size[0] = receive(context, name, address, out));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("path", path).put("file", local).put("size_bytes", size[0]);
        return context.output(answer);
    }

    private static void requireFile(Path file) {
        if (Files.isDirectory(file)) {
            throw Failure.error(file + " is a folder", "name a file in it; nothing was sent");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Failure.error(
                    Files.exists(file) ? "cannot read " + file : "there is no file " + file, "nothing was sent");
        }
    }

    /** Asks before a file of the team is replaced. */
    private static void requireFree(CommandContext context, String path) {
        if (context.invocation().flag("force")) {
            return;
        }
        JsonNode files = context.requests()
                .json(context.requests().plan(context.operation(1), Map.of()))
                .path("files");
        for (JsonNode file : files) {
            if (file.path("path").asString("").equals(path)) {
                replace(context, "the team's file " + path);
            }
        }
    }

    private static void requireFree(CommandContext context, Path file) {
        if (Files.exists(file) && !context.invocation().flag("force")) {
            replace(context, file.toString());
        }
    }

    private static void replace(CommandContext context, String what) {
        boolean isSaid = context.options().flag("yes") || context.invocation().flag("yes");
        if (!isSaid && !context.prompter().isInteractive()) {
            throw Failure.error(what + " is there already", "--force replaces it; nothing was sent");
        }
        context.confirmPlainly("Replace " + what + "?");
    }

    private static String local(CommandContext context, String name) {
        Optional<String> argument = context.invocation().argument("local");
        Optional<String> output = context.invocation().option("output");
        if (argument.isPresent() && output.isPresent()) {
            throw Failure.error("LOCAL and --output both say where the file goes", "leave one of them out");
        }
        String given = UserPath.home(argument.or(() -> output).orElse(name));
        return given.endsWith("/") || Files.isDirectory(Path.of(given))
                ? Path.of(given, name).toString()
                : given;
    }

    private static void requirePipe(CommandContext context) {
        if (!context.isDry() && (context.isKept() || context.console().outIsTerminal())) {
            throw Failure.error(
                    "\"files get … -\" brings bytes: they go to a pipe, not to a terminal, to jq or into a variable",
                    "files content prints a text; or name a file in place of -");
        }
    }

    private static URI address(JsonNode prepared, String field) {
        String address = prepared.path(field).asString("");
        if (address.isEmpty()) {
            throw Failure.error("the API gave no address for the file", "try again; nothing was transferred");
        }
        return URI.create(address);
    }

    private static long send(CommandContext context, Path file, URI address, String contentType) {
        String name = String.valueOf(file.getFileName());
        CommandRequests requests = context.requests();
        long[] sent = new long[1];
        long size = file.toFile().length();
        try (Activity upload = requests.activity("uploading " + name, Amount.Unit.BYTES)) {
            requests.await(
                    requests.client().put(address, file, contentType, bytes -> {
                        sent[0] = bytes;
                        upload.advance(bytes, size);
                    }),
                    "interrupted while " + name + " was sent; nothing of it is kept");
        }
        return sent[0];
    }

    private static long receive(CommandContext context, String name, URI address, OutputStream out) {
        try (Activity download = context.requests().activity("downloading " + name, Amount.Unit.BYTES)) {
            CountedOutput counted = new CountedOutput(out, download);
            context.requests()
                    .await(
                            context.requests().client().get(address, counted),
                            "interrupted while " + name + " was fetched; no file was written");
            return counted.bytes();
        }
    }
}
