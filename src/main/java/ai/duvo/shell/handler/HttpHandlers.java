package ai.duvo.shell.handler;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.exchange.ExchangeFormatter;
import ai.duvo.shell.exchange.ExchangeHistory;
import ai.duvo.shell.exchange.ExchangeHistory.Entry;
import ai.duvo.shell.exchange.ExchangeJson;
import ai.duvo.shell.exchange.ExchangeRows;
import ai.duvo.shell.exchange.HarFormat;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.json.JsonDiff;
import ai.duvo.shell.output.FormatChoice;
import ai.duvo.shell.output.NumberRange;
import ai.duvo.shell.output.OutputFile;
import ai.duvo.shell.output.OutputFormat;
import ai.duvo.shell.output.Question;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.profile.UserPath;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandRequests;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.lang3.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code http …}: the exchanges of the session. */
final class HttpHandlers {

    /** From this width on a table has a picture of when requests ran, of so many columns. */
    private static final int WIDE = 110;

    private static final int BAR = 24;

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final ExchangeHistory exchanges;
    private final SecretMasker secrets;
    private final String version;

    HttpHandlers(ExchangeHistory exchanges, SecretMasker secrets, String version) {
        this.exchanges = exchanges;
        this.secrets = secrets;
        this.version = version;
    }

    /** {@code http}, {@code http N}. */
    CommandOutput show(CommandContext context) {
        Optional<String> number = context.invocation().argument("number");
        return number.isPresent() ? one(context, kept(number.get())) : list(context);
    }

    CommandOutput save(CommandContext context) {
        Path file = Path.of(UserPath.home(context.invocation().argument("file").orElseThrow()));
        OutputFile.requireFree(file, context.invocation().flag("force"));
        List<NumberRange> ranges = context.invocation().argumentAll("numbers").stream()
                .map(word -> NumberRange.parse(word, "http"))
                .toList();
        List<Exchange> chosen = exchanges.all().stream()
                .filter(kept -> ranges.isEmpty() || NumberRange.hold(ranges, kept.number()))
                .map(Entry::exchange)
                .toList();
        if (chosen.isEmpty()) {
            throw Failure.error("there is no such request", "http lists those that are kept");
        }
        OutputFile.write(
                context.trust(),
                file,
                context.invocation().flag("force"),
                OutputFile.ownerOnly(out -> out.write(new HarFormat(secrets, version).write(chosen))));
        context.console().err("wrote " + file + ", " + chosen.size() + (chosen.size() == 1 ? " request" : " requests"));
        return CommandOutput.none();
    }

    CommandOutput resend(CommandContext context) {
        CommandRequests requests = context.requests();
        Entry kept = kept(context.invocation().argument("number").orElseThrow());
        ApiRequest old = kept.exchange().request();
        if (old.body().isPresigned() || old.body() instanceof RequestBody.Discarded) {
            throw Failure.error(
                    "request " + kept.number() + " cannot be sent again: it is not kept whole",
                    "run its line again: " + kept.line());
        }
        String here = requests.access().baseUrl().toString();
        if (!kept.exchange().url().toString().startsWith(here + "/")) {
            throw Failure.error(
                    "request " + kept.number() + " went to "
                            + kept.exchange().url().getAuthority() + ", and this line works on "
                            + requests.access().baseUrl().getAuthority(),
                    "give the options its own line had, such as --profile or --demo; nothing was sent");
        }
        boolean isRead = READS.contains(old.method());
        if (!isRead) {
            String question = "send " + old.method() + " " + old.path() + " to " + here + " again?";
            context.confirm(new Question(question, old.path()));
        }
        // a key of its own, or the API would answer what it answered then
        String key = isRead ? null : UUID.randomUUID().toString();
        return answered(context, requests.call(old.withKey(key)));
    }

