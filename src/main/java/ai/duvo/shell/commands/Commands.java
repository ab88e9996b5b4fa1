package ai.duvo.shell.commands;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.commands.agent.AgentCommands;
import ai.duvo.shell.commands.agent.AgentFolderCommands;
import ai.duvo.shell.commands.agent.AgentMemoryCommands;
import ai.duvo.shell.commands.agent.AgentScheduleCommands;
import ai.duvo.shell.commands.agent.AgentTriggerCommands;
import ai.duvo.shell.commands.agent.RevisionCommands;
import ai.duvo.shell.commands.agent.RevisionIntegrationCommands;
import ai.duvo.shell.commands.agent.RevisionSecretCommands;
import ai.duvo.shell.commands.agent.SkillCommands;
import ai.duvo.shell.commands.agent.SuggestionCommands;
import ai.duvo.shell.commands.clarity.CaptureCommands;
import ai.duvo.shell.commands.clarity.LandscapeCommands;
import ai.duvo.shell.commands.clarity.ProcessCommands;
import ai.duvo.shell.commands.clarity.ProcessLabelCommands;
import ai.duvo.shell.commands.clarity.ProcessReportCommands;
import ai.duvo.shell.commands.clarity.SnapshotCommands;
import ai.duvo.shell.commands.work.CaseBulkCommands;
import ai.duvo.shell.commands.work.CaseCommands;
import ai.duvo.shell.commands.work.FileCommands;
import ai.duvo.shell.commands.work.PreflightCommands;
import ai.duvo.shell.commands.work.PulseChatCommands;
import ai.duvo.shell.commands.work.PulseCommands;
import ai.duvo.shell.commands.work.QueueCommands;
import ai.duvo.shell.commands.work.QueueLabelCommands;
import ai.duvo.shell.commands.work.RunCommands;
import ai.duvo.shell.commands.work.RunReportCommands;
import ai.duvo.shell.commands.work.SandboxCommands;
import java.util.List;

/** The whole table, in the order help shows it. */
public final class Commands {

    private static final List<List<Command>> GROUPS = List.of(
            AccountCommands.ROWS,
            ProfileCommands.ROWS,
            TeamCommands.ROWS,
            OrganizationCommands.ROWS,
            AgentCommands.ROWS,
            AgentScheduleCommands.ROWS,
            AgentTriggerCommands.ROWS,
            AgentMemoryCommands.ROWS,
            AgentFolderCommands.ROWS,
            SuggestionCommands.ROWS,
            RevisionCommands.ROWS,
            RevisionIntegrationCommands.ROWS,
            RevisionSecretCommands.ROWS,
            RunCommands.ROWS,
            RunReportCommands.ROWS,
            PreflightCommands.ROWS,
            QueueCommands.ROWS,
            QueueLabelCommands.ROWS,
            CaseCommands.ROWS,
            CaseBulkCommands.ROWS,
            FileCommands.ROWS,
            SandboxCommands.ROWS,
            IntegrationCommands.ROWS,
            ConnectionCommands.ROWS,
            ProcessCommands.ROWS,
            ProcessReportCommands.ROWS,
            SnapshotCommands.ROWS,
            CaptureCommands.ROWS,
            LandscapeCommands.ROWS,
            ProcessLabelCommands.ROWS,
            OauthCommands.ROWS,
            SkillCommands.ROWS,
            SecretCommands.ROWS,
            CredentialCommands.ROWS,
            PulseCommands.ROWS,
            PulseChatCommands.ROWS,
            ApiCommands.ROWS,
            ContextCommands.ROWS,
            ScriptCommands.ROWS,
            InspectionCommands.ROWS,
            ShellCommands.ROWS,
            GuideCommands.ROWS);

    private Commands() {}

    /** Every row. */
    public static List<Command> all() {
        return GROUPS.stream().flatMap(List::stream).toList();
    }
}
