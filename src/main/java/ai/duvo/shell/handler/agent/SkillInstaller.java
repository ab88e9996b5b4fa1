package ai.duvo.shell.handler.agent;

import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandRequests;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;

/** Copies a skill into the team: the API has no copy, so its files are read and uploaded as one zip. */
public final class SkillInstaller {

    private SkillInstaller() {}

    /** {@code skills install}. */
    public static CommandOutput install(CommandContext context) {
        CommandRequests requests = context.requests();
        JsonNode list = requests.json(requests.plan(context.operation(0), Map.of()));
        Map<String, String> contents = new LinkedHashMap<>();
        for (JsonNode file : list.path("files")) {
            String path = file.path("path").asString("");
            contents.put(
                    path,
                    requests.json(requests.plan(context.operation(1), Map.of("*", path)))
                            .path("content")
                            .asString(""));
        }
        String upload = requests.plan(context.operation(2), Map.of()).path();
        try {
            Path zip = Files.createTempFile("duvo-skill-", ".zip");
            try {
                write(contents, zip);
                RequestBody.FilePart part = new RequestBody.FilePart(zip, Files.size(zip), "skill.zip", Map.of());
                byte[] answer = requests.call(requests.request("POST", upload, List.of(), part))
                        .body();
                return context.output(answer);
            } finally {
                Files.deleteIfExists(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Map<String, String> contents, Path zip) throws IOException {
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> content : contents.entrySet()) {
                out.putNextEntry(new ZipEntry(content.getKey()));
                out.write(content.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
    }
}
