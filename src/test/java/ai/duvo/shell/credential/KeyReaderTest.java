package ai.duvo.shell.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

@Timeout(60)
class KeyReaderTest {

    @TempDir
    Path folder;

    private final KeyReader keys = new KeyReader(Map.of("SOME_KEY", "dv_from_environment"));

    @Test
    void theCommandRunsOnceForAllWhoWantTheKey() throws Exception {
        KeySource source = command("echo x >> " + folder + "/runs; read key; echo dv_key1$key");
        CompletableFuture<String> behind = keys.readBehind(source).toFuture();
        List<CompletableFuture<String>> all = List.of(
                behind, keys.read(source).toFuture(), keys.readBehind(source).toFuture());
        for (CompletableFuture<String> one : all) {
            assertThat(one.get()).isEqualTo("dv_key1");
        }
        keys.begin();
        assertThat(keys.read(source).block()).isEqualTo("dv_key1");
        assertThat(keys.known(source)).contains("dv_key1");
        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void whatFailedIsTriedAgainOnlyForANewLine() throws IOException {
        KeySource source = command("echo x >> " + folder + "/runs; exit 3");
        assertFails(keys.readBehind(source), "failed with exit code 3");
        assertFails(keys.readBehind(source), "failed with exit code 3");
        assertFails(keys.read(source), "failed with exit code 3");
        assertThat(runs()).isEqualTo(1);
        keys.begin();
        assertFails(keys.readBehind(source), "failed with exit code 3");
        assertThat(runs()).isEqualTo(1);
        assertFails(keys.read(source), "failed with exit code 3");
        assertFails(keys.read(source), "failed with exit code 3");
        assertThat(runs()).isEqualTo(2);
        assertThat(keys.known(source)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "true,                              printed is empty",
        "echo,                              printed is empty",
        "printf 'dv_one\\ndv_two\\n',       printed has several lines",
        "echo 'no key here',                printed is no key: it holds blanks",
        "echo dv_secret; echo dv_secret >&2; exit 1, failed with exit code 1",
        "/nowhere/program,                  failed with exit code 127",
        "kill -9 $$,                        failed with exit code 137",
    })
    void whatIsNoKeyIsToldAndNotShown(String line, String message) {
        assertThatThrownBy(() -> keys.read(command(line)).block()).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(ExitCode.AUTHENTICATION);
            assertThat(failure.getMessage() + failure.hint())
                    .contains("the key command of profile work", message, "nothing was sent")
                    .doesNotContain("dv_", "no key here", line);
        });
    }

    @Test
    void theCommandSeesTheEnvironment() {
        assertThat(keys.read(command("echo \" $SOME_KEY \"; echo")).block()).isEqualTo("dv_from_environment");
    }

    @Test
    void aCommandThatDoesNotEndIsStopped() throws Exception {
        KeyReader hasty = new KeyReader(Map.of(), false, Duration.ofSeconds(1));
        CompletableFuture<String> key = hasty.read(lasting()).toFuture();
        ProcessHandle process = started();
        assertFails(Mono.fromFuture(key), "did not end within 1 s and was stopped");
        process.onExit().get(30, TimeUnit.SECONDS);
    }

    @Test
    void whoWaitsCanStopIt() throws Exception {
        KeySource source = lasting();
        CompletableFuture<String> key = keys.read(source).toFuture();
        ProcessHandle process = started();
        keys.readBehind(source).toFuture().cancel(true);
        assertThat(process.isAlive()).isTrue();
        key.cancel(true);
        process.onExit().get(30, TimeUnit.SECONDS);
        assertFails(keys.readBehind(source), "was stopped");
    }

    @Test
    void noSourceShowsASecret() {
        assertThat(List.of(new KeySource.Text("dv_key"), command("echo dv_key")).toString())
                .doesNotContain("dv_key");
    }

    @Test
    void sourcesOfTheSameKeyAreTold() {
        KeySource.Text text = new KeySource.Text("dv_key");
        KeySource.Command command = new KeySource.Command("work", "pass show", KeySource.digest("dv_key"));
        assertThat(text.isSame(command)).isTrue();
        assertThat(command.isSame(text)).isTrue();
        assertThat(new KeySource.Text("dv_other").isSame(command)).isFalse();
        assertThat(command("a").isSame(command("b"))).isFalse();
        assertThat(new KeySource.None().isSame(new KeySource.None())).isFalse();
    }

    private static void assertFails(Mono<String> key, String message) {
        assertThatThrownBy(key::block)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ExitCode.AUTHENTICATION))
                .hasMessageContaining(message);
    }

    /** A command that tells its process when it runs. */
    private KeySource lasting() throws Exception {
        Process made = new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start();
        assertThat(made.waitFor()).isZero();
        return command("echo $$ > " + folder + "/pipe; exec sleep 600");
    }

    private ProcessHandle started() throws IOException {
        long id = Long.parseLong(Files.readString(folder.resolve("pipe")).strip());
        return ProcessHandle.of(id).orElseThrow();
    }

    private long runs() throws IOException {
        return Files.readAllLines(folder.resolve("runs")).size();
    }

    private static KeySource command(String line) {
        return new KeySource.Command("work", line, null);
    }
}
