package ai.duvo.shell.completion;

import ai.duvo.shell.profile.UserPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Completes files and folders that begin with what is typed. */
final class FileCompleter {

    private static final int MOST = 200;

    private FileCompleter() {}

    static List<Candidate> at(String typed) {
        int slash = typed.lastIndexOf('/');
        String folder = typed.substring(0, slash + 1);
        String name = typed.substring(slash + 1);
        try (Stream<Path> files = Files.list(Path.of(folder.isEmpty() ? "." : UserPath.home(folder)))) {
            return files.filter(f -> f.getFileName().toString().startsWith(name))
                    .filter(f ->
                            name.startsWith(".") || !f.getFileName().toString().startsWith("."))
                    .sorted()
                    .limit(MOST)
                    .map(f -> candidate(folder, f))
                    .toList();
        } catch (IOException | InvalidPathException | SecurityException e) {
            // a folder that is not there has nothing to offer
            return List.of();
        }
    }

    private static Candidate candidate(String folder, Path file) {
        boolean isFolder = Files.isDirectory(file);
        return new Candidate(folder + file.getFileName() + (isFolder ? "/" : ""), "", "files", !isFolder);
    }
}
