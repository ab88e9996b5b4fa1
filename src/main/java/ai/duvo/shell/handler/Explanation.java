package ai.duvo.shell.handler;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.LineOutcomes;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.output.WordWrap;
import ai.duvo.shell.preflight.Finding;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Explanation of a failure: what failed, and why. */
final class Explanation {

    private final SecretMasker secrets;
    private final MendingCommands mends;
    private final List<String> told = new ArrayList<>();
    private final List<Finding> causes = new ArrayList<>();
    private @Nullable String run;
    private boolean wasChecked;
    private boolean isWell;

    Explanation(SecretMasker secrets, MendingCommands mends) {
        this.secrets = secrets;
        this.mends = mends;
    }

    /** Something that failed. */
    void told(String text) {
        told.add(text);
    }

    /** Nothing is wrong with it. */
    void isWell() {
        isWell = true;
    }

    /** This run ended failed. */
    void failed(String id) {
        run = id;
        if (told.stream().noneMatch(text -> text.contains(id))) {
            told.add("run " + id + " ended: failed");
        }
    }

    /** A likely cause; one that was found twice is told once. */
    void add(Finding cause) {
        if (!causes.contains(cause)) {
            causes.add(cause);
        }
    }

    /** What checks brought: what is well is no cause, nor is what nobody could tell. */
    void checked(List<Finding> findings) {
        wasChecked |= !findings.isEmpty();
        findings.stream().filter(Finding::isCause).forEach(this::add);
    }

    CommandOutput nothingFailed(CommandContext context) {
        told("nothing has failed in this session");
        return say(context, List.of());
    }

    /** How the last line went, where nothing more is known of it; if well, which failed before it. */
    CommandOutput outcome(LineOutcomes lines, CommandContext context) {
        Failure failure = lines.failure();
        String failed = lines.failed();
        if (failure == null && failed.isEmpty()) {
            return nothingFailed(context);
        }
        mends.found(List.of());
        List<String> more = new ArrayList<>();
        if (failure != null) {
            told(lines.last() + " failed: " + failure.getMessage());
        } else {
            told(lines.last() + " went well; the last that failed was " + failed);
            add(more, "  why: ", "explain --failed", WordWrap.columns(context.console()));
        }
        return say(context, more);
    }

    CommandOutput tell(CommandContext context) {
        mends.found(causes);
        int columns = WordWrap.columns(context.console());
        List<String> lines = new ArrayList<>();
        for (Finding cause : causes) {
            lines.add(WordWrap.lines(cause.line(), columns));
            add(lines, "  shows it: ", cause.proof(), columns);
            add(lines, "  mends it: ", cause.mend(), columns);
        }
        if (lines.isEmpty() && !isWell) {
            lines.add(
                    wasChecked
                            ? "nothing found: what could be checked is in order"
                            : "nothing found beyond what the message says");
            add(lines, "  its last messages may tell: ", run == null ? null : "runs messages " + run, columns);
        }
        return say(context, lines);
    }

    private static void add(List<String> lines, String title, @Nullable String command, int columns) {
        if (command != null) {
            lines.add(WordWrap.command(title, VisibleText.text(command), columns));
        }
    }

    private CommandOutput say(CommandContext context, List<String> lines) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("told", String.join("; ", told));
        PreflightHandlers.into(answer.putArray("causes"), causes);
        byte[] body = secrets.mask(Json.write(answer));
        if (context.isKept() || PreflightHandlers.wantsData(context)) {
            return context.output(body);
        }
        told.forEach(text -> context.console()
                .out(WordWrap.lines(VisibleText.lines(secrets.mask(text)), WordWrap.columns(context.console()))
                        + "\n"));
        lines.forEach(line -> context.console().out(secrets.mask(line) + "\n"));
        return CommandOutput.shown(body, context.command().result());
    }
}
