package ai.duvo.shell.handler.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {

    private static final String PAGE = "https://login.example/a?b='c'&d=$(touch gone);e";

    @TempDir
    Path home;

    @Test
    void theBrowserOfTheUserGetsThePageAsOneWord() throws Exception {
        Path browser = home.resolve("browser");
        Files.writeString(browser, "#!/bin/sh\nprintf '%s|' \"$@\" > " + home.resolve("opened") + "\n");
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwxr-xr-x"));
        Browser users = new Browser(BrowserTest::sh, Map.of("BROWSER", browser + " --new"));
        assertThat(users.open(PAGE).get()).isTrue();
        assertThat(home.resolve("opened")).hasContent("--new|" + PAGE + "|");
    }

    @Test
    void aBrowserThatIsNotThereIsKnownToHaveFailed() throws Exception {
        Browser users = new Browser(
                BrowserTest::sh, Map.of("BROWSER", home.resolve("none").toString()));
        assertThat(users.open(PAGE).get()).isFalse();
    }

    @Test
    void onlyPagesOfTheWebAreOpened() throws Exception {
        Browser nobodys = new Browser(
                (command, variables) -> {
                    throw new IllegalStateException(command);
                },
                Map.of());
        assertThat(nobodys.open("file:///etc/passwd").get()).isFalse();
        assertThat(nobodys.open("").get()).isFalse();
    }

    @Test
    void withoutAShellThereIsNoBrowser() throws Exception {
        Browser.Starter none = (command, variables) -> {
            throw new UncheckedIOException(new IOException("no shell"));
        };
        assertThat(new Browser(none, Map.of()).open(PAGE).get()).isFalse();
    }

    private static CompletableFuture<Integer> sh(String command, Map<String, String> variables) {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command);
        builder.environment().putAll(variables);
        try {
            return builder.start().onExit().thenApply(Process::exitValue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
