package ai.duvo.shell.catalog;

import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.CommandGroup.group;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.CommandGroup.Section;
import ai.duvo.shell.commands.CommandGroups;
import ai.duvo.shell.commands.Commands;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandGroupChecksTest {

    private static final List<Command> TABLE = List.of(
            command("login").summary("x").example("login"),
            command("runs list").summary("x").example("runs list"));
    private static final CommandGroup ACCOUNT =
            group(Section.ACCOUNT, "account", "Who you are").of("login");
    private static final CommandGroup RUNS = group(Section.WORK, "runs", "What agents do");

    @Test
    void everyCommandOfTheTableIsInAGroup() {
        assertThat(CommandGroupChecks.check(Commands.all(), CommandGroups.all()))
                .isEmpty();
    }

    @Test
    void goodGroupsPass() {
        assertThat(CommandGroupChecks.check(TABLE, List.of(ACCOUNT, RUNS))).isEmpty();
    }

    @Test
    void aCommandWithoutAGroupIsFound() {
        finds("runs: no group has it; give it a line in CommandGroups", ACCOUNT);
    }

    @Test
    void aCommandOfTwoGroupsIsFound() {
        finds(
                "twice: \"login\" is also in account",
                ACCOUNT,
                RUNS,
                group(Section.WORK, "twice", "x").of("login"));
    }

    @Test
    void aGroupWithoutCommandsIsFound() {
        finds("gone: no command begins with \"gone\"", ACCOUNT, RUNS, group(Section.WORK, "gone", "x"));
    }

    @Test
    void aSummaryThatHelpCannotShowIsFound() {
        String wrong = "runs: its summary needs one line of at most 49 characters without a full stop";
        finds(wrong, ACCOUNT, group(Section.WORK, "runs", " "));
        finds(wrong, ACCOUNT, group(Section.WORK, "runs", "What agents do."));
        finds(wrong, ACCOUNT, group(Section.WORK, "runs", "What agents do\nall day"));
        finds(wrong, ACCOUNT, group(Section.WORK, "runs", "x".repeat(50)));
    }

    @Test
    void aNameThatMeansSomethingElseIsFound() {
        finds(
                "runs: its name is a command of another group",
                group(Section.ACCOUNT, "runs", "x").of("login"),
                group(Section.WORK, "agents", "x").of("runs"));
        finds(
                "wait: its name means something else to help",
                ACCOUNT,
                group(Section.WORK, "wait", "x").of("runs"));
        finds(
                "statements: its name means something else to help",
                ACCOUNT,
                group(Section.WORK, "statements", "x").of("runs"));
    }

    @Test
    void aNameThatIsTooLongIsFound() {
        String name = "x".repeat(14);
        finds(
                name + ": its name is longer than 13 characters",
                ACCOUNT,
                group(Section.WORK, name, "x").of("runs"));
    }

    @Test
    void aGroupOutsideOfItsSectionIsFound() {
        finds("account: it stands outside of its section", RUNS, ACCOUNT);
    }

    @Test
    void aCommandThatHelpTakesForATopicIsFound() {
        List<Command> table = new ArrayList<>(TABLE);
        table.add(command("options list").summary("x").example("options list"));
        assertThat(CommandGroupChecks.check(
                        table, List.of(ACCOUNT, group(Section.WORK, "runs", "x").of("runs", "options"))))
                .containsExactly("options: help shows something else for this word");
    }

    private static void finds(String finding, CommandGroup... groups) {
        assertThat(CommandGroupChecks.check(TABLE, List.of(groups))).contains(finding);
    }
}
