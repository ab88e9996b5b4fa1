package ai.duvo.shell.handler.script;

import ai.duvo.shell.output.OutputFile;
import ai.duvo.shell.replay.PastReport;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandHandler;
import ai.duvo.shell.session.CommandOutput;
import java.nio.file.Path;
import java.util.List;

/** {@code report merge}: the reports of shards become one. */
public record ReportHandler(String version) implements CommandHandler {

    @Override
    public CommandOutput run(CommandContext context) {
        Path output =
                ReplayHandler.reportFile(context.invocation().option("output").orElseThrow());
        boolean force = context.invocation().flag("force");
        OutputFile.requireFree(output, force);
        List<PastReport> reports = context.invocation().argumentAll("file").stream()
                .map(PastReport::read)
                .toList();
        PastReport all = PastReport.merged(reports, version);
        byte[] content = all.toBytes(output);
        OutputFile.write(context.trust(), output, force, OutputFile.ownerOnly(out -> out.write(content)));
        int failed = all.failed().size();
        String files = all.size() == 1 ? "1 file" : all.size() + " files";
        context.console().err("wrote " + output + ": " + files + (failed == 0 ? "" : ", " + failed + " failed"));
        return CommandOutput.none();
    }
}
