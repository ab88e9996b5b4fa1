package ai.duvo.shell.builtin;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.script.Script;
import ai.duvo.shell.script.ScriptRunner;
import ai.duvo.shell.session.Answer;
import ai.duvo.shell.session.Defaults;
import ai.duvo.shell.session.Handler;
import ai.duvo.shell.session.Session;
import ai.duvo.shell.session.Work;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** {@code replay FILE}. */
final class ReplayHandler implements Handler {

    @Override
    public Answer run(Work work) {
        String name = work.invocation().argument("file").orElseThrow();
        Session session = work.session();
        Script script = name.equals("-") ? Script.parse("standard input", standardInput(session)) : file(name);
        for (String word : work.invocation().argumentAll("variable")) {
            int equals = word.indexOf('=');
            session.variables().set(word.substring(0, equals), word.substring(equals + 1));
        }
        Defaults before = session.defaults();
        session.defaults(work.options());
        try {
            new ScriptRunner(session).run(script);
        } finally {
            session.defaults(before);
        }
        return Answer.none();
    }

    private static Script file(String name) {
        Path file = Path.of(name);
        try {
            return Script.parse(name, Files.readString(file));
        } catch (NoSuchFileException e) {
            throw Failure.error("there is no file " + name, "nothing was sent");
        } catch (IOException e) {
            throw new Failure(ExitCode.ERROR, "cannot read " + name + " as UTF-8 text", "nothing was sent", e);
        }
    }

    private static String standardInput(Session session) {
        try {
            return new String(session.standardInput().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Failure.error("cannot read standard input: " + e.getMessage(), null);
        }
    }
}
