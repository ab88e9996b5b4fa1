package ai.duvo.shell.session;

import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.ValueSource;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Invocation;
import java.util.List;

/** Asks without echo for the secrets that a line must have and leaves out. */
final class AskedSecrets {

    private AskedSecrets() {}

    /**
     * The line with what was asked for.
     *
     * @throws Failure when nobody is there to answer, or when the answer is empty
     */
    static Invocation ask(Invocation line, CommandContext context) {
        Invocation full = line;
        for (Parameter parameter : line.command().parameters().toList()) {
            boolean isAsked = parameter.required()
                    && parameter.spec().source() == ValueSource.ASKED
                    && line.values(parameter).isEmpty();
            if (isAsked) {
                full = full.with(parameter, List.of(value(parameter, context)));
            }
        }
        return full;
    }

    private static String value(Parameter parameter, CommandContext context) {
        String name = Invocation.written(parameter);
        if (context.isDry()) {
            return "<" + parameter.name() + ">";
        }
        if (!context.asker().isInteractive()) {
            throw Failure.error(
                    "\"" + context.command().name() + "\" needs " + name + ", and nobody is there to ask",
                    "write " + name + " - to read it from standard input; nothing was sent");
        }
        String secret = context.asker().secret(parameter.summary() + ": ");
        if (secret.isEmpty()) {
            throw Failure.error("nothing was typed for " + name, "nothing was sent");
        }
        context.session().secrets().learn(secret);
        return secret;
    }
}
