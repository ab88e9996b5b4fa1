package ai.duvo.shell.request;

import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.ValueSource;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.AnsweredWords;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.output.Prompter;
import ai.duvo.shell.secret.SecretMasker;
import java.util.List;
import java.util.Locale;

/** Asks for what a line must have and leaves out: secrets without echo. */
public final class AskedValues {

    private final Prompter prompter;
    private final SecretMasker secrets;
    private final AnsweredWords answers;

    /**
     * Asks nothing yet.
     *
     * @param prompter whom to ask
     * @param secrets learns what is typed without echo
     * @param answers keeps what was said
     */
    public AskedValues(Prompter prompter, SecretMasker secrets, AnsweredWords answers) {
        this.prompter = prompter;
        this.secrets = secrets;
        this.answers = answers;
    }

    /**
     * The line with what was asked for.
     *
     * @param isDry whether requests are only shown, so that something may stand for it
     * @throws Failure when nobody is there to answer, or when the answer is empty
     */
    public Invocation ask(Invocation line, boolean isDry) {
        Invocation full = line;
        for (Parameter parameter : line.command().parameters().toList()) {
            boolean isAsked = parameter.required()
                    && parameter.spec().source() == ValueSource.ASKED
                    && line.values(parameter).isEmpty();
            if (isAsked) {
                full = full.with(parameter, List.of(isDry ? "<" + parameter.name() + ">" : value(parameter, line)));
            }
        }
        return full;
    }

    private String value(Parameter parameter, Invocation line) {
        String name = Invocation.written(parameter);
        if (!prompter.isInteractive()) {
            throw Failure.error(
                    "\"" + line.command().name() + "\" needs " + name + ", and nobody is there to ask",
                    "write " + name + " - to read it from standard input; nothing was sent");
        }
        String what = parameter.summary().substring(0, 1).toLowerCase(Locale.ROOT)
                + parameter.summary().substring(1);
        String value =
                parameter.isSensitive() ? prompter.secret(Prompter.question(name, what)) : prompter.value(name, what);
        if (value.isEmpty()) {
            throw Failure.error("nothing was typed for " + name, "nothing was sent");
        }
        if (parameter.isSensitive()) {
            secrets.learn(value);
        }
        answers.add(parameter, value);
        return value;
    }
}
