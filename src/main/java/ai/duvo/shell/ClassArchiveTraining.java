package ai.duvo.shell;

import ai.duvo.shell.network.Network;
import ai.duvo.shell.repl.TerminalFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.impl.jni.JniTerminalProvider;

/** Does what users do, on the demo workspace and out of sight, so that the JVM learns which classes to keep ready. */
final class ClassArchiveTraining {

    private static final List<String> COMMANDS = List.of(
            "--version",
            "help",
            "agents list --demo --limit 3",
            "agents list --demo --json",
            "sandboxes create --demo",
            "agents lst",
            "runs get 00000000-0000-4000-8000-000000000000 --demo",
            "profiles list");
    private static final String KEYS = "ver\tversion\rx = agents list --limit 2\rset y $x.agents[0].id\r"
            + "runs list --limit 2\ragents get \t\u0003agents g\t\r"
            + "agents list | .agents | length\r"
            + "agents list --limit 5 | [.agents[] | select(.name | test(\"bot\"; \"i\")) | {id, name}]\r"
            + "agents list | .agents | gr\t\u0003agents list | .agents | group_by(.status) | map({n: length})\r"
            + "agents list | .agents[0].name + 1\r"
            // the functions are made group by group, and this one looks at all; what is longer than a screen waits in a
            // pager
            + "agents list | builtins | length\r"
            + "agents list | .agents | INDEX(.id) | map_values(.name |= ltrimstr(\"a\")) | to_entries | sort_by(.key) | length\r"
            + "agents list | .agents[0] | with_entries(.value |= tostring) | [paths], keys, @json | length\r"
            + "agents list | reduce .agents[] as $a ({}; .[$a.id] += 1) | first(.[]) // 0 | try error catch .\rexit\r";

    private ClassArchiveTraining() {}

    static int run() {
        try {
            Path home = Files.createTempDirectory("duvo-train");
            // the demo is asked without TLS
            Network.direct().client(Duration.ofSeconds(1));
            Map<String, String> environment = Map.of("DUVO_HOME", home.toString(), "TERM", "xterm-256color");
            for (String command : COMMANDS) {
                run(command, environment);
            }
            InputStream keys = new ByteArrayInputStream(KEYS.getBytes(StandardCharsets.UTF_8));
            try (Program program = new Program(
                    io(environment, true),
                    () -> TerminalFactory.of(keys, OutputStream.nullOutputStream()),
                    ProgramTime.real())) {
                program.run(new String[] {"--demo"});
            }
            askSecurely(environment, home);
            openTerminal();
            delete(home);
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the API is asked: over TLS and HTTP/2, in which most of a first request's classes are. */
    private static void askSecurely(Map<String, String> environment, Path home) {
        for (String algorithm : List.of("EC", "RSA")) {
            try {
                TrainingCertificate certificate = TrainingCertificate.make(home, algorithm);
                try (TrainingServer server = new TrainingServer(certificate.context())) {
                    Map<String, String> there = new HashMap<>(environment);
                    there.put("DUVO_API_BASE_URL", server.url());
                    there.put("DUVO_API_KEY", "training");
                    there.put("DUVO_CA_FILE", certificate.file().toString());
                    run("agents list", there);
                }
            } catch (IOException e) {
                // an archive without them is better than none
                return;
            }
        }
    }

    /** As a prompt opens its own, which this process has none of. */
    private static void openTerminal() {
        try (Terminal dumb = TerminalFactory.system();
                Terminal drawn = new PosixSysTerminal(
                        "duvo",
                        "xterm-256color",
                        new JniTerminalProvider().open(null, null),
                        StandardCharsets.UTF_8,
                        true,
                        Terminal.SignalHandler.SIG_DFL)) {
            drawn.handle(Terminal.Signal.INT, dumb::raise);
        } catch (IOException | LinkageError e) {
            // an archive without it is better than none
            return;
        }
    }

    private static void run(String command, Map<String, String> environment) {
        try (Program program = new Program(io(environment, false))) {
            program.run(command.split(" "));
        }
    }

    private static ProgramStreams io(Map<String, String> environment, boolean terminal) {
        return new ProgramStreams(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                new ProgramStreams.Terminals(terminal, terminal, terminal),
                () -> 100,
                environment,
                ProcessSystemShell.to(OutputStream.nullOutputStream(), OutputStream.nullOutputStream()));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
