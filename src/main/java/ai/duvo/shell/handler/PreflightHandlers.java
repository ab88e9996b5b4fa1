package ai.duvo.shell.handler;

import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.ReportedFailure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.WordWrap;
import ai.duvo.shell.preflight.Finding;
import ai.duvo.shell.preflight.Preflight;
import ai.duvo.shell.preflight.PreflightTarget;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks before a run, alone and in front of {@code runs start}. */
final class PreflightHandlers {

    private PreflightHandlers() {}

    /** Prints a line for each check; ends with 1 when one of them failed and its result is not kept. */
    static CommandOutput preflight(CommandContext context, PromptFeatures prompt) {
        PreflightTarget target = target(context.invocation());
        List<Finding> findings = new Preflight(context, target).findings();
        if (context.isDry()) {
            return CommandOutput.none();
        }
        prompt.mends().found(findings);
        CommandOutput answer = answer(target, findings, context.command().result());
        if (context.isKept() && !context.isJudged()) {
            return wantsData(context)
                    ? answer
                    : CommandOutput.of(answer.body(), answer.result().drawn(text(context, findings)));
        }
        if (!context.isJudged()) {
            show(context, findings, answer);
        }
        if (findings.stream().anyMatch(Finding::isFailed)) {
            throw new ReportedFailure(1, "a check failed: preflight").bringing(answer.body());
        }
        return CommandOutput.shown(answer.body(), answer.result());
    }

    private static void show(CommandContext context, List<Finding> findings, CommandOutput answer) {
        if (wantsData(context)) {
            context.printer().show(answer, context.options());
        } else {
            context.console().out(text(context, findings));
        }
    }

    /**
     * The same before a run; tells only what is not well.
     *
     * @throws Failure when a check failed: nothing is started then
     */
    static void require(CommandContext context, PromptFeatures prompt) {
        List<Finding> findings = new Preflight(context, target(context.invocation())).findings();
        if (context.isDry()) {
            return;
        }
        prompt.mends().found(findings);
        findings.stream().filter(finding -> !finding.isOk()).forEach(finding -> {
            Console console = context.console();
            console.err(finding.line());
            String hint = finding.hint(console.errIsTerminal() ? console.width() : Integer.MAX_VALUE);
            if (!hint.isEmpty()) {
                console.err(hint);
            }
        });
        long failed = findings.stream().filter(Finding::isFailed).count();
        if (failed > 0) {
            throw Failure.error(
                    "no run was started: " + (failed == 1 ? "a check" : failed + " checks") + " of preflight failed",
                    "mend " + (failed == 1 ? "it" : "them") + " as said above, or leave out --preflight");
        }
    }

    /** Whether something other than lines for people is wanted. */
    static boolean wantsData(CommandContext context) {
        return context.wantsJson()
                || context.options().value("output").isPresent()
                || context.options()
                        .value("format")
                        .filter(f -> !f.equals("table"))
                        .isPresent();
    }

    static void into(ArrayNode array, List<Finding> findings) {
        findings.forEach(finding -> finding.into(array.addObject()));
    }

    private static PreflightTarget target(Invocation line) {
        return new PreflightTarget(
                line.option("agent").orElseThrow(),
                line.option("revision").orElse(null),
                line.option("sandbox-id").orElse(null),
                PreflightTarget.globals(line));
    }

    private static CommandOutput answer(PreflightTarget target, List<Finding> findings, Result result) {
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("agent_id", target.agent())
                .put("ok", findings.stream().noneMatch(Finding::isFailed));
        into(answer.putArray("checks"), findings);
        return CommandOutput.of(Json.write(answer), result);
    }

    private static String text(CommandContext context, List<Finding> findings) {
        int columns = WordWrap.columns(context.console());
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            String hint = finding.hint(columns);
            text.append(WordWrap.lines(finding.line(), columns)).append("\n").append(hint.isEmpty() ? "" : hint + "\n");
        }
        return text.toString();
    }
}
