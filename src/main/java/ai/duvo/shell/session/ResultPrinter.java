package ai.duvo.shell.session;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.FormatChoice;
import ai.duvo.shell.output.OutputFile;
import ai.duvo.shell.output.OutputFormat;
import ai.duvo.shell.output.Pager;
import ai.duvo.shell.output.Renderer;
import ai.duvo.shell.profile.UserPath;
import ai.duvo.shell.trust.TrustPolicy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Shows an answer in the format asked for, where it was asked for. */
public final class ResultPrinter {

    private final Console console;
    private final Supplier<TrustPolicy> trust;
    private final BooleanSupplier shortIds;
    private @Nullable Pager pager;

    ResultPrinter(Console console, Supplier<TrustPolicy> trust, BooleanSupplier shortIds) {
        this.console = console;
        this.trust = trust;
        this.shortIds = shortIds;
    }

    /** Shows long output through this instead of printing it. */
    public void pager(Pager next) {
        pager = next;
    }

    /** Whether a person types the lines. */
    public boolean isPrompt() {
        return pager != null;
    }

    /** Whether a person sees what is shown. */
    boolean isForAPerson() {
        return console.outIsTerminal();
    }

    /** Whether somebody reads remarks about a result: who typed the line at a terminal, or asked for all there is. */
    boolean remarks(boolean isTyped, ActiveOptions options) {
        return options.flag("verbose") || (isTyped && console.errIsTerminal());
    }

    /** Says one. */
    void remark(Optional<String> text) {
        text.ifPresent(console::aside);
    }

    /** Shows an answer in the format the options choose, on the screen or in the file they name. */
    public void show(CommandOutput answer, ActiveOptions options) {
        if (answer.printed()) {
            return;
        }
        boolean isForProgram = console.isDiverted();
        OutputFormat format = format(answer, options, isForProgram ? OutputFormat.JSON : OutputFormat.TABLE);
        String file = options.value("output").orElse(null);
        if (file != null) {
            if (!answer.hasValue()) {
                console.err("nothing came back, so nothing is written to " + file);
                return;
            }
            write(Path.of(UserPath.home(file)), false, bytes(answer, inFile(format, options)));
            return;
        }
        byte[] text = bytes(answer, onScreen(format, options));
        if (pager == null || isForProgram) {
            console.out(text);
        } else {
            showText(new String(text, StandardCharsets.UTF_8), answer.result().isNewestLast());
        }
    }

    /** Whether what jq gives is shown value by value, on the screen: some of them now and some later is the same. */
    boolean isByLine(ActiveOptions options) {
        OutputFormat format = choice(options).or(OutputFormat.VALUES);
        boolean isByValue = format == OutputFormat.VALUES || format == OutputFormat.JSON;
        return isByValue && options.value("output").isEmpty();
    }

    /** Shows some of what jq gives, which is {@link #isByLine}. */
    void showLines(List<JsonNode> values, ActiveOptions options) {
        console.out(bytes(CommandOutput.of(values), onScreen(choice(options).or(OutputFormat.VALUES), options)));
    }

    /** Writes what a pipe would get; the API's JSON unchanged unless the options choose another format. */
    void save(CommandOutput answer, ActiveOptions options, Path file, boolean force) {
        write(file, force, bytes(answer, inFile(format(answer, options, OutputFormat.JSON), options)));
    }

    /** What {@link #show} would print on the screen. */
    String text(CommandOutput answer, ActiveOptions options) {
        OutputFormat format = format(answer, options, OutputFormat.TABLE);
        return new String(bytes(answer, onScreen(format, options)), StandardCharsets.UTF_8);
    }

    private Renderer.View onScreen(OutputFormat format, ActiveOptions options) {
        return new Renderer.View(
                format,
                console.width(),
                console.colour(),
                console.outIsTerminal(),
                choice(options).columns(),
                shortIds.getAsBoolean());
    }

    private static Renderer.View inFile(OutputFormat format, ActiveOptions options) {
        return new Renderer.View(format, 0, false, false, choice(options).columns(), false);
    }

    private static FormatChoice choice(ActiveOptions options) {
        return FormatChoice.of(options::value, options::flag);
    }

    private static OutputFormat format(CommandOutput answer, ActiveOptions options, OutputFormat usual) {
        return choice(options).or(answer.outputs() == null ? usual : OutputFormat.VALUES);
    }

    /** Prints a text, through the pager when there is one. */
    public void showText(String text) {
        showText(text, false);
    }

    /** The same; of a text whose end is the newest, the pager shows that first. */
    public void showText(String text, boolean isNewestLast) {
        Pager reader = pager;
        if (reader == null || console.isDiverted()) {
            console.out(text);
            return;
        }
        console.asking(true);
        try {
            reader.show(text, isNewestLast);
        } finally {
            console.asking(false);
        }
    }

    /** Prints JSON: indented for a person on a terminal, unchanged for a program. */
    public CommandOutput showJson(CommandOutput answer) {
        boolean person = console.outIsTerminal();
        showText(
                person
                        ? Renderer.pretty(Json.read(answer.body()), console.colour()) + "\n"
                        : new String(answer.body(), StandardCharsets.UTF_8) + "\n");
        return CommandOutput.shown(answer.body(), answer.result());
    }

    private static byte[] bytes(CommandOutput answer, Renderer.View view) {
        List<JsonNode> outputs = answer.outputs();
        if (outputs != null) {
            return Renderer.render(outputs, view).getBytes(StandardCharsets.UTF_8);
        }
        if (view.format() == OutputFormat.JSON) {
            return Renderer.json(answer.body(), view);
        }
        return Renderer.render(answer.body(), answer.result(), view).getBytes(StandardCharsets.UTF_8);
    }

    private void write(Path file, boolean force, byte[] content) {
        OutputFile.write(trust.get(), file, force, out -> out.write(content));
        console.err("wrote " + file + " (" + content.length + " bytes)");
    }
}
