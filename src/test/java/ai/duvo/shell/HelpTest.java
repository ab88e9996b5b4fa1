package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.commands.CommandGroups;
import ai.duvo.shell.commands.Commands;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Help of the whole program: what is asked reaches the table. */
class HelpTest {

    @TempDir
    Path home;

    @Test
    void whatAnotherClientCallsASnapshotIsFound() {
        new Duvo(home)
                .run("help snapshot")
                .succeeded()
                .outContains("clarity save-current-process", "clarity promote-transformation-proposal");
    }

    @Test
    void aTopicOfTheGuideIsReachedByAHint() {
        new Duvo(home).run("guide recording").succeeded().outContains("record start FILE");
    }

    @Test
    void aTopicIsNamedByTheBeginningsOfItsWords() {
        new Duvo(home).run("guide ali").succeeded().outContains("`alias st = runs list --status $1`");
        new Duvo(home).run("guide get 'start file'").succeeded().outContains("rc.duvo");
        new Duvo(home)
                .run("guide get re")
                .exited(3)
                .errContains("topics of the guide begin with \"re\"", "one of: recording, ", "replay");
        new Duvo(home)
                .run("guide recordnig")
                .exited(3)
                .errContains("the guide has no topic \"recordnig\"", "did you mean recording?");
    }

    @Test
    void helpAloneShowsTheGroups() {
        Duvo.Outcome overview = new Duvo(home).run("help").succeeded();
        CommandGroups.all().forEach(group -> overview.outContains(" " + group.name() + " ", group.summary() + "\n"));
        new Duvo(home).run("--help").succeeded().outIs(overview.out());
        assertThat(overview.out()).doesNotContain("Show one agent");
    }

    @Test
    void allIsEveryCommand() {
        Duvo.Outcome all = new Duvo(home).run("help --all").succeeded();
        Commands.all().forEach(row -> all.outContains("  " + row.name() + " ", row.summary() + "\n"));
        new Duvo(home)
                .run("help --all runs")
                .exited(1)
                .errContains("--all goes without other words", "hint: help runs shows what there is of it");
    }

    @Test
    void everyGroupListsItsCommands() {
        for (var group : CommandGroups.all()) {
            Duvo.Outcome help = new Duvo(home).run("help " + group.name()).succeeded();
            Commands.all().stream()
                    .filter(row -> group.words().contains(row.group()))
                    .forEach(row -> assertThat(help.out()).as(help.toString()).contains(row.name()));
        }
    }

    @Test
    void aWordIsLookedForInAllCommands() {
        new Duvo(home)
                .run("help presigned")
                .succeeded()
                .outContains("No command or group is called \"presigned\"; these mention it:\n\n  sandboxes upload ");
    }

    @Test
    void aMistakeIsAnsweredWithTheNearestWord() {
        new Duvo(home).run("help inspectoin").exited(1).errContains("hint: did you mean inspection?");
        new Duvo(home).run("help watsh").exited(1).errContains("hint: did you mean watch?");
        new Duvo(home).run("help runs lst").exited(1).errContains("hint: did you mean list?");
        new Duvo(home).run("help qqqqq").exited(1).errContains("hint: help shows what there is");
    }

    @Test
    void aTerminalsWidthIsKept() {
        for (int width : List.of(60, 80)) {
            for (String words : List.of("help", "help --all", "help runs", "help upload", "runs start --help")) {
                Duvo.Outcome help = new Duvo(home).onTerminal(width).run(words).succeeded();
                // an example and a path of the API stay whole: they are copied
                assertThat(help.out().lines().filter(line -> line.length() > width))
                        .as(help.toString())
                        .allMatch(line -> line.matches("  runs start .*|API: .*|     (GET|POST) .*"));
            }
        }
    }

    @Test
    void atAPromptTheGroupsAreSeenAtOnceAndTabOffersThem() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            typist.runs("help");
            typist.sees("help --all lists all");
            typist.type("help insp" + Typist.TAB);
            typist.sees("duvo> help inspection");
            typist.interrupt();
            typist.type("help stat" + Typist.TAB);
            typist.sees("duvo> help statements");
            typist.interrupt();
            typist.leave();
        }
    }
}
