package ai.duvo.shell.handler;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.exchange.ExchangeFormatter;
import ai.duvo.shell.exchange.ExchangeHistory;
import ai.duvo.shell.exchange.ExchangeHistory.Kept;
import ai.duvo.shell.exchange.HarFormat;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.json.JsonDiff;
import ai.duvo.shell.output.NumberRange;
import ai.duvo.shell.output.OutputFile;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.profile.UserPath;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.lang3.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code http …}: the exchanges of the session. */
final class HttpHandlers {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    /** Headers that differ each time and say nothing. */
    private static final Set<String> NOISE =
            Set.of("date", "x-request-id", "x-ratelimit-remaining", "x-ratelimit-reset", "idempotency-key");

    private final String version;

    HttpHandlers(String version) {
        this.version = version;
    }

    /** {@code http}, {@code http N}. */
    CommandOutput show(CommandContext work) {
        Optional<String> number = work.invocation().argument("number");
        return number.isPresent() ? one(work, kept(work, number.get())) : list(work);
    }

    CommandOutput save(CommandContext work) {
        Path file = Path.of(UserPath.home(work.invocation().argument("file").orElseThrow()));
        OutputFile.requireFree(file, work.invocation().flag("force"));
        List<NumberRange> ranges = work.invocation().argumentAll("numbers").stream()
                .map(word -> NumberRange.parse(word, "http"))
                .toList();
        List<Exchange> chosen = all(work).stream()
                .filter(kept -> ranges.isEmpty() || NumberRange.hold(ranges, kept.number()))
                .map(Kept::exchange)
                .toList();
        if (chosen.isEmpty()) {
            throw Failure.error("there is no such request", "http lists those that are kept");
        }
        OutputFile.write(file, new HarFormat(work.session().secrets(), version).write(chosen));
        work.console().err("wrote " + file + ", " + chosen.size() + (chosen.size() == 1 ? " request" : " requests"));
        return CommandOutput.none();
    }

    CommandOutput resend(CommandContext work) {
        Kept kept = kept(work, work.invocation().argument("number").orElseThrow());
        ApiRequest old = kept.exchange().request();
        if (old.body() instanceof RequestBody.PlainFile || old.body() instanceof RequestBody.Gone) {
            throw Failure.error(
                    "request " + kept.number() + " cannot be sent again: its body is not kept",
                    "run its line again: " + kept.line());
        }
        String here = work.access().baseUrl().toString();
        if (!kept.exchange().url().toString().startsWith(here + "/")) {
            throw Failure.error(
                    "request " + kept.number() + " went to "
                            + kept.exchange().url().getAuthority() + ", and this line works on "
                            + work.access().baseUrl().getAuthority(),
                    "give the options its own line had, such as --profile or --demo; nothing was sent");
        }
        boolean isRead = READS.contains(old.method());
        if (!isRead) {
            work.confirm("send " + old.method() + " " + old.path() + " to " + here + " again?");
        }
        // a key of its own, or the API would answer what it answered then
        String key = isRead ? null : UUID.randomUUID().toString();
        ApiRequest request = old.withKey(key);
        ApiResponse response = work.call(request);
        if (response.body().length == 0) {
            work.console().err("answered " + response.status() + ", without a body");
            return CommandOutput.none();
        }
        if (json(response.body()).isString()) {
            work.console()
                    .err("answered " + response.status() + " with " + response.body().length
                            + " bytes that are no JSON; http shows them");
            return CommandOutput.none();
        }
        CommandOutput answer = CommandOutput.of(response.body(), work.command().result());
        return work.isKept() || work.wantsJson()
                ? answer
                : work.session().presenter().showJson(answer);
    }

    CommandOutput diff(CommandContext work) {
        List<String> numbers = work.invocation().argumentAll("number");
        if (numbers.size() != 2) {
            throw Failure.error("http diff wants two numbers", "write: http diff 3 7");
        }
        SecretMasker secrets = work.session().secrets();
        JsonNode before = comparable(kept(work, numbers.get(0)).exchange(), secrets);
        JsonNode after = comparable(kept(work, numbers.get(1)).exchange(), secrets);
        return DiffOutput.show(work, JsonDiff.of(before, after));
    }

