package ai.duvo.shell.handler;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.UnsentValue;
import ai.duvo.shell.output.Question;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.profile.UserPath;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandHandler;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandRequests;
import ai.duvo.shell.session.Download;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.StringNode;

/** {@code api METHOD PATH}: any operation. */
final class ApiHandler implements CommandHandler {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");

    private final InputStream standardInput;

    ApiHandler(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public CommandOutput run(CommandContext context) {
        CommandRequests requests = context.requests();
        ApiRequest request = request(context);
        if (request.method().equals("DELETE")) {
            context.confirmInProduction(new Question("Send DELETE " + request.path() + "?", request.path()));
        }
        String file = context.options().value("output").orElse(null);
        if (file != null) {
            return Download.toFile(context, request, Path.of(UserPath.home(file)));
        }
        boolean include =
                context.invocation().flag("include") || request.method().equals("HEAD");
        ApiResponse response = include
                ? requests.await(requests.client().exchange(request), CommandRequests.effect(request))
                : requests.call(request);
        if (include && !context.isKept() && !context.isDry()) {
            context.console().out(head(response));
        }
        boolean isRefused = response.status() >= 300;
        if (isRefused && context.isKept()) {
            throw requests.client().failure(request, response);
        }
        CommandOutput answer = show(context, response);
        if (isRefused) {
            throw requests.client().failure(request, response);
        }
        return answer;
    }

    private ApiRequest request(CommandContext context) {
        Invocation line = context.invocation();
        String method = line.argument("METHOD").orElseThrow();
        ApiPath path = ApiPath.of(line.argument("path").orElseThrow(), context.requests()::team);
        List<ApiRequest.Param> query = new ArrayList<>(path.query());
        line.optionAll("query")
                .forEach(word -> query.add(new ApiRequest.Param(ApiFields.key(word), ApiFields.value(word))));
        ApiFields fields =
                ApiFields.of(line.optionAll("field"), line.optionAll("raw-field"), name -> read(context, name));
        boolean withoutBody = WITHOUT_BODY.contains(method);
        if (withoutBody) {
            fields.toQuery().forEach(e -> query.add(new ApiRequest.Param(e.getKey(), e.getValue())));
        }
        return context.requests()
                .request(method, path.encoded(), query, withoutBody ? noBody(line, method) : body(context, fields));
    }

    private static RequestBody noBody(Invocation line, String method) {
        if (line.option("data").isPresent() || line.option("input").isPresent()) {
            throw Failure.error(method + " takes no body", "use --query KEY=VALUE, or another method");
        }
        return new RequestBody.None();
    }

    private RequestBody body(CommandContext context, ApiFields fields) {
        Optional<String> data = context.invocation().option("data");
        Optional<String> input = context.invocation().option("input");
        if (data.isEmpty() && input.isEmpty()) {
            boolean delete = context.invocation()
                    .argument("METHOD")
                    .filter("DELETE"::equals)
                    .isPresent();
            return fields.isEmpty() && delete ? new RequestBody.None() : CommandRequests.body(fields.toBody());
        }
        if (context.isDry() && UnsentValue.isText(data.orElse(""))) {
            return new RequestBody.Json(Json.write(StringNode.valueOf(data.orElse(""))));
        }
        byte[] bytes = input.map(file -> read(context, file)).orElseGet(() -> inline(context, data.orElse("")));
        Json.parse(new String(bytes, StandardCharsets.UTF_8), "the body");
        return new RequestBody.Json(bytes);
    }

    private byte[] inline(CommandContext context, String data) {
        if (data.equals("-")) {
            return read(context, "-");
        }
        return data.startsWith("@") ? read(context, data.substring(1)) : data.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] read(CommandContext context, String name) {
        try {
            if (name.equals("-")) {
                return standardInput.readAllBytes();
            }
            Path file = Path.of(UserPath.home(name));
            context.trust().requireReadable(file);
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Failure.error("cannot read " + (name.equals("-") ? "standard input" : name), "nothing was sent");
        }
    }

    private static String head(ApiResponse response) {
        StringBuilder text = new StringBuilder("HTTP " + response.status() + "\n");
        response.headers()
                .forEach((name, values) -> values.forEach(value -> text.append(VisibleText.text(name))
                        .append(": ")
                        .append(VisibleText.text(value))
                        .append('\n')));
        return text.append('\n').toString();
    }

    private static CommandOutput show(CommandContext context, ApiResponse response) {
        if (response.body().length == 0) {
            return CommandOutput.none();
        }
        String type = response.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (isJson(type, response.body())) {
            boolean chosen = context.options().value("format").isPresent() || context.isKept();
            CommandOutput answer = context.output(response.body());
            return chosen || context.wantsJson() ? answer : context.printer().showJson(answer);
        }
        String what = "the answer is " + (type.isEmpty() ? "not JSON" : VisibleText.text(type)) + ", "
                + response.body().length + " bytes: ";
        if (context.isKept()) {
            throw Failure.error(what + "it cannot go through jq or be kept", "write it to a file with --output FILE");
        }
        if (context.console().outIsTerminal()) {
            throw Failure.error(
                    what + "not printed on a terminal",
                    "write it to a file with --output FILE, or send it through a pipe");
        }
        context.console().out(response.body());
        return CommandOutput.none();
    }

    /** By its content type; one without any says itself what it is. */
    private static boolean isJson(String type, byte[] body) {
        if (!type.isEmpty()) {
            return type.contains("json");
        }
        try {
            Json.read(body);
            return true;
        } catch (Failure notJson) {
            return false;
        }
    }
}
