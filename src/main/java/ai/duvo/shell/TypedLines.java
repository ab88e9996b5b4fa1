package ai.duvo.shell;

import ai.duvo.shell.alias.Aliases;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.StatementParser;
import ai.duvo.shell.session.Session;
import ai.duvo.shell.settings.SettingsView;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Lines that are typed: what only the prompt knows, aliases and {@code set} alone, and statements.
 *
 * @param statements runs one
 * @param unreadable told of a line that is none
 */
record TypedLines(
        Session session,
        Aliases aliases,
        UnaryOperator<String> withoutSecrets,
        EarlierLines earlier,
        Consumer<Statement> statements,
        BiConsumer<String, UsageFailure> unreadable) {

    void run(SourceText line) {
        if (aliases.define(line) || shows(line)) {
            return;
        }
        String kept = withoutSecrets.apply(line.text());
        earlier.runs(kept);
        Aliases.Expanded expanded = aliases.expand(line);
        try {
            parsed(expanded.line()).forEach(statements);
        } catch (UsageFailure failure) {
            SourceText wrong = failure.source();
            if (wrong == null || wrong.name().isEmpty()) {
                earlier.refused(kept);
            }
            throw expanded.note().isEmpty() ? failure : failure.noting(expanded.note());
        }
    }

    private boolean shows(SourceText line) {
        try {
            Optional<String> text =
                    new SettingsView(session.variables(), session.console().width()).of(line.text());
            text.ifPresent(shown -> session.console().out(session.secrets().mask(shown)));
            return text.isPresent();
        } catch (UsageFailure failure) {
            failure.in(line);
            throw failure;
        }
    }

    private List<Statement> parsed(SourceText line) {
        try {
            return StatementParser.parse("", line.text());
        } catch (UsageFailure failure) {
            unreadable.accept(withoutSecrets.apply(line.text()), failure);
            throw failure;
        }
    }
}
