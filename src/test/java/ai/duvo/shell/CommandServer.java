package ai.duvo.shell;

import ai.duvo.shell.demo.DemoServer;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.JqProgram;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.testing.MapVariables;
import ai.duvo.shell.testing.QuickTime;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * Answers what a bash script starts: {@code duvo} runs in this process, {@code jq} by our own jq, {@code sleep} moves the
 * clock. On the PATH stands a script for each, which sends its words and its input here.
 */
final class CommandServer implements AutoCloseable {

    /** Words and input end with a NUL, so do the exit code and the two streams that come back. */
    private static final String SENDER = """
            #!/usr/bin/env bash
            exec 3<> "/dev/tcp/127.0.0.1/PORT"
            input=
            [ "${0##*/}" != jq ] || input=$(cat)
            printf '%s\\0' "$#" "${0##*/}" "$@" "$input" >&3
            IFS= read -r -d '' code <&3
            IFS= read -r -d '' out <&3
            IFS= read -r -d '' err <&3
            printf '%s' "$out"
            printf '%s' "$err" >&2
            exit "$code"
            """;

    private final Path home;
    private final DemoServer demo;
    private final QuickTime time;
    private final ServerSocket socket;

    private CommandServer(Path home, DemoServer demo, QuickTime time) throws IOException {
        this.home = home;
        this.demo = demo;
        this.time = time;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static CommandServer start(Path home, DemoServer demo, QuickTime time) throws IOException {
        CommandServer server = new CommandServer(home, demo, time);
        Path folder = Files.createDirectories(home.resolve("bin"));
        for (String name : List.of("duvo", "jq", "sleep")) {
            Path file = folder.resolve(name);
            Files.writeString(file, SENDER.replace("PORT", Integer.toString(server.socket.getLocalPort())));
            file.toFile().setExecutable(true);
        }
        Thread thread = new Thread(server::serve, "commands");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    /** For the script: the wrappers come first. */
    Map<String, String> environment() {
        return Map.of("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Each in a thread of its own: both sides of a pipe run at once. */
    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread thread = new Thread(() -> answer(client), "command");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            int count = Integer.parseInt(text(in));
            String program = text(in);
            List<String> words = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                words.add(text(in));
            }
            Duvo.Outcome outcome = outcome(program, words, text(in));
            OutputStream out = client.getOutputStream();
            for (String part : List.of(Integer.toString(outcome.code()), outcome.out(), outcome.err())) {
                out.write((part + "\0").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(DataInputStream in) throws IOException {
        StringBuilder bytes = new StringBuilder();
        for (int next = in.read(); next > 0; next = in.read()) {
            bytes.append((char) next);
        }
        return new String(bytes.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private Duvo.Outcome outcome(String program, List<String> words, String input) {
        if (program.equals("sleep")) {
            time.skip(Duration.ofSeconds(Long.parseLong(words.get(0))));
            return new Duvo.Outcome(words, 0, "", "");
        }
        return program.equals("jq")
                ? jq(words, input)
                : new Duvo(home)
                        .with("DUVO_API_BASE_URL", demo.baseUrl().toString())
                        .with("DUVO_API_KEY", demo.key())
                        .by(time)
                        .run(words.toArray(new String[0]));
    }

    private static Duvo.Outcome jq(List<String> words, String input) {
        MapVariables arguments = new MapVariables();
        String text = "";
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("--arg")) {
                arguments.with(
                        words.get(i + 1), StringNode.valueOf(words.get(i + 2)).toString());
                i += 2;
            } else if (!words.get(i).startsWith("-")) {
                text = words.get(i);
            }
        }
        StringBuilder out = new StringBuilder();
        boolean isTrue = false;
        JsonNode json = JsonMapper.shared().readTree(input.isEmpty() ? "null" : input);
        for (JsonNode value :
                JqProgram.of(new JqText(text, new Span(0, text.length()))).run(json, arguments)) {
            isTrue = !value.isNull() && !(value.isBoolean() && !value.asBoolean());
            out.append(words.contains("-r") && value.isString() ? value.asString() : value.toString())
                    .append('\n');
        }
        return new Duvo.Outcome(words, words.contains("-e") && !isTrue ? 1 : 0, out.toString(), "");
    }
}
