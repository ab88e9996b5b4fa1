package ai.duvo.shell.handler.script;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.profile.UserPath;
import ai.duvo.shell.replay.PastReport;
import ai.duvo.shell.replay.Shard;
import ai.duvo.shell.session.CommandContext;
import java.nio.file.Path;
import java.util.List;

/** Selection of the files that {@code test} runs: those that failed before, and one shard of all. */
final class FileSelection {

    private final CommandContext context;
    private final Invocation line;

    FileSelection(CommandContext context) {
        this.context = context;
        this.line = context.invocation();
    }

    /**
     * The files that are left of those.
     *
     * @throws Failure when a report cannot be read, or a shard is none
     */
    List<String> of(List<String> names) {
        List<String> all = names.stream().distinct().toList();
        List<String> chosen = line.option("retry-failed")
                .map(report -> failed(PastReport.read(report), report, all))
                .orElse(all);
        return line.option("shard")
                .map(Shard::of)
                .map(shard -> part(shard, chosen))
                .orElse(chosen);
    }

    private List<String> failed(PastReport report, String name, List<String> names) {
        List<String> failed = names.isEmpty()
                ? report.failed()
                : names.stream().filter(report::hasFailed).toList();
        if (names.isEmpty()) {
            // no word of the line names them
            failed.forEach(file -> context.trust().requireReadable(Path.of(UserPath.home(file))));
        }
        if (failed.isEmpty()) {
            context.console().err("nothing failed in " + name + ", so there is nothing to run again");
        }
        return failed;
    }

    private List<String> part(Shard shard, List<String> names) {
        PastReport timings = line.option("timings").map(PastReport::read).orElse(null);
        List<String> mine = shard.of(names, timings);
        if (!line.flag("quiet")) {
            String files = names.size() == 1 ? "1 file" : names.size() + " files";
            context.console()
                    .err("shard " + shard.number() + "/" + shard.count() + ": " + mine.size() + " of " + files);
        }
        return mine;
    }
}
