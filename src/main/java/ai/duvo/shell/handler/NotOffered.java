package ai.duvo.shell.handler;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandHandler;
import ai.duvo.shell.session.CommandOutput;

/**
 * Handler of commands of the vendor's client that the API has no operation for: it says so, and what to do.
 *
 * @param hint what to do
 */
record NotOffered(String hint) implements CommandHandler {

    @Override
    public CommandOutput run(CommandContext context) {
        throw Failure.error(
                "the API has no operation for \"" + context.command().name() + "\"", hint);
    }
}
