package ai.duvo.shell.handler;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.follow.RunFollower;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.line.StatementParser;
import ai.duvo.shell.recording.Journal;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandHandler;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandResult;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code runs follow}: what a person answers on the way is a line of its own for those who write down what was done.
 *
 * @param prompt what only the prompt has
 */
record FollowedRun(Catalog catalog, SecretMasker secrets, Supplier<PromptFeatures> prompt) implements CommandHandler {

    @Override
    public CommandOutput run(CommandContext context) {
        return RunFollower.run(context, secrets, (words, answer) -> answered(context, words, answer));
    }

    private void answered(CommandContext context, List<String> words, byte[] answer) {
        Journal journal = prompt.get().journal();
        if (journal == null || !journal.isTyped(context.variables())) {
            return;
        }
        Invocation line = new CommandResolver(catalog).bind(CommandResolver.values(words));
        CommandResult result = new CommandResult(
                line,
                context.options(),
                CommandOutput.of(answer, line.command().result()),
                null,
                List.of(),
                Duration.ZERO,
                List.of(),
                List.of());
        journal.answered(StatementParser.parse("", Quoting.join(words)).get(0), result);
    }
}
