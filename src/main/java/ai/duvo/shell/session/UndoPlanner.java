package ai.duvo.shell.session;

import ai.duvo.shell.line.UndoLine;
import java.util.List;
import java.util.function.Function;

/** Works out how to take back what commands do. */
@FunctionalInterface
public interface UndoPlanner {

    /** Plans nothing. */
    static UndoPlanner none() {
        return context -> answer -> List.of();
    }

    /**
     * Looks at what a command is about to change.
     *
     * @return gives the lines that take it back once the command has its answer; none when nothing was changed
     */
    Function<CommandOutput, List<UndoLine>> before(CommandContext context);
}
