package ai.duvo.shell.timeline;

import ai.duvo.shell.output.FormatChoice;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.util.function.Supplier;

/** Output that is a picture for a person, and JSON or a table for whoever asks for that. */
final class PictureOutput {

    private PictureOutput() {}

    /** Prints the picture unless another form was asked for; one that goes on, as to {@code watch}, takes it along. */
    static CommandOutput show(CommandContext context, CommandOutput answer, Supplier<String> picture) {
        FormatChoice choice = FormatChoice.of(context.options()::value, context.options()::flag);
        boolean isAsked = choice.format() != null || !choice.columns().paths().isEmpty();
        if (isAsked
                || context.console().isDiverted()
                || context.options().value("output").isPresent()) {
            return answer;
        }
        if (context.isKept()) {
            return CommandOutput.of(answer.body(), answer.result().drawn(picture.get()));
        }
        context.printer().showText(picture.get());
        return CommandOutput.shown(answer.body(), answer.result());
    }
}