    private CommandOutput list(CommandContext work) {
        List<Kept> all = all(work);
        int limit = work.invocation().option("limit").map(Integer::parseInt).orElse(50);
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        all.subList(Math.max(0, all.size() - limit), all.size()).forEach(kept -> row(rows.addObject(), kept));
        return work.look(CommandOutput.of(Json.write(rows), work.command().result()));
    }

    private static void row(ObjectNode row, Kept kept) {
        Exchange exchange = kept.exchange();
        ApiResponse response = exchange.response();
        String query = exchange.url().getRawQuery();
        row.put("number", kept.number())
                .put("method", exchange.request().method())
                .put(
                        "path",
                        exchange.url().getRawPath()
                                + (query == null
                                        ? ""
                                        : "?"
                                                + SecretMasker.mask(exchange.url())
                                                        .getRawQuery()))
                .put("status", exchange.status())
                .put("ms", exchange.total().toMillis())
                .put("bytes", response == null ? 0 : ExchangeFormatter.size(response))
                .put("attempt", kept.attempt())
                .put("begun", exchange.begun().toString())
                .put("line", kept.lineNumber() == 0 ? kept.line() : kept.lineNumber() + "  " + kept.line());
    }

    private CommandOutput one(CommandContext work, Kept kept) {
        SecretMasker secrets = work.session().secrets();
        if (work.invocation().flag("curl")) {
            return text(work, ExchangeFormatter.curl(kept.exchange(), secrets));
        }
        HarFormat har = new HarFormat(secrets, version);
        if (work.invocation().flag("har")) {
            return text(work, new String(har.write(List.of(kept.exchange())), StandardCharsets.UTF_8) + "\n");
        }
        CommandOutput entry = CommandOutput.of(
                Json.write(har.entry(kept.exchange())), work.command().result());
        if (work.isKept() || work.wantsJson()) {
            return entry;
        }
        boolean showsSecrets = work.invocation().flag("show-secrets");
        if (showsSecrets) {
            work.confirmOnTerminal("show the secrets of request " + kept.number() + " on this screen?");
        }
        String cause = kept.lineNumber() == 0 ? kept.line() : "line " + kept.lineNumber() + ": " + kept.line();
        String head = cause.isEmpty() ? "" : "* " + VisibleText.text(cause) + "\n";
        return text(
                work, head + new ExchangeFormatter(secrets, showsSecrets).of(kept, ExchangeFormatter.Detail.BODIES));
    }

    private static CommandOutput text(CommandContext work, String text) {
        if (work.isKept()) {
            return CommandOutput.of(List.of(JsonNodeFactory.instance.stringNode(StringUtils.chomp(text))));
        }
        work.session().presenter().showText(text);
        return CommandOutput.none();
    }

    private static List<Kept> all(CommandContext work) {
        return work.session().exchanges().all();
    }

    private static Kept kept(CommandContext work, String number) {
        ExchangeHistory exchanges = work.session().exchanges();
        int wanted = NumberRange.parse(number, "http").from();
        return exchanges
                .get(wanted)
                .orElseThrow(() -> Failure.error(
                        wanted > exchanges.count()
                                ? "there is no request " + number
                                : "request " + number + " is no longer kept",
                        "http lists those that are kept"));
    }

    private static JsonNode comparable(Exchange exchange, SecretMasker secrets) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ApiRequest request = exchange.request();
        ObjectNode sent =
                node.putObject("request").put("method", request.method()).put("path", request.path());
        ObjectNode query = sent.putObject("query");
        request.query().forEach(param -> query.put(param.name(), param.value()));
        if (request.body() instanceof RequestBody.Json json) {
            sent.set("body", json(json.bytes()));
        }
        ObjectNode received = node.putObject("response").put("status", exchange.status());
        ApiResponse response = exchange.response();
        if (response != null) {
            // a field named headers would be taken for a map of secrets
            ObjectNode headers = received.putObject("header");
            response.headers().forEach((name, values) -> {
                if (!NOISE.contains(name.toLowerCase(Locale.ROOT))) {
                    headers.put(name, secrets.header(name, String.join(", ", values)));
                }
            });
            received.set("body", json(response.body()));
        }
        return node;
    }

    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? JsonNodeFactory.instance.nullNode() : Json.read(body);
        } catch (Failure notJson) {
            return JsonNodeFactory.instance.stringNode(new String(body, StandardCharsets.UTF_8));
        }
    }
}
