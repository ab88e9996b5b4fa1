package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.ApiFault;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.demo.store.DemoSandbox;
import ai.duvo.shell.demo.store.FormData;
import ai.duvo.shell.demo.store.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Routes of sandboxes and their files. */
final class SandboxRoutes implements RouteSource {

    private static final Duration LIFE = Duration.ofMinutes(60);
    private static final Duration URL_LIFE = Duration.ofMinutes(15);
    private static final int MOST_DIRECT = 10 * 1024 * 1024;

    private final Workspace workspace;

    SandboxRoutes(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public @Nullable Route route(String operation) {
        return switch (operation) {
            case "POST /v2/sandboxes" -> call -> create();
            case "GET /v2/sandboxes/{sandbox_id}/files" -> this::files;
            case "POST /v2/sandboxes/{sandbox_id}/files" -> this::upload;
            case "POST /v2/sandboxes/{sandbox_id}/upload-urls" -> this::uploadUrl;
            default -> null;
        };
    }

    private DemoResponse create() {
        Instant expires = workspace.now().plus(LIFE);
        DemoSandbox sandbox = new DemoSandbox("sbx_" + workspace.newId().substring(24), expires);
        workspace.sandboxes.put(sandbox.id(), sandbox);
        return DemoResponse.created(
                DemoResponse.object().put("sandbox_id", sandbox.id()).put("expires_at", expires.toString()));
    }

    private DemoSandbox sandbox(DemoRequest call) {
        return workspace.sandbox(call.path().getOrDefault("sandbox_id", ""));
    }

    private DemoResponse files(DemoRequest call) {
        DemoSandbox sandbox = sandbox(call);
        String path = call.query().getOrDefault("path", DemoSandbox.HOME);
        String folder = DemoSandbox.absolute(path).replaceAll("/+$", "") + "/";
        List<ObjectNode> files = new ArrayList<>();
        TreeSet<String> folders = new TreeSet<>();
        sandbox.files().forEach((file, size) -> {
            if (file.startsWith(folder)) {
                String rest = file.substring(folder.length());
                int slash = rest.indexOf('/');
                if (slash < 0) {
                    files.add(entry(rest, file, "file", size));
                } else {
                    folders.add(rest.substring(0, slash));
                }
            }
        });
        folders.forEach(name -> files.add(entry(name, folder + name, "dir", 0)));
        return DemoResponse.ok(DemoRequest.list("files", files));
    }

    private static ObjectNode entry(String name, String path, String type, long size) {
        return DemoResponse.object()
                .put("name", name)
                .put("path", path)
                .put("type", type)
                .put("size_bytes", size);
    }

    private DemoResponse upload(DemoRequest call) {
        DemoSandbox sandbox = sandbox(call);
        FormData form = FormData.read(call.contentType(), call.body());
        if (form.file().length > MOST_DIRECT) {
            throw new ApiFault(413, "payload_too_large", "The file is larger than 10 MB");
        }
        String wanted = form.field("path");
        String target = wanted.isEmpty() ? form.fileName() : wanted;
        String path = sandbox.put(target.endsWith("/") ? target + form.fileName() : target, form.file().length);
        return DemoResponse.created(DemoResponse.object().put("path", path).put("size_bytes", form.file().length));
    }

    private DemoResponse uploadUrl(DemoRequest call) {
        DemoSandbox sandbox = sandbox(call);
        String path = DemoSandbox.absolute(call.text("path"));
        Instant expires = workspace.now().plus(URL_LIFE);
        return DemoResponse.ok(DemoResponse.object()
                .put("upload_url", UploadEndpoint.url(workspace.address, sandbox.id(), path, expires, ""))
                .put("path", path)
                .put("expires_in_seconds", URL_LIFE.toSeconds()));
    }
}
