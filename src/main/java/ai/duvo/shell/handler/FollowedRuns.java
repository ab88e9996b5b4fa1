package ai.duvo.shell.handler;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.follow.MessageStream;
import ai.duvo.shell.follow.RunFollower;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.StatementParser;
import ai.duvo.shell.recording.Journal;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code runs start --follow} and {@code runs follow}: what a person answers on the way is a line of its own for those who
 * write down what was done.
 *
 * @param prompt what only the prompt has
 */
record FollowedRuns(Catalog catalog, SecretMasker secrets, Supplier<PromptFeatures> prompt) {

    CommandOutput follow(CommandContext context) {
        return RunFollower.run(context, secrets, (words, answer) -> answered(context, words, answer));
    }

    CommandOutput start(CommandContext context) {
        if (context.invocation().flag("preflight")) {
            PreflightHandlers.require(context, prompt.get());
        }
        byte[] started = context.requests().call().body();
        if (!context.invocation().flag("follow") || context.isDry()) {
            return context.output(started);
        }
        String run = Json.read(started).path("run").path("id").asString();
        context.console().err("run " + run + " started; Ctrl-C stops following, not the run");
        try {
            CommandOutput ended = new MessageStream(context, run, context.operation(1), context.operation(2))
                    .answering(context.operation(3), (words, answer) -> answered(context, words, answer))
                    .toItsEnd();
            behind(context, run, ended);
            return ended;
        } catch (InterruptedFailure left) {
            throw left.after(started);
        }
    }

    private void answered(CommandContext context, List<String> words, byte[] answer) {
        typedIn(context).ifPresent(journal -> journal.answered(line(words), result(context, words, answer)));
    }

    /** In a script the run starts, is answered, and then is followed, as it was here. */
    private void behind(CommandContext context, String run, CommandOutput ended) {
        List<String> words = List.of("runs", "follow", run);
        typedIn(context).ifPresent(journal -> journal.followed(line(words), result(context, words, ended.body())));
    }

    private Optional<Journal> typedIn(CommandContext context) {
        return Optional.ofNullable(prompt.get().journal()).filter(journal -> journal.isTyped(context.variables()));
    }

    private static Statement line(List<String> words) {
        return StatementParser.parse("", Quoting.join(words)).get(0);
    }

    private CommandResult result(CommandContext context, List<String> words, byte[] answer) {
        Invocation line = new CommandResolver(catalog).bind(CommandResolver.values(words));
        return new CommandResult(
                line,
                context.options(),
                CommandOutput.of(answer, line.command().result()),
                null,
                List.of(),
                Duration.ZERO,
                List.of(),
                List.of());
    }
}
