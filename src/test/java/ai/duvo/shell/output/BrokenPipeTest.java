package ai.duvo.shell.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenPipeTest {

    @Test
    void theSystemSaysTheSameOfAnotherPipe(@TempDir Path folder) throws Exception {
        String pipe = folder.resolve("one").toString();
        assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();
        Process reader = new ProcessBuilder("sh", "-c", "read line < " + pipe).start();
        try (OutputStream out = new FileOutputStream(pipe)) {
            out.write('\n');
            reader.waitFor();
            assertThatThrownBy(() -> out.write('\n')).isInstanceOfSatisfying(IOException.class, failure -> {
                assertThat(failure).hasMessageContaining(Objects.requireNonNull(BrokenPipe.words()));
                assertThat(BrokenPipe.is(failure)).isTrue();
            });
        }
    }

    @Test
    void otherFailuresAreNot() {
        assertThat(BrokenPipe.is(new IOException("No space left on device"))).isFalse();
        assertThat(BrokenPipe.is(new IOException("cannot write /tmp/pipe"))).isFalse();
        assertThat(BrokenPipe.is(new IOException())).isFalse();
        assertThat(BrokenPipe.is(new BrokenPipeException(new IOException()))).isTrue();
    }
}
