package ai.duvo.shell.handler.agent;

import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.output.Question;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** {@code revisions promote}: whoever types it is told what is live now, and how to go back. */
public final class RevisionPromotion {

    private RevisionPromotion() {}

    /** Runs it; a script is not asked, it says what it wants. */
    public static CommandOutput run(CommandContext context) {
        if (!context.isDry() && context.trust().isTyped()) {
            ask(context);
        }
        return context.send();
    }

    private static void ask(CommandContext context) {
        String id = context.invocation().argument("id").orElseThrow();
        List<JsonNode> revisions = revisions(context);
        Optional<JsonNode> live = revisions.stream()
                .filter(one -> one.path("status").asString("").equals("live"))
                .findFirst();
        if (live.filter(one -> id(one).equals(id)).isPresent()) {
            // the API says why it refuses
            return;
        }
        live.ifPresent(old -> context.console()
                .err("live now: " + VisibleText.text(named(old)) + "; to go back: revisions promote "
                        + VisibleText.text(id(old))));
        if (context.asksAPerson()) {
            Optional<JsonNode> next =
                    revisions.stream().filter(one -> id(one).equals(id)).findFirst();
            String question = "Make " + next.map(RevisionPromotion::named).orElse("revision " + id) + " live?";
            context.confirm(
                    new Question(question, next.map(RevisionPromotion::name).orElse(id)));
        }
    }

    /** Nobody knows them where the line does not say whose revision it is. */
    private static List<JsonNode> revisions(CommandContext context) {
        if (context.invocation().option("agent").isEmpty()) {
            return List.of();
        }
        try {
            return context.requests().names().all(context.invocation(), Kind.REVISION);
        } catch (InterruptedFailure interrupted) {
            throw interrupted;
        } catch (Failure unknown) {
            return List.of();
        }
    }

    private static String named(JsonNode revision) {
        return name(revision) + " (" + id(revision) + ")";
    }

    private static String name(JsonNode revision) {
        return revision.path("name").asString("revision");
    }

    private static String id(JsonNode revision) {
        return revision.path("id").asString("");
    }
}
