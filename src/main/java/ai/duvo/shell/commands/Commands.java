package ai.duvo.shell.commands;

import ai.duvo.shell.catalog.Command;
import java.util.List;
import java.util.stream.Stream;

/** The whole table, in the order help shows it. */
public final class Commands {

    private Commands() {}

    /** Every row. */
    public static List<Command> all() {
        return Stream.of(
                        AccountCommands.ROWS,
                        ProfileCommands.ROWS,
                        TeamCommands.ROWS,
                        AgentCommands.ROWS,
                        RevisionCommands.ROWS,
                        RevisionIntegrationCommands.ROWS,
                        RunCommands.ROWS,
                        PreflightCommands.ROWS,
                        QueueCommands.ROWS,
                        QueueLabelCommands.ROWS,
                        CaseCommands.ROWS,
                        FileCommands.ROWS,
                        SandboxCommands.ROWS,
                        IntegrationCommands.ROWS,
                        ConnectionCommands.ROWS,
                        SecretCommands.ROWS,
                        PulseCommands.ROWS,
                        ApiCommands.ROWS,
                        ContextCommands.ROWS,
                        ScriptCommands.ROWS,
                        InspectionCommands.ROWS,
                        ShellCommands.ROWS)
                .flatMap(List::stream)
                .toList();
    }
}
