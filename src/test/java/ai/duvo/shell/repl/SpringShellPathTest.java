package ai.duvo.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jline.keymap.KeyMap;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.ParsedInput;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** What is typed goes through Spring Shell's parser, registry, executor, command, exit status and completion provider. */
class SpringShellPathTest {

    @TempDir
    Path home;

    private final List<String> seen = new ArrayList<>();
    private TypedAtHost typed = new TypedAtHost(Path.of(""));

    @BeforeEach
    void sit() {
        typed = new TypedAtHost(home);
    }

    @Test
    void theExecutorFindsACommandInTheRegistryAndItsLineComesToTheSessionAsTyped() {
        String line = "  agents list --limit '2'  | .agents | save 'a b'  # why";
        assertThat(typed.type(line + "\rquit", watched())).containsExactly(line, "quit");
        assertThat(seen).containsExactly("agents list -> 0", "exit -> 0", "exit -> 0");
    }

    @Test
    void theSessionsCodeIsTheExitStatus() {
        assertThat(typed.endingWith(130).type("version", watched())).containsExactly("version");
        assertThat(seen).startsWith("version -> 130");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x = version", "set a version", "$_ | .", "agents l", "agents", "nonsense", "! ls", "# why"})
    void whatIsNoCommandGoesToTheSessionItself(String line) {
        assertThat(typed.type(line, watched())).containsExactly(line);
        assertThat(seen).containsExactly("exit -> 0");
    }

    @Test
    void theCommandInTheRegistryIsWhatRuns() {
        assertThat(typed.type("version\recho a", registered(new Spoken("version"))))
                .containsExactly("echo a");
        assertThat(seen).containsExactly("version ran: version");
    }

    @Test
    void whatACommandThrowsIsToldAndThePromptGoesOn() {
        Command broken = new Spoken("version") {
            @Override
            public ExitStatus execute(CommandContext context) {
                throw new IllegalStateException("broken by the test");
            }
        };
        assertThat(typed.type("version\recho a", registered(broken)))
                .containsExactly("failed: broken by the test", "echo a");
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class, NoClassDefFoundError.class})
    void whatTheParserThrowsIsToldAndThePromptGoesOn(Class<? extends Throwable> kind) {
        CommandParser parser = line -> {
            if (line.equals("version")) {
                throw sneaky(kind);
            }
            return ParsedInput.builder().commandName("").build();
        };
        Consumer<GenericApplicationContext> broken =
                context -> context.registerBean("commandParser", CommandParser.class, () -> parser);
        assertThat(typed.type("version\recho a", broken)).containsExactly("failed: null", "echo a");
    }

    @Test
    void whatIsThrownWhileALineIsReadIsToldAndThePromptGoesOn() {
        assertThat(typed.type("agents \u0018b\recho a", exploding()))
                .containsExactly("failed: broken by the test", "echo a");
    }

    @Test
    void whatTabThrowsLeavesTheLineAndThePrompt() {
        Command broken = new Spoken("agents get") {
            @Override
            public CompletionProvider getCompletionProvider() {
                return context -> {
                    seen.add("asked");
                    throw new IllegalArgumentException("broken by the test");
                };
            }
        };
        assertThat(typed.type("agents get \tx\recho a", registered(broken))).containsExactly("echo a");
        assertThat(seen).containsExactly("asked", "agents get ran: agents get x");
    }

    @Test
    void whatColoursALineThrowsIsToldAndThePromptGoesOn() {
        Highlighter broken = (reader, line) -> {
            if (line.contains("agents")) {
                throw new IllegalArgumentException("broken by the test");
            }
            return new AttributedString(line);
        };
        assertThat(typed.type("agents\recho a", reader(one -> one.setHighlighter(broken))))
                .contains("failed: broken by the test")
                .endsWith("echo a");
    }

    /** The host's own reader with something changed. */
    private static Consumer<GenericApplicationContext> reader(Consumer<LineReaderImpl> change) {
        return context -> context.registerBean("lineReader", LineReader.class, () -> {
            LineReader reader = HostConfiguration.lineReader(
                    context.getBean(Terminal.class),
                    context.getBean(ShellHost.Parts.class),
                    context.getBean(CommandRegistry.class));
            change.accept((LineReaderImpl) reader);
            return reader;
        });
    }

    /** The host's own reader, where Ctrl-X b throws. */
    private static Consumer<GenericApplicationContext> exploding() {
        Widget broken = () -> {
            throw new IllegalArgumentException("broken by the test");
        };
        return reader(one ->
                Objects.requireNonNull(one.getKeyMaps().get(LineReader.MAIN)).bind(broken, KeyMap.ctrl('X') + "b"));
    }

    private static RuntimeException sneaky(Class<? extends Throwable> kind) {
        try {
            throw kind.getDeclaredConstructor().newInstance();
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    @Test
    void theParserSaysWhatIsACommand() {
        CommandParser parser = line -> ParsedInput.builder()
                .commandName(line.equals("nonsense") ? "version" : "")
                .build();
        Consumer<GenericApplicationContext> others =
                context -> context.registerBean("commandParser", CommandParser.class, () -> parser);
        assertThat(typed.type("nonsense", others.andThen(registered(new Spoken("version")))))
                .isEmpty();
        assertThat(seen).containsExactly("version ran: nonsense");
    }

    @Test
    void tabAsksTheCommandsCompletionProvider() {
        assertThat(typed.type("agents get \t", registered(new Spoken("agents get"))))
                .isEmpty();
        assertThat(seen)
                .containsExactly(
                        "agents get asked for [agents, get, ] at 2", "agents get ran: agents get 'proposed 1'");
    }

    @Test
    void theRowsProviderOffersWhatTheTableKnows() {
        assertThat(typed.type("runs list --sta\twai\t", context -> {})).containsExactly("runs list --status waiting ");
    }

    /** The host's own registry under an executor that writes down what it ran. */
    private Consumer<GenericApplicationContext> watched() {
        return context -> context.registerBean(
                "commandExecutor", CommandExecutor.class, () -> new Watched(context.getBean(CommandRegistry.class)));
    }

    /** A registry with the rows and this in place of one of them. */
    private Consumer<GenericApplicationContext> registered(Command command) {
        return context -> context.registerBean("commandRegistry", CommandRegistry.class, () -> {
            CommandRegistry registry = HostConfiguration.commandRegistry(context.getBean(ShellHost.Parts.class));
            registry.unregisterCommand(Objects.requireNonNull(registry.getCommandByName(command.getName())));
            registry.registerCommand(command);
            return registry;
        });
    }

    private final class Watched extends CommandExecutor {

        Watched(CommandRegistry registry) {
            super(registry);
        }

        @Override
        public ExitStatus execute(CommandContext context) {
            ExitStatus status = super.execute(context);
            List<String> name = new ArrayList<>(List.of(context.parsedInput().commandName()));
            name.addAll(context.parsedInput().subCommands());
            seen.add(String.join(" ", name) + " -> " + status.code());
            return status;
        }
    }

    private class Spoken implements Command {

        private final String name;

        Spoken(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public ExitStatus execute(CommandContext context) {
            String line = ((TypedLine) context.inputReader()).source().text();
            seen.add(name + " ran: " + line.strip());
            return ExitStatus.OK;
        }

        @Override
        public CompletionProvider getCompletionProvider() {
            return this::propose;
        }

        private List<CompletionProposal> propose(CompletionContext context) {
            seen.add(name + " asked for " + context.getWords() + " at " + context.getWordIndex());
            return List.of(new CompletionProposal("proposed 1"));
        }
    }
}
