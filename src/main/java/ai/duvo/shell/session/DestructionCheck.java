package ai.duvo.shell.session;

import ai.duvo.shell.account.AccountResolver;
import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.output.VisibleText;
import java.util.Map;
import java.util.Optional;

/** Checks, before a script runs, that its lines that destroy can ask or need not. */
record DestructionCheck(SessionState state, AccountResolver accounts) {

    /**
     * Checks a line.
     *
     * @param chosen what earlier lines put in use: where a profile is among them, only running the line tells which
     * @throws Failure when it would be refused
     */
    void check(Invocation line, Map<Kind, String> chosen) {
        ActiveOptions options = state.defaults().with(line);
        String unless = line.command().harmlessWith();
        boolean isHarmless = line.command().destructive() == null
                || (unless != null && line.flag(unless))
                || line.globalFlag("help")
                || state.isDry(options);
        if (isHarmless) {
            return;
        }
        boolean isKnown = state.isOnline() && !chosen.containsKey(Kind.PROFILE);
        Optional<String> guarded = isKnown ? accounts.guarded(options) : Optional.empty();
        boolean saysYes = line.flag("yes") || options.flag("yes");
        if (saysYes && guarded.isPresent()) {
            throw notEnough(line, guarded.get());
        }
        if (!saysYes && !state.prompter().isInteractive()) {
            throw nobody(line, isKnown ? accounts.production(options) : Optional.empty());
        }
    }

    private static Failure nobody(Invocation line, Optional<String> production) {
        return Failure.error(
                        "\"" + line.command().name() + "\" asks before it acts, and nobody is there to answer: "
                                + line.command().question(),
                        "replay with " + Confirmation.agreement(production) + " if you mean it; nothing was sent")
                .at(place(line));
    }

    private static Failure notEnough(Invocation line, String profile) {
        return Failure.error(
                        "\"" + line.command().name() + "\" destroys, and profile " + VisibleText.text(profile)
                                + " is production: --yes alone is not enough",
                        "replay with " + Confirmation.agreement(Optional.of(profile))
                                + " if you mean it; nothing was sent")
                .at(place(line));
    }

    private static Span place(Invocation line) {
        return line.spans().getOrDefault("", new Span(0, 0));
    }
}
