package ai.duvo.shell.session.handler;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Body;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.output.Visible;
import ai.duvo.shell.session.Answer;
import ai.duvo.shell.session.Handler;
import ai.duvo.shell.session.Json;
import ai.duvo.shell.session.OutputFile;
import ai.duvo.shell.session.Planner;
import ai.duvo.shell.session.UserPath;
import ai.duvo.shell.session.Work;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code api METHOD PATH}: any operation. */
final class ApiHandler implements Handler {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");

    @Override
    public Answer run(Work work) {
        ApiRequest request = request(work);
        String file = work.options().value("output").orElse(null);
        if (file != null) {
            return download(work, request, Path.of(UserPath.home(file)));
        }
        boolean include = work.invocation().flag("include") || request.method().equals("HEAD");
        ApiResponse response =
                include ? work.await(work.client().exchange(request), Work.effect(request)) : work.call(request);
        if (include && !work.isKept() && !work.isDry()) {
            work.console().out(head(response));
        }
        Answer answer = show(work, response);
        if (response.status() >= 300) {
            throw work.client().failure(request, response);
        }
        return answer;
    }

    private static ApiRequest request(Work work) {
        Invocation line = work.invocation();
        String method = line.argument("METHOD").orElseThrow();
        ApiPath path = ApiPath.of(line.argument("path").orElseThrow(), work::team);
        List<ApiRequest.Param> query = new ArrayList<>(path.query());
        line.optionAll("query")
                .forEach(word -> query.add(new ApiRequest.Param(Planner.before(word), Planner.after(word))));
        ApiFields fields = ApiFields.of(line.optionAll("field"), line.optionAll("raw-field"));
        boolean withoutBody = WITHOUT_BODY.contains(method);
        if (withoutBody) {
            fields.toQuery().forEach(e -> query.add(new ApiRequest.Param(e.getKey(), e.getValue())));
        }
        return work.request(method, path.encoded(), query, withoutBody ? noBody(line, method) : body(work, fields));
    }

    private static Body noBody(Invocation line, String method) {
        if (line.option("data").isPresent() || line.option("input").isPresent()) {
            throw Failure.error(method + " takes no body", "use --query KEY=VALUE, or another method");
        }
        return new Body.None();
    }

    private static Body body(Work work, ApiFields fields) {
        Optional<String> data = work.invocation().option("data");
        Optional<String> input = work.invocation().option("input");
        if (data.isEmpty() && input.isEmpty()) {
            boolean delete = work.invocation()
                    .argument("METHOD")
                    .filter("DELETE"::equals)
                    .isPresent();
            return fields.isEmpty() && delete ? new Body.None() : new Body.Json(Json.write(fields.toBody()));
        }
        byte[] bytes = input.map(file -> read(work, file)).orElseGet(() -> inline(work, data.orElse("")));
        Json.parse(new String(bytes, StandardCharsets.UTF_8), "the body");
        return new Body.Json(bytes);
    }

    private static byte[] inline(Work work, String data) {
        if (data.equals("-")) {
            return read(work, "-");
        }
        return data.startsWith("@") ? read(work, data.substring(1)) : data.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(Work work, String name) {
        try {
            return name.equals("-") ? work.session().standardInput().readAllBytes() : Files.readAllBytes(Path.of(name));
        } catch (IOException e) {
            throw Failure.error("cannot read " + (name.equals("-") ? "standard input" : name), "nothing was sent");
        }
    }

    private static Answer download(Work work, ApiRequest request, Path file) {
        if (work.isDry()) {
            work.call(request);
            return Answer.none();
        }
        OutputFile.write(file, out -> work.await(work.client().download(request, out), Work.effect(request)));
        work.console().err("wrote " + file);
        return Answer.none();
    }

    private static String head(ApiResponse response) {
        StringBuilder text = new StringBuilder("HTTP " + response.status() + "\n");
        response.headers()
                .forEach((name, values) -> values.forEach(value -> text.append(Visible.text(name))
                        .append(": ")
                        .append(Visible.text(value))
                        .append('\n')));
        return text.append('\n').toString();
    }

    private static Answer show(Work work, ApiResponse response) {
        if (response.body().length == 0) {
            return Answer.none();
        }
        String type = response.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            boolean chosen = work.options().value("format").isPresent() || work.isKept();
            Answer answer = Answer.of(response.body(), work.command().result());
            return chosen || work.wantsJson()
                    ? answer
                    : work.session().presenter().showJson(answer);
        }
        if (work.console().outIsTerminal()) {
            throw Failure.error(
                    "the answer is " + (type.isEmpty() ? "not JSON" : Visible.text(type)) + ", "
                            + response.body().length + " bytes: not printed on a terminal",
                    "write it to a file with --output FILE, or send it through a pipe");
        }
        work.console().out(response.body());
        return Answer.none();
    }
}
