package ai.duvo.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that type at a prompt on the demo workspace. */
abstract class TypedOnDemo {

    @TempDir
    Path home;

    private @Nullable Typist opened;

    @BeforeEach
    void open() throws IOException {
        opened = Typist.onDemo(home);
    }

    @AfterEach
    void close() throws IOException {
        typist().close();
    }

    Typist typist() {
        return Objects.requireNonNull(opened);
    }
}
