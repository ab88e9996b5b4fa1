package ai.duvo.shell.request;

import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.catalog.BodyPath;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Constant;
import ai.duvo.shell.catalog.Merge;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.Target;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The bodies of requests, as rows say. */
final class RequestBodies {

    private RequestBodies() {}

    static RequestBody of(Invocation line, ValueReader values) {
        Command command = line.command();
        boolean isMultipart =
                command.parameters().anyMatch(p -> p.target() instanceof Target.Multipart part && part.isFile());
        if (isMultipart) {
            return multipart(line, values);
        }
        if (!command.sendsJson()) {
            return new RequestBody.None();
        }
        JsonBody body = new JsonBody();
        fill(body, line, values);
        return new RequestBody.Json(body.bytes());
    }

    /** Puts in what is sent again of a thing that was fetched. */
    static void merge(JsonBody body, Command command, JsonNode fetched) {
        Merge merge = Objects.requireNonNull(command.merge(), "a row that merges");
        JsonNode thing = merge.envelope().isEmpty() ? fetched : fetched.path(merge.envelope());
        for (String field : merge.fields()) {
            if (thing.has(field)) {
                body.put(BodyPath.of(field), thing.get(field));
            }
        }
    }

    /** Puts in the constants of the row, then what the line gives. */
    static void fill(JsonBody body, Invocation line, ValueReader values) {
        for (Constant constant : line.command().constants()) {
            if (constant.place() instanceof Target.Body to) {
                body.put(to.path(), Json.parse(constant.text(), to.path().text()));
            }
        }
        line.command().parameters().forEach(parameter -> put(body, parameter, line, values));
    }

    private static void put(JsonBody body, Parameter parameter, Invocation line, ValueReader values) {
        List<String> words = RequestPlanner.words(line, parameter);
        if (parameter.target() instanceof Target.OneOrMany to) {
            words.forEach(word -> {
                JsonNode value = Json.parse(values.read(parameter, word), Invocation.written(parameter));
                body.put(value.isArray() ? to.many() : to.one(), value);
            });
        }
        if (!(parameter.target() instanceof Target.Body to)) {
            return;
        }
        String constant = to.constant();
        if (words.isEmpty()) {
            if (parameter.spec().isSentEmpty()) {
                body.putEmpty(to.path());
            }
        } else if (constant != null) {
            body.put(to.path(), Json.parse(constant, to.path().text()));
        } else {
            List<String> read =
                    words.stream().map(word -> values.read(parameter, word)).toList();
            body.put(to.path(), read, to.type(), Invocation.written(parameter));
        }
    }

    private static RequestBody multipart(Invocation line, ValueReader values) {
        Map<String, String> fields = new LinkedHashMap<>();
        Path[] file = new Path[1];
        line.command().parameters().forEach(parameter -> {
            if (parameter.target() instanceof Target.Multipart part) {
                for (String word : RequestPlanner.words(line, parameter)) {
                    if (part.isFile()) {
                        file[0] = values.file(word);
                    } else {
                        fields.put(part.name(), values.read(parameter, word));
                    }
                }
            }
        });
        return part(Objects.requireNonNull(file[0], "a multipart body has a file"), fields);
    }

    private static RequestBody part(Path file, Map<String, String> fields) {
        try {
            if (!Files.isRegularFile(file)) {
                throw Failure.error(
                        Files.exists(file) ? file + " is no file" : "there is no file " + file, "nothing was sent");
            }
            String name = String.valueOf(file.getFileName());
            return new RequestBody.FilePart(file, Files.size(file), name, fields);
        } catch (IOException e) {
            throw Failure.error("cannot read " + file, "nothing was sent");
        }
    }
}
