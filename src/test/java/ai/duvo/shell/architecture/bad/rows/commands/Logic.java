package ai.duvo.shell.architecture.bad.rows.commands;

import java.nio.file.Files;
import java.nio.file.Path;

/** A row that looks at the disk. */
final class Logic {

    boolean isThere() {
        return Files.exists(Path.of("row"));
    }
}
