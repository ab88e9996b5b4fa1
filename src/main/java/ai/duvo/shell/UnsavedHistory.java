package ai.duvo.shell;

import ai.duvo.shell.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** History that could not be written: told before the next line runs, once; where none was ever kept, when it is asked for. */
final class UnsavedHistory {

    private @Nullable Failure failure;
    private boolean wasKept;

    void failed(Path file, IOException reason) {
        wasKept = Files.exists(file);
        failure = Failure.error(
                "cannot write the history " + file + ": " + reason.getMessage(),
                "what you type is kept until you leave; check the file's owner and free space");
    }

    /** Fails with it before this line, if there is something to tell. */
    void tell(String line, Consumer<Runnable> guarded) {
        Failure told = failure;
        if (told != null && (wasKept || line.strip().startsWith("history"))) {
            failure = null;
            guarded.accept(() -> {
                throw told;
            });
        }
    }
}
