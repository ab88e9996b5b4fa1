package ai.duvo.shell;

import ai.duvo.shell.failure.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** History that could not be written: told before the next line runs, once. */
final class UnsavedHistory {

    private @Nullable Failure failure;

    void failed(Path file, IOException reason) {
        failure = Failure.error(
                "cannot write the history " + file + ": " + reason.getMessage(),
                "what you type is kept until you leave; check the file's owner and free space");
    }

    /** Fails with it, if there is something to tell. */
    void tell(Consumer<Runnable> guarded) {
        Failure told = failure;
        if (told != null) {
            failure = null;
            guarded.accept(() -> {
                throw told;
            });
        }
    }
}
