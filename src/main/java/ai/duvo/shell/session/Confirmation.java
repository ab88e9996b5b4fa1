package ai.duvo.shell.session;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.output.Question;
import ai.duvo.shell.output.VisibleText;
import java.util.Optional;

/**
 * Confirmation before something is destroyed: a yes, or {@code --yes}. In the workspace of a profile for production a person
 * types the thing's name, and {@code --yes} counts only beside {@code --profile-expect}.
 */
final class Confirmation {

    private final CommandContext context;
    private final Optional<String> production;
    private final boolean saysYes;
    private final boolean isAgreed;

    /** One that knows whether the profile in use is for production. */
    Confirmation(CommandContext context) {
        this(
                context,
                context.requests().isPlayedBack()
                        ? Optional.empty()
                        : context.accounts().production(context.options()));
    }

    /**
     * The same.
     *
     * @param production the profile for production that is in use, if one is
     */
    Confirmation(CommandContext context, Optional<String> production) {
        this.context = context;
        this.production = production;
        this.saysYes = context.options().flag("yes") || context.invocation().flag("yes");
        this.isAgreed = saysYes
                && (production.isEmpty()
                        || context.accounts().guarded(context.options()).isEmpty());
    }

    /** Whether a person will be asked. */
    boolean asksAPerson() {
        return !context.isDry() && !isAgreed && context.prompter().isInteractive();
    }

    /** Whether more than a yes is wanted. */
    boolean isForProduction() {
        return production.isPresent();
    }

    /**
     * Asks, unless it need not.
     *
     * @throws Failure when the answer is no, or when nobody is there to answer
     */
    void ask(Question question) {
        if (context.isDry()) {
            return;
        }
        context.accounts().requireExpected(context.options());
        if (isAgreed) {
            return;
        }
        String text = VisibleText.text(question.text());
        if (!context.prompter().isInteractive()) {
            throw nobody(text);
        }
        boolean isYes = production
                .map(profile -> isTyped(
                        profile, text, VisibleText.text(question.thing()).strip()))
                .orElseGet(() -> context.prompter().confirm(text));
        if (!isYes) {
            throw Failure.error(
                    production.isPresent() ? "not done: you did not type the name" : "not done: you did not say yes",
                    null);
        }
    }

    private boolean isTyped(String profile, String text, String name) {
        context.console().err(text + " Profile " + VisibleText.text(profile) + " is production.");
        return context.prompter()
                .line("Type " + Quoting.named(name) + " to go on: ")
                .strip()
                .equals(name);
    }

    private Failure nobody(String question) {
        return Failure.error(
                "\"" + context.command().name() + "\" asks before it acts, and nobody is there to answer: " + question
                        + production
                                .map(name -> " Profile " + VisibleText.text(name) + " is production"
                                        + (saysYes ? ", so --yes alone is not enough" : ""))
                                .orElse(""),
                "add " + agreement(production) + " if you mean it; nothing was sent");
    }

    /** What a line says when nobody can be asked. */
    static String agreement(Optional<String> production) {
        return "--yes"
                + production
                        .map(name -> " --profile-expect " + Quoting.quote(name))
                        .orElse("");
    }
}
