package ai.duvo.shell.doctor;

import ai.duvo.shell.handler.installation.CompletionScript;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.preflight.Finding;
import ai.duvo.shell.profile.UserFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Checks of duvo itself, its Java, the archive of classes, the terminal and the locale. */
final class MachineChecks {

    private static final List<String> ARCHIVES = List.of("-XX:AOTCache=", "-XX:SharedArchiveFile=");

    private final String version;
    private final UserFolders folders;
    private final Map<String, String> environment;

    MachineChecks(String version, UserFolders folders, Map<String, String> environment) {
        this.version = version;
        this.folders = folders;
        this.environment = environment;
    }

    void run(Console console, Consumer<Finding> sink) {
        sink.accept(Finding.ok("duvo", version));
        sink.accept(Finding.ok("java", Runtime.version() + " in " + System.getProperty("java.home")));
        sink.accept(archive(ManagementFactory.getRuntimeMXBean().getInputArguments()));
        sink.accept(terminal(console));
        sink.accept(library());
        sink.accept(locale());
    }

    /** The archive of classes, by which the JVM starts faster. */
    Finding archive(List<String> arguments) {
        Optional<Path> file = arguments.stream()
                .flatMap(word -> ARCHIVES.stream().filter(word::startsWith).map(name -> word.substring(name.length())))
                .findFirst()
                .map(Path::of);
        if (file.isPresent()) {
            boolean isUsed = Files.isReadable(file.get())
                    && System.getProperty("java.vm.info", "").contains("sharing");
            return isUsed
                    ? Finding.ok("archive", "starts with " + file.get())
                    : Finding.doubtful(
                            "archive",
                            file.get() + " is not used: another Java made it, or it is damaged",
                            "remove it, or install duvo anew");
        }
        if (System.getProperty("duvo.tty") == null) {
            return Finding.doubtful("archive", "none: duvo was not started by its launcher", "start it with bin/duvo");
        }
        return environment.getOrDefault("DUVO_NO_ARCHIVE", "").isEmpty()
                ? Finding.doubtful(
                        "archive",
                        "none yet: the launcher makes one behind a start, below " + folders.cache(),
                        "start duvo again in a minute; is that folder writable?")
                : Finding.doubtful("archive", "none: DUVO_NO_ARCHIVE is set", "unset DUVO_NO_ARCHIVE");
    }

    private Finding terminal(Console console) {
        String type = environment.getOrDefault("TERM", "");
        if (!console.outIsTerminal()) {
            return Finding.ok("terminal", "none: standard output goes elsewhere");
        }
        if (Console.isPlain(environment)) {
            return Finding.doubtful(
                    "terminal",
                    "TERM is " + (type.isBlank() ? "not set" : type) + ": no colours, no menus",
                    "export TERM=xterm-256color, if it is one");
        }
        String colour = environment.getOrDefault("COLORTERM", "");
        String colours = !console.colour()
                ? "no colours"
                : colour.matches("truecolor|24bit") ? "all colours" : type.contains("256") ? "256 colours" : "colours";
        return Finding.ok("terminal", type + ", " + console.width() + "x" + console.height() + ", " + colours);
    }

    /** What draws the prompt; looked for where the launcher says it is. */
    private static Finding library() {
        String folder = System.getProperty("library.jline.path");
        if (folder == null) {
            return Finding.ok("terminal library", "unpacked by each prompt");
        }
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            boolean isThere =
                    files.anyMatch(file -> file.getFileName().toString().contains("jlinenative")
                            && Files.isReadable(file)
                            && Files.isRegularFile(file));
            return isThere
                    ? Finding.ok("terminal library", folder)
                    : Finding.doubtful("terminal library", "none in " + folder, "install duvo anew");
        } catch (IOException | UncheckedIOException | SecurityException e) {
            return Finding.doubtful("terminal library", folder + " cannot be read", "install duvo anew");
        }
    }

    private Finding locale() {
        String names = System.getProperty("sun.jnu.encoding", "");
        String told = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("none set");
        boolean isWell = StandardCharsets.UTF_8.name().equalsIgnoreCase(names)
                && Charset.defaultCharset().equals(StandardCharsets.UTF_8);
        return isWell
                ? Finding.ok("locale", told + ", UTF-8")
                : Finding.doubtful(
                        "locale",
                        told + ": names of files are read as " + names + ", not as UTF-8",
                        "export LC_ALL=C.UTF-8");
    }

    /** Whether the user's own shell completes duvo. */
    static Finding completion(Map<String, String> environment) {
        Optional<CompletionScript> shell = CompletionScript.ofUser(environment);
        return shell.map(script -> script.isInstalled(environment)
                        ? Finding.ok("completion", "in " + script.shell())
                        : Finding.doubtful(
                                "completion",
                                "none of this version for " + script.shell(),
                                "completion install " + script.shell()))
                .orElseGet(() -> Finding.ok("completion", "none for this SHELL"));
    }
}
