package ai.duvo.shell;

import ai.duvo.shell.alias.Aliases;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.line.Lexer;
import ai.duvo.shell.line.StatementParser;
import ai.duvo.shell.script.Interpreter;
import ai.duvo.shell.script.Script;
import ai.duvo.shell.script.ScriptFiles;
import ai.duvo.shell.script.StatementListener;
import ai.duvo.shell.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Start file: lines that run when the prompt opens. They are no part of its history, and of no recording. */
final class StartFile {

    private final Session session;
    private final Aliases aliases;
    private final Interpreter interpreter;
    private final Guard guard;

    /** Runs something, tells what goes wrong with it, and gives the exit code. */
    interface Guard {

        int run(Runnable work);
    }

    /**
     * Runs nothing yet.
     *
     * @param guard runs each line
     */
    StartFile(Session session, Aliases aliases, Guard guard) {
        this.session = session;
        this.aliases = aliases;
        this.guard = guard;
        this.interpreter = new Interpreter(session, StatementListener.silent());
    }

    /** Each line runs, whatever becomes of the others; Ctrl-C leaves the file. */
    void run(Path file) {
        List<SourceText> lines = new ArrayList<>();
        guard.run(() -> lines.addAll(StatementParser.pieces(file.toString(), ScriptFiles.text(file, file.toString()))));
        for (SourceText line : lines) {
            int code = guard.run(() -> run(file, line));
            if (code == ExitCode.INTERRUPTED.value()) {
                session.console().err(line.place() + ": the rest of it does not run");
                break;
            }
            if (session.state().exit().isAsked()) {
                break;
            }
        }
        session.begin();
        guard.run(() -> interpreter.finish(false));
    }

    private static List<SourceText> logical(SourceText piece) {
        return Lexer.logicalLines(piece.name(), piece.text()).stream()
                .map(one -> new SourceText(one.name(), one.firstLine() + piece.firstLine() - 1, one.text()))
                .toList();
    }

    private void run(Path file, SourceText line) {
        if (aliases.define(line)) {
            return;
        }
        Aliases.Expanded expanded = aliases.expand(line);
        try {
            interpreter.run(new Script(file.toString(), file, StatementParser.parse(logical(expanded.line()))));
        } catch (UsageFailure failure) {
            throw expanded.note().isEmpty() ? failure : failure.noting(expanded.note());
        }
    }
}
