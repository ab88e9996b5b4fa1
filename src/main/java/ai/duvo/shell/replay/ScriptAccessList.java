package ai.duvo.shell.replay;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.script.ScriptAccess;
import ai.duvo.shell.session.Session;
import java.util.List;
import java.util.Optional;

/** Tells, before a dry run, what the lines of a script want: addresses, files, the environment, what they destroy. */
final class ScriptAccessList {

    private final Session session;

    ScriptAccessList(Session session) {
        this.session = session;
    }

    void tell(List<ScriptAccess> wanted) {
        session.console().err("the script calls " + address());
        for (ScriptAccess one : wanted) {
            String value = one.access().value();
            String place = one.source().name() + ":"
                    + one.source().line(one.access().place().start());
            session.console()
                    .err(VisibleText.text(session.secrets()
                            .mask("  " + place + " " + one.access().kind().words() + " "
                                    + (value.isEmpty() ? "default" : value)
                                    + missing(one)
                                            .map(flag -> " (needs " + flag + ")")
                                            .orElse(""))));
        }
    }

    /** What hangs on variables is asked when the line runs. */
    private Optional<String> missing(ScriptAccess one) {
        return one.isKnown() ? one.access().missing(session.state().trust()) : Optional.empty();
    }

    private String address() {
        ActiveOptions options = session.state().defaults();
        if (options.flag("demo")) {
            return "the demo workspace";
        }
        try {
            return VisibleText.text(session.accounts().access(options).baseUrl().toString());
        } catch (Failure nobody) {
            return "the API of the profile in use";
        }
    }
}
