package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.process.SystemShell;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProcessSystemShellTest {

    @Test
    void whatIsStoppedEndsWithAllThatItStarted() throws Exception {
        PipedOutputStream out = new PipedOutputStream();
        BufferedReader told =
                new BufferedReader(new InputStreamReader(new PipedInputStream(out), StandardCharsets.UTF_8));
        SystemShell.Reader reader =
                ProcessSystemShell.to(out, OutputStream.nullOutputStream()).read("sleep 100 & echo $!; wait");
        ProcessHandle started =
                ProcessHandle.of(Long.parseLong(told.readLine())).orElseThrow();
        CompletableFuture<ProcessHandle> gone = started.onExit();
        reader.ended().cancel(true);
        assertThat(gone.get(20, TimeUnit.SECONDS).isAlive()).isFalse();
    }
}
