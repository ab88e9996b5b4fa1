package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.CollectionHook;
import ai.duvo.shell.demo.store.DemoCollection;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.demo.store.Route;
import ai.duvo.shell.demo.store.Verb;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Skills are archives of files, with a SKILL.md first. */
final class SkillRoutes implements CollectionHook, RouteSource {

    private final Workspace workspace;

    SkillRoutes(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public @Nullable Route route(String operation) {
        return switch (operation) {
            case "POST /v2/teams/{teamId}/skills/upload" -> this::upload;
            case "GET /v2/skills/{skill_id}/download" -> this::download;
            default -> null;
        };
    }

    /** A new skill has the file that the request holds. */
    @Override
    public void changed(Verb verb, ObjectNode skill, DemoRequest call) {
        if (verb == Verb.CREATE) {
            write(skill, call.json().path("content").asString(""));
        }
    }

    private void write(ObjectNode skill, String content) {
        DemoRequest into = new DemoRequest(
                Map.of("skill_id", skill.path("id").asString(), "*", "SKILL.md"), Map.of(), "", new byte[0]);
        ObjectNode body = DemoResponse.object().put("content", content).put("size", content.length());
        workspace.store.collection("skill_files").writer().create(body, into, Set.of());
    }

    private DemoResponse upload(DemoRequest call) {
        FormData form = FormData.read(call.contentType(), call.body());
        String name = form.fileName().replaceFirst("\\.[^.]*$", "");
        ObjectNode body = DemoResponse.object()
                .put("name", name)
                .put("description", "Uploaded as " + form.fileName())
                .put("content", "# " + name + "\n");
        DemoCollection skills = workspace.store.collection("skills");
        ObjectNode skill = skills.writer().create(body, call, Set.of());
        write(skill, body.path("content").asString());
        ObjectNode answer = DemoResponse.object();
        ObjectNode shown = answer.putObject("skill");
        skills.spec().texts("only", Verb.CREATE).forEach(field -> shown.set(field, skill.path(field)));
        return DemoResponse.created(answer);
    }

    private DemoResponse download(DemoRequest call) {
        DemoCollection files = workspace.store.collection("skill_files");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ObjectNode file : files.in(call)) {
                ZipEntry entry = new ZipEntry(file.path("path").asString());
                entry.setTime(workspace.openedAt.toEpochMilli());
                zip.putNextEntry(entry);
                zip.write(file.path("content").asString().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DemoResponse.bytes("application/zip", bytes.toByteArray());
    }
}
