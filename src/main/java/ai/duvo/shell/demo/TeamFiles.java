package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.ApiFault;
import ai.duvo.shell.demo.store.CollectionHook;
import ai.duvo.shell.demo.store.DemoCollection;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.demo.store.FileContent;
import ai.duvo.shell.demo.store.Route;
import ai.duvo.shell.demo.store.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Files of the team, as far as a collection does not serve them: names, and URLs for their bytes. */
final class TeamFiles implements CollectionHook, RouteSource {

    /** What presigned URLs call them. */
    static final String TARGET = "files";

    private static final String FILES = "/v2/teams/{teamId}/files";
    private static final Duration URL_LIFE = Duration.ofMinutes(15);

    private final Workspace workspace;

    private TeamFiles(Workspace workspace) {
        this.workspace = workspace;
    }

    static TeamFiles of(Workspace workspace) {
        return new TeamFiles(workspace);
    }

    @Override
    public @Nullable Route route(String operation) {
        return switch (operation) {
            case "PATCH " + FILES -> this::rename;
            case "POST " + FILES + "/create-upload-url" -> this::uploadUrl;
            case "GET " + FILES + "/download-url/{*}" -> this::downloadUrl;
            default -> null;
        };
    }

    @Override
    public void changed(Verb verb, ObjectNode file, DemoRequest call) {
        ((ObjectNode) file.path("metadata")).put("size", FileContent.of(file).length);
    }

    /** The bytes of a file. */
    byte[] content(String path) {
        return files().find(path, "path", DemoRequest.none())
                .map(FileContent::of)
                .orElseGet(() -> new byte[0]);
    }

    /** Writes one. */
    void put(String path, byte[] content) {
        ObjectNode body = DemoResponse.object().put("content", "");
        DemoRequest call = new DemoRequest(Map.of("*", path), Map.of(), "", new byte[0]);
        ObjectNode file = files().find(path, "path", call)
                .map(there -> files().writer().update(there, body, call))
                .orElseGet(() -> files().writer().create(body, call, Set.of()));
        FileContent.set(file, content);
        changed(Verb.UPDATE, file, call);
    }

    private DemoCollection files() {
        return workspace.store.collection("files");
    }

    private DemoResponse rename(DemoRequest call) {
        String path = call.text("relativePath");
        String name = call.text("newFilenameOnly");
        ObjectNode file = files().require(path, "path", call);
        if (name.contains("/")) {
            throw ApiFault.bad("newFilenameOnly must be a name without a folder");
        }
        String old = path.substring(path.lastIndexOf('/') + 1);
        // the API keeps the extension
        String full = old.lastIndexOf('.') < 1 ? name : name + old.substring(old.lastIndexOf('.'));
        String renamed = path.substring(0, path.lastIndexOf('/') + 1) + full;
        if (files().find(renamed, "path", call).isPresent()) {
            throw ApiFault.conflict("File exists already: " + renamed);
        }
        file.put("path", renamed)
                .put("name", full)
                .put("updated_at", workspace.now().toString());
        return DemoResponse.success(200);
    }

    private DemoResponse uploadUrl(DemoRequest call) {
        String path = call.text("fileName");
        Instant expires = workspace.now().plus(URL_LIFE);
        return DemoResponse.ok(DemoResponse.object()
                .put(
                        "signedUrl",
                        UploadEndpoint.url(workspace.address, TARGET, path, expires, call.text("contentType")))
                .put("expiresAt", expires.toString())
                .put("filePath", path));
    }

    private DemoResponse downloadUrl(DemoRequest call) {
        String path = call.path().getOrDefault("*", "");
        files().require(path, "path", call);
        Instant expires = workspace.now().plus(URL_LIFE);
        return DemoResponse.ok(DemoResponse.object()
                .put("url", UploadEndpoint.url(workspace.address, TARGET, path, expires, ""))
                .put("expiresAt", expires.toString()));
    }
}
