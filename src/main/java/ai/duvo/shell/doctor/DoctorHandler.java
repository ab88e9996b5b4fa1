package ai.duvo.shell.doctor;

import ai.duvo.shell.failure.ReportedFailure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.output.BarStyle;
import ai.duvo.shell.output.WordWrap;
import ai.duvo.shell.preflight.Finding;
import ai.duvo.shell.profile.UserFolders;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandHandler;
import ai.duvo.shell.session.CommandOutput;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code doctor}: a line for each check, this machine first; the exit code is 1 when one failed. */
public final class DoctorHandler implements CommandHandler {

    private final String version;
    private final UserFolders folders;
    private final Map<String, String> environment;
    private final SecretMasker secrets;

    /**
     * Looks at nothing yet.
     *
     * @param version of duvo, with its commit
     */
    public DoctorHandler(String version, UserFolders folders, Map<String, String> environment, SecretMasker secrets) {
        this.version = version;
        this.folders = folders;
        this.environment = environment;
        this.secrets = secrets;
    }

    @Override
    public CommandOutput run(CommandContext context) {
        if (context.isDry()) {
            context.requests().call(context.requests().plan(context.operation(0), Map.of()));
            context.requests().call(context.requests().plan(context.operation(1), Map.of()));
            return CommandOutput.none();
        }
        boolean isForPeople = context.isForPeople();
        List<Finding> all = new ArrayList<>();
        Consumer<Finding> sink = found -> {
            Finding finding = masked(found);
            all.add(finding);
            if (isForPeople) {
                context.console().out(text(context, finding));
            }
        };
        new MachineChecks(version, folders, environment).run(context.console(), sink);
        new FolderChecks(folders, environment, FolderChecks::room).run(sink);
        new ConnectionChecks(context, environment, Clock.systemUTC()).run(sink);
        CommandOutput answer = answer(context, all);
        boolean isWell = all.stream().noneMatch(Finding::isFailed);
        if (!isWell && (!context.isKept() || context.isJudged())) {
            if (!isForPeople && !context.isJudged()) {
                context.printer().show(answer, context.options());
            }
            throw new ReportedFailure(1, "a check failed: doctor").bringing(answer.body());
        }
        if (isForPeople) {
            return CommandOutput.shown(answer.body(), answer.result());
        }
        boolean isFormatted =
                context.wantsJson() || context.options().value("format").isPresent();
        String lines = all.stream().map(finding -> text(context, finding)).collect(Collectors.joining());
        return isFormatted || !context.isKept()
                ? answer
                : CommandOutput.of(answer.body(), answer.result().drawn(lines));
    }

    private Finding masked(Finding finding) {
        return new Finding(
                finding.check(),
                finding.state(),
                secrets.mask(finding.text()),
                null,
                finding.mend() == null ? null : secrets.mask(finding.mend()));
    }

    private String text(CommandContext context, Finding finding) {
        boolean isAscii = BarStyle.of(environment) == BarStyle.ASCII;
        int columns = WordWrap.columns(context.console());
        String line = isAscii ? finding.asciiLine() : finding.line();
        String hint = finding.hint(columns);
        return WordWrap.lines(line, columns) + "\n" + (hint.isEmpty() ? "" : hint + "\n");
    }

    private static CommandOutput answer(CommandContext context, List<Finding> all) {
        ObjectNode answer =
                JsonNodeFactory.instance.objectNode().put("ok", all.stream().noneMatch(Finding::isFailed));
        ArrayNode checks = answer.putArray("checks");
        all.forEach(finding -> finding.into(checks.addObject()));
        return CommandOutput.of(Json.write(answer), context.command().result());
    }
}
