package ai.duvo.shell.handler;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.demo.DemoOptions;
import ai.duvo.shell.demo.DemoServer;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.line.Durations;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandHandler;
import ai.duvo.shell.session.CommandOutput;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/** {@code demo}: serves the demo workspace; at the prompt, without a port, goes there. */
final class DemoHandler implements CommandHandler {

    private static final Pattern FAILURE = Pattern.compile("([45]\\d\\d):(0(?:\\.\\d+)?|1(?:\\.0+)?)");

    private final Catalog catalog;
    private final Consumer<DemoOptions> demo;

    DemoHandler(Catalog catalog, Consumer<DemoOptions> demo) {
        this.catalog = catalog;
        this.demo = demo;
    }

    @Override
    public CommandOutput run(CommandContext context) {
        if (context.printer().isPrompt() && context.invocation().option("port").isEmpty()) {
            demo.accept(options(context.invocation()));
            // the team in use is one of another account
            context.state().defaults(context.state().defaults().without("team").on("demo"));
            context.console().err("now on the demo workspace; profiles use NAME goes back");
            return CommandOutput.none();
        }
        try (DemoServer server = DemoServer.start(options(context.invocation()), catalog)) {
            context.console().out("export DUVO_API_BASE_URL=" + server.baseUrl() + "\n");
            context.console().out("export DUVO_API_KEY=" + server.key() + "\n");
            context.console().err("serving the demo workspace until Ctrl-C");
            context.requests().awaitQuietly(Mono.never(), "stopped");
        } catch (UncheckedIOException e) {
            throw Failure.error("cannot listen there: " + e.getMessage(), "choose another --port");
        } catch (InterruptedFailure stopped) {
            context.console().err(String.valueOf(stopped.getMessage()));
        }
        return CommandOutput.none();
    }

    private static DemoOptions options(Invocation line) {
        DemoOptions usual = DemoOptions.standard();
        double rate = 0;
        int status = usual.failStatus();
        if (line.option("fail").isPresent()) {
            Matcher fail = match(FAILURE, line, "fail", "STATUS:RATE, such as 503:0.1");
            status = Integer.parseInt(fail.group(1));
            rate = Double.parseDouble(fail.group(2));
        }
        return new DemoOptions(
                line.option("port").map(Integer::parseInt).orElse(0),
                latency(line),
                rate,
                status,
                limit(line),
                line.option("seed").map(Long::parseLong).orElse(DemoOptions.USUAL_SEED));
    }

    private static Duration latency(Invocation line) {
        return line.option("latency").flatMap(Durations::parse).orElse(Duration.ZERO);
    }

    private static int limit(Invocation line) {
        String text = line.option("rate-limit").orElse("300");
        if (text.equals("off")) {
            return 0;
        }
        return Integer.parseInt(match(Pattern.compile("[1-9]\\d{0,5}"), line, "rate-limit", "requests a minute, or off")
                .group());
    }

    private static Matcher match(Pattern pattern, Invocation line, String option, String wants) {
        String value = line.option(option).orElse("300");
        Matcher matcher = pattern.matcher(value);
        if (!matcher.matches()) {
            throw Failure.error("--" + option + " wants " + wants + ", not \"" + value + "\"", null);
        }
        return matcher;
    }
}