    private static CommandOutput answered(CommandContext context, ApiResponse response) {
        if (response.body().length == 0) {
            context.console().err("answered " + response.status() + ", without a body");
            return CommandOutput.none();
        }
        if (ExchangeJson.body(response.body()).isString()) {
            context.console()
                    .err("answered " + response.status() + " with " + response.body().length
                            + " bytes that are no JSON; http shows them");
            return CommandOutput.none();
        }
        CommandOutput answer = context.output(response.body());
        return context.isKept() || context.wantsJson()
                ? answer
                : context.printer().showJson(answer);
    }

    CommandOutput diff(CommandContext context) {
        List<String> numbers = context.invocation().argumentAll("number");
        if (numbers.size() != 2) {
            throw Failure.error("http diff wants two numbers", "write: http diff 3 7");
        }
        ExchangeJson json = new ExchangeJson(secrets);
        JsonNode before = json.comparable(kept(numbers.get(0)).exchange());
        JsonNode after = json.comparable(kept(numbers.get(1)).exchange());
        return DiffOutput.show(context, secrets, JsonDiff.of(before, after));
    }

    private CommandOutput list(CommandContext context) {
        List<Entry> all = exchanges.all();
        int limit = context.invocation().option("limit").map(Integer::parseInt).orElse(50);
        List<Entry> shown = all.subList(Math.max(0, all.size() - limit), all.size());
        ExchangeRows rows = new ExchangeRows(secrets);
        if (!isTable(context)) {
            return context.look(context.output(rows.each(shown)));
        }
        int bar = context.console().width() < WIDE ? 0 : BAR;
        Result usual = context.command().result();
        List<Column> columns = new ArrayList<>(usual.columns());
        if (bar > 0) {
            columns.add(Column.column("waterfall", Result.Type.ID));
        }
        Result result = Result.list("", columns.toArray(Column[]::new))
                .whenEmpty(usual.whenEmpty())
                .newestLast();
        return context.look(CommandOutput.of(Json.write(rows.folded(shown, bar)), result));
    }

    /** Whether a person looks at a table. */
    private static boolean isTable(CommandContext context) {
        ActiveOptions options = context.options();
        return !context.isKept()
                && context.console().outIsTerminal()
                && options.value("output").isEmpty()
                && FormatChoice.of(options::value, options::flag).or(OutputFormat.TABLE) == OutputFormat.TABLE;
    }

    private CommandOutput one(CommandContext context, Entry kept) {
        if (context.invocation().flag("curl")) {
            return text(context, ExchangeFormatter.curl(kept.exchange(), secrets));
        }
        if (context.invocation().flag("har")) {
            HarFormat har = new HarFormat(secrets, version);
            return text(context, new String(har.write(List.of(kept.exchange())), StandardCharsets.UTF_8) + "\n");
        }
        JsonNode json = new ExchangeJson(secrets).of(kept.exchange());
        CommandOutput entry = CommandOutput.of(Json.write(json), Result.object(""));
        if (context.isKept() || context.wantsJson()) {
            return entry;
        }
        boolean showsSecrets = context.invocation().flag("show-secrets");
        if (showsSecrets) {
            context.confirmOnTerminal("show the secrets of request " + kept.number() + " on this screen?");
        }
        String cause = kept.lineNumber() == 0 ? kept.line() : "line " + kept.lineNumber() + ": " + kept.line();
        String head = cause.isEmpty() ? "" : "* " + VisibleText.text(secrets.mask(cause)) + "\n";
        return text(
                context, head + new ExchangeFormatter(secrets, showsSecrets).of(kept, ExchangeFormatter.Detail.BODIES));
    }

    private static CommandOutput text(CommandContext context, String text) {
        if (context.isKept()) {
            return CommandOutput.of(List.of(JsonNodeFactory.instance.stringNode(StringUtils.chomp(text))));
        }
        context.printer().showText(text);
        return CommandOutput.none();
    }

    private Entry kept(String number) {
        int wanted = NumberRange.parse(number, "http").from();
        return exchanges
                .get(wanted)
                .orElseThrow(() -> Failure.error(
                        wanted > exchanges.count()
                                ? "there is no request " + number
                                : "request " + number + " is no longer kept",
                        "http lists those that are kept"));
    }
}
