package ai.duvo.shell.handler.installation;

import ai.duvo.shell.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Completion script for a shell of the system: its text, and where that shell looks for one. */
public enum CompletionScript {
    BASH("bash-completion/completions/duvo", ".bashrc"),
    ZSH("zsh/site-functions/_duvo", ".zshrc"),
    FISH("completions/duvo.fish", "config.fish");

    private final String place;
    private final String startFile;

    CompletionScript(String place, String startFile) {
        this.place = place;
        this.startFile = startFile;
    }

    /** That of the shell which {@code SHELL} names; empty for another one. */
    public static Optional<CompletionScript> ofUser(Map<String, String> environment) {
        String path = environment.getOrDefault("SHELL", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Arrays.stream(values())
                .filter(script -> script.shell().equals(name))
                .findFirst();
    }

    /** What the shell is called. */
    public String shell() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The script. */
    public String text() {
        String name = "completion." + shell();
        try (InputStream script = Objects.requireNonNull(CompletionScript.class.getResourceAsStream(name), name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a text is the script, of this version or another. */
    boolean isOurs(String other) {
        return other.lines().limit(2).anyMatch(line -> line.startsWith("# Completion of duvo for " + shell()));
    }

    /** The user's own file. */
    public Path file(Map<String, String> environment) {
        String own = environment.getOrDefault("BASH_COMPLETION_USER_DIR", "");
        if (this == BASH && isWhole(own)) {
            return Path.of(own, "completions", "duvo");
        }
        return this == FISH
                ? folder(environment, "XDG_CONFIG_HOME", ".config")
                        .resolve("fish")
                        .resolve(place)
                : folder(environment, "XDG_DATA_HOME", ".local/share").resolve(place);
    }

    /** The file that the shell reads when it starts. */
    Path startFile(Map<String, String> environment) {
        String own = environment.getOrDefault("ZDOTDIR", "");
        if (this == FISH) {
            return folder(environment, "XDG_CONFIG_HOME", ".config")
                    .resolve("fish")
                    .resolve(startFile);
        }
        return (this == ZSH && isWhole(own) ? Path.of(own) : home(environment)).resolve(startFile);
    }

    /** Whether the shell has it: in the user's own file, as it is now, in that of a package, or named in its start file. */
    public boolean isInstalled(Map<String, String> environment) {
        try {
            Path own = file(environment);
            if (Files.isReadable(own)) {
                return Files.readString(own).equals(text());
            }
            Path start = startFile(environment);
            return systemFiles(environment).stream().anyMatch(Files::exists)
                    || (Files.isReadable(start) && Files.readString(start).contains("duvo completion"));
        } catch (IOException | Failure e) {
            // what cannot be read is none
            return false;
        }
    }

    /** Where packages put it. */
    private List<Path> systemFiles(Map<String, String> environment) {
        String name = this == FISH ? "fish/vendor_completions.d/duvo.fish" : place;
        List<String> names = this == ZSH ? List.of(name, "zsh/vendor-completions/_duvo") : List.of(name);
        return dataFolders(environment)
                .flatMap(folder -> names.stream().map(folder::resolve))
                .toList();
    }

    /** Whether bash loads files of that place by itself: a package of its own does it. */
    static boolean isLoadedByBash(Map<String, String> environment) {
        return dataFolders(environment)
                .anyMatch(folder -> Files.exists(folder.resolve("bash-completion/bash_completion")));
    }

    /** Folders of the system's data, by the XDG Base Directory Specification. */
    private static Stream<Path> dataFolders(Map<String, String> environment) {
        String told = environment.getOrDefault("XDG_DATA_DIRS", "");
        return Arrays.stream((told.isEmpty() ? "/usr/local/share:/usr/share" : told).split(":"))
                .filter(CompletionScript::isWhole)
                .map(Path::of);
    }

    private static Path folder(Map<String, String> environment, String name, String usual) {
        String value = environment.getOrDefault(name, "");
        // the specification: a relative path is to be ignored
        return isWhole(value) ? Path.of(value) : home(environment).resolve(usual);
    }

    private static Path home(Map<String, String> environment) {
        String told = environment.getOrDefault("HOME", "");
        if (!isWhole(told)) {
            throw Failure.error(
                    "HOME names no folder: nobody can tell where your shell looks", "set HOME; nothing was written");
        }
        return Path.of(told);
    }

    private static boolean isWhole(String path) {
        return !path.isEmpty() && Path.of(path).isAbsolute();
    }
}
