package ai.duvo.shell.repl;

import ai.duvo.shell.catalog.UsageLine;
import java.util.List;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** Row of the table as a command of Spring Shell: hands the line it was typed on to the pipeline. */
final class RowCommand implements Command {

    private final ai.duvo.shell.catalog.Command row;
    private final String name;
    private final ShellSession session;
    private final CompletionProvider completion;

    RowCommand(ai.duvo.shell.catalog.Command row, ShellSession session, CompletionProvider completion) {
        this.row = row;
        this.name = row.name();
        this.session = session;
        this.completion = completion;
    }

    @Override
    public String getName() {
        return name;
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
    public List<String> getAliases() {
        return row.aliases().stream().map(words -> String.join(" ", words)).toList();
    }

    @Override
    public CompletionProvider getCompletionProvider() {
        return completion;
    }

    /** Runs the line of a {@link TypedLine}, whole: Spring Shell's words have lost quotes, places, jq and files. */
    @Override
    public ExitStatus execute(CommandContext context) {
        int code = session.run(((TypedLine) context.inputReader()).source());
        return code == 0 ? ExitStatus.OK : new ExitStatus(code, "exit code " + code);
    }
}
