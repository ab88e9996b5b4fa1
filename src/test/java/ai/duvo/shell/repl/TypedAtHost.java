package ai.duvo.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.WorkspaceScope;
import ai.duvo.shell.alias.Aliases;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.completion.Completer;
import ai.duvo.shell.completion.CompletionContext;
import ai.duvo.shell.completion.CompletionMemory;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.inventory.Inventory;
import ai.duvo.shell.notification.Notice;
import ai.duvo.shell.session.ResultHistory;
import ai.duvo.shell.testing.MapVariables;
import ai.duvo.shell.testing.MemoryCacheStore;
import ai.duvo.shell.testing.SetClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.springframework.context.support.GenericApplicationContext;
import reactor.core.publisher.Flux;

/** Keys at the prompt's own beans, some of them replaced, over a session that only writes down its lines. */
final class TypedAtHost {

    static final Catalog CATALOG = new Catalog(Commands.all());

    private final Path home;
    private final WrittenDown session = new WrittenDown();

    TypedAtHost(Path home) {
        this.home = home;
    }

    /** A session that does nothing. */
    static ShellSession silent() {
        return new WrittenDown();
    }

    /** Lines end with this code from now on. */
    TypedAtHost endingWith(int code) {
        session.code = code;
        return this;
    }

    /** Lines are edited with vi's keys. */
    TypedAtHost withViKeys() {
        session.hasViKeys = true;
        return this;
    }

    /** Presses the keys, then leaves; gives the lines that came to the session before that. */
    List<String> type(String keys, Consumer<GenericApplicationContext> others) {
        ShellHost.Parts parts = new ShellHost.Parts(
                session,
                CATALOG,
                completer(),
                home.resolve("history"),
                () -> terminal(new ByteArrayInputStream((keys + "\rexit\r").getBytes(StandardCharsets.UTF_8))));
        try (ShellHost host = ShellHost.open(parts, others)) {
            host.run();
        }
        return session.lines.subList(0, session.lines.size() - 1);
    }

    /** Presses the keys of each text when a new prompt is drawn, then leaves; gives the lines that came to the session. */
    List<String> typeEach(List<String> texts) throws Exception {
        Iterator<String> keys =
                Stream.concat(texts.stream(), Stream.of("exit\r")).iterator();
        try (PipedOutputStream fingers = new PipedOutputStream()) {
            PipedInputStream keyboard = new PipedInputStream(fingers);
            // a key may accept its line, which makes one prompt more
            session.whenDrawn = () -> press(fingers, keys.hasNext() ? keys.next() : "");
            ShellHost.Parts parts = new ShellHost.Parts(
                    session, CATALOG, completer(), home.resolve("history"), () -> terminal(keyboard));
            CompletableFuture<Void> prompt = CompletableFuture.runAsync(
                    () -> {
                        try (ShellHost host = ShellHost.open(parts)) {
                            host.run();
                        }
                    },
                    task -> new Thread(task, "typed").start());
            assertThat(prompt).as(() -> "after " + session.lines).succeedsWithin(Duration.ofMinutes(1));
        }
        return session.lines;
    }

    /**
     * Types a line, more keys while it runs, and leaves.
     *
     * @param meanwhile what the line does before it ends; it can press more keys
     */
    List<String> typeAhead(
            String line, String keys, BiConsumer<ShellHost, Consumer<String>> meanwhile, OutputStream screen)
            throws Exception {
        Keyboard keyboard = new Keyboard();
        Terminal terminal = terminal(keyboard, screen);
        ShellHost.Parts parts =
                new ShellHost.Parts(session, CATALOG, completer(), home.resolve("history"), () -> terminal);
        try (ShellHost host = ShellHost.open(parts)) {
            session.whenRun = () -> {
                keyboard.press(keys + "exit\r");
                meanwhile.accept(host, keyboard::press);
            };
            keyboard.press(line + "\r");
            host.run();
        }
        return session.lines;
    }

    private static void press(OutputStream fingers, String keys) {
        try {
            fingers.write(keys.getBytes(StandardCharsets.UTF_8));
            fingers.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Terminal terminal(InputStream keyboard) {
        return terminal(keyboard, OutputStream.nullOutputStream());
    }

    private static Terminal terminal(InputStream keyboard, OutputStream screen) {
        try {
            Terminal terminal =
                    new ExternalTerminal("test", "xterm-256color", keyboard, screen, StandardCharsets.UTF_8);
            terminal.setSize(new Size(100, 30));
            return terminal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Completer completer() {
        SetClock clock = new SetClock();
        CompletionContext surroundings = new CompletionContext(
                MapVariables::new,
                ActiveOptions::none,
                options -> new WorkspaceScope("acme", "acme-team", true),
                List::of,
                options -> Map.of(),
                () -> new CompletionContext.Known(null, ResultHistory.none()),
                UnaryOperator.identity());
        Inventory lists =
                new Inventory(CATALOG, (list, options, requests) -> Flux.empty(), new MemoryCacheStore(), clock);
        CompletionMemory memory =
                new CompletionMemory(lists, new MemoryCacheStore(), new MemoryCacheStore(), surroundings, clock);
        return new Completer(CATALOG, memory, clock);
    }

    private static final class WrittenDown implements ShellSession {

        @Override
        public boolean canRun(String line) {
            return true;
        }

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Aliases aliases = new Aliases(CATALOG, line -> line);
        private int code;
        private boolean hasViKeys;
        private boolean isNewPrompt;
        private Runnable whenDrawn = () -> {};
        private Runnable whenRun = () -> {};

        @Override
        public int failed(Throwable bug) {
            lines.add("failed: " + bug.getMessage());
            return 1;
        }

        @Override
        public void unsaved(Path history, IOException reason) {
            lines.add("unsaved: " + history.getFileName());
        }

        @Override
        public int run(SourceText line) {
            lines.add(line.text());
            Runnable once = whenRun;
            whenRun = () -> {};
            once.run();
            return code;
        }

        @Override
        public void cancel() {}

        @Override
        public void dropped(int count) {
            lines.add("dropped: " + count);
        }

        @Override
        public String prompt() {
            isNewPrompt = true;
            return "duvo> ";
        }

        @Override
        public List<StatusLine.Part> status() {
            if (isNewPrompt) {
                isNewPrompt = false;
                whenDrawn.run();
            }
            return List.of();
        }

        @Override
        public void onStatus(Runnable changed) {}

        @Override
        public void onNotice(Consumer<Notice> told) {}

        @Override
        public boolean isLeaving() {
            return lines.contains("exit");
        }

        @Override
        public String suggestion() {
            return "";
        }

        @Override
        public Aliases aliases() {
            return aliases;
        }

        @Override
        public boolean hasHints() {
            return false;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(10);
        }

        @Override
        public String edited(String text) {
            return text;
        }

        @Override
        public boolean hasViKeys() {
            return hasViKeys;
        }

        @Override
        public String withoutSecrets(String line) {
            return line;
        }
    }
}
