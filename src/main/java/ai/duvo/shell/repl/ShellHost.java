package ai.duvo.shell.repl;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.completion.Completer;
import ai.duvo.shell.output.Prompter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.shell.core.ShellRunner;

/** Opens the prompt: a Spring context of a few beans, prepared at build time where that was done. */
public final class ShellHost implements AutoCloseable {

    private static final String PREPARED = "ai.duvo.shell.repl.ShellHost__ApplicationContextInitializer";

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

    /** Only for the build, which prepares the context from it. */
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(HostConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.run(args);
    }

    /** Opens the terminal; the caller closes it. */
    public static ShellHost open(Parts parts) {
        return open(parts, context -> {});
    }

    /** The same with other beans in place of some of its own. */
    static ShellHost open(Parts parts, Consumer<GenericApplicationContext> others) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.getBeanFactory().registerSingleton("parts", parts);
        initializer().initialize(context);
        others.accept(context);
        context.refresh();
        return new ShellHost(context);
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

    /** Asks on this terminal. */
    public Prompter prompter() {
        return new TerminalPrompter(terminal, reader);
    }

    /** Columns of the terminal now. */
    public int width() {
        return terminal.getWidth() > 0 ? terminal.getWidth() : 80;
    }

    /** Rows of the terminal now; 0 when it cannot paint over what it shows. */
    public int height() {
        return TerminalFactory.isDumb(terminal) ? 0 : terminal.getHeight();
    }

    /** Shows a text, page by page when it is longer than the screen. */
    public void page(String text) {
        TextPager.show(terminal, text);
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

    private static ApplicationContextInitializer<GenericApplicationContext> initializer() {
        try {
            @SuppressWarnings("unchecked")
            var prepared = (ApplicationContextInitializer<GenericApplicationContext>)
                    Class.forName(PREPARED).getDeclaredConstructor().newInstance();
            return prepared;
        } catch (ReflectiveOperationException e) {
            // not built by Maven: an IDE or a unit test
            return context -> new AnnotatedBeanDefinitionReader(context).register(HostConfiguration.class);
        }
    }
}
