package ai.duvo.shell.repl;

import ai.duvo.shell.catalog.UsageLine;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.line.Quoting;
import java.util.ArrayList;
import java.util.List;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.ExitStatus;

/** A row of the table as a command of Spring Shell. */
final class RowCommand implements Command {

    private final ai.duvo.shell.catalog.Command row;
    private final ShellSession session;

    RowCommand(ai.duvo.shell.catalog.Command row, ShellSession session) {
        this.row = row;
        this.session = session;
    }

    @Override
    public String getName() {
        return row.name();
    }

    @Override
    public String getDescription() {
        return row.summary();
    }

    @Override
    public String getGroup() {
        return row.group();
    }

    @Override
    public String getHelp() {
        return UsageLine.of(row);
    }

    @Override
    public ExitStatus execute(CommandContext context) {
        List<String> words = new ArrayList<>(row.words());
        context.parsedInput().arguments().stream().map(CommandArgument::value).forEach(words::add);
        session.run(SourceText.typed(Quoting.join(words)));
        return ExitStatus.OK;
    }
}
