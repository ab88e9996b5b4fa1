package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.ApiFault;
import ai.duvo.shell.demo.store.DemoCollection;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.demo.store.Fields;
import ai.duvo.shell.demo.store.FileContent;
import ai.duvo.shell.demo.store.FormData;
import ai.duvo.shell.demo.store.Route;
import ai.duvo.shell.demo.store.Verb;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Routes of skills: archives of files, with a SKILL.md first. */
final class SkillRoutes implements RouteSource {

    private static final String MAIN = "SKILL.md";

    private final Workspace workspace;

    SkillRoutes(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public @Nullable Route route(String operation) {
        return switch (operation) {
            case "POST /v2/teams/{teamId}/skills" -> this::create;
            case "POST /v2/teams/{teamId}/skills/upload" -> this::upload;
            case "GET /v2/skills/{skill_id}/download" -> this::download;
            default -> null;
        };
    }

    private DemoResponse create(DemoRequest call) {
        JsonNode body = Fields.of(call);
        Fields.require(body, Set.of("name", "description", "content"));
        String head = "---\nname: " + call.text("name") + "\ndescription: " + call.text("description") + "\n---\n\n";
        String content = head + body.path("content").asString("");
        return put(Map.of(MAIN, content.getBytes(StandardCharsets.UTF_8)), call.text("name"), call);
    }

    private DemoResponse upload(DemoRequest call) {
        FormData form = FormData.read(call.contentType(), call.body());
        String name = form.fileName().replaceFirst("\\.[^.]*$", "");
        return put(form.fileName().endsWith(".zip") ? unzipped(form.file()) : Map.of(MAIN, form.file()), name, call);
    }

    /** A skill, new or the one of that name, as its SKILL.md says. */
    private DemoResponse put(Map<String, byte[]> files, String otherName, DemoRequest call) {
        byte[] main = files.get(MAIN);
        if (main == null) {
            throw ApiFault.bad("The archive has no SKILL.md at its root");
        }
        String content = new String(main, StandardCharsets.UTF_8);
        String name = head("name", content).orElse(otherName);
        ObjectNode fields = DemoResponse.object().put("name", name);
        fields.put("description", head("description", content).orElse(""));
        DemoCollection skills = workspace.store.collection("skills");
        Optional<ObjectNode> known = skills.in(call).stream()
                .filter(one -> one.path("name").asString("").equals(name))
                .findFirst();
        ObjectNode skill = known.isPresent()
                ? skills.writer().update(known.get(), fields, call)
                : skills.writer().create(fields.put("content", content), call, Set.of());
        files.forEach((path, bytes) -> write(skill, path, bytes));
        ObjectNode answer = DemoResponse.object();
        ObjectNode shown = answer.putObject("skill");
        skills.spec().texts("only", Verb.CREATE).forEach(field -> shown.set(field, skill.path(field)));
        return known.isPresent() ? DemoResponse.ok(answer) : DemoResponse.created(answer);
    }

    private void write(ObjectNode skill, String path, byte[] bytes) {
        DemoRequest into =
                new DemoRequest(Map.of("skill_id", skill.path("id").asString(), "*", path), Map.of(), "", new byte[0]);
        DemoCollection files = workspace.store.collection("skill_files");
        files.find(path, "*", into).ifPresent(files::remove);
        ObjectNode file = files.writer().create(DemoResponse.object().put("size", bytes.length), into, Set.of());
        FileContent.set(file, bytes);
    }

    private static Optional<String> head(String field, String content) {
        return Pattern.compile("^" + field + ": *(.+)$", Pattern.MULTILINE)
                .matcher(content)
                .results()
                .map(found -> found.group(1).strip())
                .findFirst();
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private DemoResponse download(DemoRequest call) {
        DemoCollection files = workspace.store.collection("skill_files");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ObjectNode file : files.in(call)) {
                ZipEntry entry = new ZipEntry(file.path("path").asString());
                entry.setTime(workspace.openedAt.toEpochMilli());
                zip.putNextEntry(entry);
                zip.write(FileContent.of(file));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DemoResponse.bytes("application/zip", bytes.toByteArray());
    }
}
