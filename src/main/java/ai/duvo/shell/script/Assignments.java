package ai.duvo.shell.script;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.ExpandedWord;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.VariableExpansion;
import ai.duvo.shell.line.Word;
import ai.duvo.shell.secret.SecretNames;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.Session;
import ai.duvo.shell.settings.ShellSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the statements that set a variable: {@code NAME = COMMAND}, {@code set} and {@code param}. */
final class Assignments {

    private final Session session;

    Assignments(Session session) {
        this.session = session;
    }

    void keep(Statement.Assign assign) {
        String name = assign.name().text();
        ShellSettings.requireFree(name, assign.name().span());
        CommandOutput answer = session.pipelines().single(assign.pipeline(), name, assign.source());
        if (!answer.hasValue()) {
            throw Failure.error("this command gives nothing to keep as " + name, null)
                    .at(assign.name().span());
        }
        session.variables().set(name, answer);
    }

    void set(Statement.SetText set) {
        String value = text(set.words());
        ShellSettings.check(set.name().text(), value, set.words().get(0).span());
        if (SecretNames.isField(set.name().text())) {
            session.secrets().learn(value);
        }
        session.variables().set(set.name().text(), value);
        ShellSettings.meant(set.name().text(), value).ifPresent(this::tell);
    }

    private void tell(String remark) {
        if (session.printer().isPrompt()) {
            session.console().aside(remark);
        }
    }

    /** What was given, or is there already, stays. */
    void param(Statement.Param param) {
        String name = param.name().text();
        Word usual = param.usual();
        if (session.variables().get(name) != null) {
            return;
        }
        Map<String, String> environment = session.variables().environment();
        if (ScriptParameters.isMissing(param, Set.of(), environment)) {
            throw ScriptParameters.missing(List.of(param));
        }
        if (usual == null) {
            session.variables().set(name, String.valueOf(environment.get(param.variable())));
            return;
        }
        session.variables().set(name, text(List.of(usual)));
    }

    /** The words as one text, variables replaced. */
    String text(List<Word> words) {
        return VariableExpansion.expand(words, session.variables()).stream()
                .map(ExpandedWord::text)
                .collect(Collectors.joining(" "));
    }
}
