package ai.duvo.shell.repl;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.completion.Completer;
import ai.duvo.shell.output.Prompter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jline.reader.LineReader;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.shell.core.ShellRunner;

/** Opens the prompt: a Spring context of a few beans. */
public final class ShellHost implements AutoCloseable {

    private final GenericApplicationContext context;
    private final Terminal terminal;
    private final LineReader reader;

    private ShellHost(GenericApplicationContext context) {
        this.context = context;
        this.terminal = context.getBean(Terminal.class);
        this.reader = context.getBean(LineReader.class);
    }

    /**
     * What the prompt is made of.
     *
     * @param session runs the lines
     * @param catalog the table
     * @param completion what Tab offers
     * @param historyFile one for each profile
     * @param terminal opens the terminal; it is closed with the prompt
     */
    public record Parts(
            ShellSession session,
            Catalog catalog,
            Completer completion,
            Path historyFile,
            Supplier<Terminal> terminal) {}

    /** Opens the terminal; the caller closes it. */
    public static ShellHost open(Parts parts) {
        return open(parts, context -> {});
    }

    /** The same with other beans in place of some of its own. */
    static ShellHost open(Parts parts, Consumer<GenericApplicationContext> others) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.getBeanFactory().registerSingleton("parts", parts);
        HostConfiguration.register(context, parts);
        others.accept(context);
        context.refresh();
        ShellHost host = new ShellHost(context);
        host.takeBack();
        return host;
    }

    /** Reads and runs lines until the user leaves. */
    public void run() {
        try {
            context.getBean(ShellRunner.class).run(new String[0]);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs something else in place of what a user types; Ctrl-C reaches it. */
    public void once(Runnable work) {
        context.getBean(PromptRunner.class).once(work);
    }

    /** Gives the terminal to a program, until it is taken back. */
    public void lend() {
        context.getBean(PromptRunner.class).typeAhead().lend();
    }

    /** The terminal is the prompt's again. */
    public void takeBack() {
        context.getBean(PromptRunner.class).typeAhead().keep();
    }

    /** Asks on this terminal. */
    public Prompter prompter() {
        return new TerminalPrompter(terminal, reader, this::keepKeys, context.getBean(PromptRunner.class)::interrupted);
    }

    /** What was typed before a question or a page was there is meant for the next prompt. */
    private void keepKeys() {
        String keys = context.getBean(PromptRunner.class).typeAhead().take();
        if (!keys.isEmpty() && reader instanceof LineReaderImpl prompt) {
            prompt.runMacro(keys);
        }
    }

    /** Columns of the terminal now. */
    public int width() {
        return terminal.getWidth() > 0 ? terminal.getWidth() : 80;
    }

    /** Rows of the terminal now; 0 when it cannot paint over what it shows. */
    public int height() {
        return TerminalFactory.isDumb(terminal) ? 0 : terminal.getHeight();
    }

    /** Shows a text, page by page when it is longer than the screen; the last page first where that is the newest. */
    public void page(String text, boolean isNewestLast) {
        TextPager.show(terminal, text, isNewestLast, this::keepKeys);
    }

    /** The lines typed before, oldest first. */
    public List<String> history() {
        return PromptReaderFactory.history(reader);
    }

    /** Empties the screen. */
    public void clear() {
        terminal.puts(InfoCmp.Capability.clear_screen);
        terminal.flush();
    }

    @Override
    public void close() {
        context.close();
    }
}
