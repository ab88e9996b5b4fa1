package ai.duvo.shell;

import static ai.duvo.shell.Typist.ENTER;
import static ai.duvo.shell.Typist.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.demo.DemoOptions;
import ai.duvo.shell.demo.DemoServer;
import ai.duvo.shell.testing.ExpectedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was typed at a prompt becomes a script that runs in another workspace. */
class RecordTest {

    private static final String ON_REVISION = "--agent invoice" + TAB;

    private static final Path README = Path.of("README.md");

    @TempDir
    Path home;

    @Test
    void aSessionIsReplayedWhereAllIdsDiffer() throws Exception {
        Path file = home.resolve("ledger.duvo");
        try (Typist typist = Typist.onDemo(home)) {
            typist.runs("record start " + file);
            typist.sees("●");
            theSession(typist);
            typist.runs("record stop");
            typist.leave();
        }
        String script = Files.readString(file);
        assertThat(comparable(script)).as(ExpectedFile.stale(README)).isEqualTo(inReadme(script));
        replayElsewhere(file);
    }

    private static void theSession(Typist typist) throws IOException {
        typist.runs("sandboxes create");
        String sandbox = onScreen(typist, "sbx_[0-9a-f]{12}");
        typist.runs("sandboxes upload " + sandbox + " README.md");
        onRevision(typist, "revision-integrations attach");
        typist.runs("--integration google-drive --integration zendesk");
        onRevision(typist, "revision-integrations list");
        typist.runs("");
        onRevision(typist, "revision-integrations connections pin");
        tab(typist, "--integration google" + TAB, "‹Google Drive");
        tab(typist, "finance" + TAB, "‹Finance drive›");
        typist.runs("");
        tab(typist, "runs start --agent invoice" + TAB, "‹Invoice clerk›");
        typist.runs("--sandbox-id " + sandbox + " --message \"Please approve the notes\"");
        tab(typist, "runs messages notes" + TAB, "‹");
        typist.type("--follow" + ENTER);
        typist.sees("runs respond");
        typist.interrupt();
        tab(typist, "runs respond notes" + TAB, "‹");
        typist.runs("--approve");
        typist.runs("runs lst");
        typist.runs("runs get 00000000-0000-4000-8000-000000000000");
        onRevision(typist, "revision-integrations connections unpin");
        tab(typist, "--integration google" + TAB, "‹Google Drive");
        tab(typist, "finance" + TAB, "‹Finance drive›");
        yes(typist);
        onRevision(typist, "revision-integrations remove");
        tab(typist, "google" + TAB, "‹Google Drive");
        yes(typist);
    }

    private static void yes(Typist typist) throws IOException {
        int asked = typist.screen.count("[y/N]");
        typist.type(ENTER);
        typist.screen.waitUntil(() -> typist.screen.count("[y/N]") > asked, "a question");
        typist.runs("y");
    }

    private static void onRevision(Typist typist, String command) throws IOException {
        tab(typist, command + " " + ON_REVISION, "‹Invoice clerk›");
        tab(typist, "--revision v3" + TAB, "‹Invoice clerk v3›");
    }

    private static String unbroken(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String onScreen(Typist typist, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(typist.screen.text());
        assertThat(found.find()).as(typist.screen.text()).isTrue();
        return found.group();
    }

    private static void tab(Typist typist, String keys, String sees) throws IOException {
        typist.type(keys);
        // a long line goes over several rows
        typist.screen.waitUntil(() -> unbroken(typist.screen.text()).contains(unbroken(sees)), sees);
    }

    private void replayElsewhere(Path file) {
        DemoOptions options = new DemoOptions(0, Duration.ZERO, 0, 503, 0, 2);
        try (DemoServer elsewhere = DemoServer.start(options, new Catalog(Commands.all()))) {
            new Duvo(home)
                    .with("DUVO_API_BASE_URL", elsewhere.baseUrl().toString())
                    .with("DUVO_API_KEY", elsewhere.key())
                    .run("replay " + file + " --yes --allow-files")
                    .succeeded()
                    .errContains("✓ 13 lines");
        }
    }

    /** What the README shows; {@code scripts/regen} lets it show this script. */
    private static String inReadme(String script) throws IOException {
        Matcher block = Pattern.compile("```\n(#!/usr/bin/env duvo\n.*?)```\n", Pattern.DOTALL)
                .matcher(Files.readString(README));
        assertThat(block.find()).isTrue();
        if (ExpectedFile.isRewriting()) {
            Files.writeString(README, Files.readString(README).replace(block.group(1), script));
            return comparable(script);
        }
        return comparable(block.group(1));
    }

    /** The file that is uploaded is the README itself, whose size changes. */
    private static String comparable(String script) {
        return script.replaceAll("\\d+ bytes", "bytes");
    }
}
