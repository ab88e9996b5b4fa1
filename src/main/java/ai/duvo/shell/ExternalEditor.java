package ai.duvo.shell;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.profile.PrivateFile;
import ai.duvo.shell.session.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The user's editor: {@code VISUAL}, else {@code EDITOR}, else vi, on a file that nobody else can read. */
final class ExternalEditor {

    private static final String FILE = "DUVO_EDITED_FILE";

    /** An editor that saves the file changes it. */
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    private final Path folder;
    private final String program;

    /**
     * Starts nothing yet.
     *
     * @param folder where the file is made
     */
    ExternalEditor(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.program = Stream.of("VISUAL", "EDITOR")
                .map(environment::get)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse("vi");
    }

    /**
     * The text as it was saved, without blanks and line ends behind it; nothing when it was not.
     *
     * @throws Failure when the editor ends with another code than 0
     */
    Optional<String> edit(Session session, String text) {
        Path file = folder.resolve("edited-" + ProcessHandle.current().pid() + ".duvo");
        session.console().asking(true);
        try {
            PrivateFile.createFolder(folder);
            PrivateFile.write(file, (text + "\n").getBytes(StandardCharsets.UTF_8));
            Files.setLastModifiedTime(file, LONG_AGO);
            // the shell splits the program's name from its options, as for git and bash
            int code = session.systemShell(program + " \"$" + FILE + "\"", Map.of(FILE, file.toString()));
            if (code != 0) {
                throw notEdited("ended with " + code, "VISUAL or EDITOR names another editor");
            }
            return Files.getLastModifiedTime(file).equals(LONG_AGO)
                    ? Optional.empty()
                    : Optional.of(Files.readString(file).stripTrailing());
        } catch (IOException e) {
            throw notEdited("cannot be given the line: " + e.getMessage(), null);
        } finally {
            session.console().asking(false);
            delete(file);
        }
    }

    private Failure notEdited(String reason, @Nullable String hint) {
        return Failure.error("the line is as it was: the editor (" + program + ") " + reason, hint);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // it is private, and written over the next time
            return;
        }
    }
}
