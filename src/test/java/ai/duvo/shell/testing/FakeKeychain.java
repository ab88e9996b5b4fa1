package ai.duvo.shell.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** Programs like {@code secret-tool} and {@code security}: each item is a file, each call is written down. */
public final class FakeKeychain {

    private static final String SECRET_TOOL = """
            #!/bin/sh
            echo "$@" >> "$0.calls"
            [ -e "$0.locked" ] && exit 1
            items=$(dirname "$0")/items
            case $1 in
            store) cat > "$items/$6" ;;
            lookup) cat "$items/$5" 2>/dev/null ;;
            clear) rm "$items/$5" ;;
            esac
            """;

    private static final String SECURITY = """
            #!/bin/sh
            echo "$@" >> "$0.calls"
            [ -e "$0.locked" ] && exit 51
            items=$(dirname "$0")/items
            case $1 in
            -i) read -r line; eval "set -- $line"; [ "$1" = add-generic-password ] && printf %s "${10}" > "$items/$8" ;;
            find-generic-password) cat "$items/$5" 2>/dev/null || exit 44 ;;
            delete-generic-password) rm "$items/$5" ;;
            esac
            """;

    private final Path folder;
    private final Path program;

    private FakeKeychain(Path folder, String name, String script) throws IOException {
        this.folder = folder;
        this.program = folder.resolve(name);
        Files.createDirectories(folder.resolve("items"));
        Files.writeString(program, script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    /** That of Linux. */
    public static FakeKeychain secretTool(Path folder) throws IOException {
        return new FakeKeychain(folder, "secret-tool", SECRET_TOOL);
    }

    /** That of macOS. */
    public static FakeKeychain security(Path folder) throws IOException {
        return new FakeKeychain(folder, "security", SECURITY);
    }

    /** A path on which the program is found first. */
    public String path() {
        return folder + ":" + System.getenv("PATH");
    }

    /** It refuses from now on. */
    public void lock() throws IOException {
        Files.createFile(Path.of(program + ".locked"));
    }

    /** The words of each call. */
    public List<String> calls() throws IOException {
        return Files.readAllLines(Path.of(program + ".calls"));
    }

    /** What it keeps. */
    public List<String> items() throws IOException {
        try (Stream<Path> items = Files.list(folder.resolve("items"))) {
            return items.map(FakeKeychain::text).toList();
        }
    }

    private static String text(Path item) {
        try {
            return Files.readString(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
