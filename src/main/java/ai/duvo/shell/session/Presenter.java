package ai.duvo.shell.session;

import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.Format;
import ai.duvo.shell.output.PrettyJson;
import ai.duvo.shell.output.Renderer;
import ai.duvo.shell.output.Visible;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Shows an answer in the format asked for, where it was asked for. */
public final class Presenter {

    /** Shows a text that may be longer than the screen. */
    @FunctionalInterface
    public interface Pager {
        /** Shows it. */
        void show(String text);
    }

    private final Console console;
    private @Nullable Pager pager;

    Presenter(Console console) {
        this.console = console;
    }

    /** Shows long output through this instead of printing it. */
    public void pager(Pager next) {
        pager = next;
    }

    /** Whether a person types the lines. */
    public boolean isPrompt() {
        return pager != null;
    }

    /** Shows an answer in the format the options choose, on the screen or in the file they name. */
    public void show(Answer answer, Defaults options) {
        if (answer.printed()) {
            return;
        }
        Format format = format(options).orElse(answer.outputs() == null ? Format.TABLE : Format.VALUES);
        String file = options.value("output").orElse(null);
        if (file != null) {
            write(Path.of(UserPath.home(file)), bytes(answer, new Renderer.View(format, 0, false, false)));
            return;
        }
        byte[] text = bytes(answer, onScreen(format));
        if (pager == null) {
            console.out(text);
        } else {
            pager.show(new String(text, StandardCharsets.UTF_8));
        }
    }

    /** Writes what a pipe would get; the API's JSON unchanged unless the options choose another format. */
    void save(Answer answer, Defaults options, Path file) {
        Format format = format(options).orElse(answer.outputs() == null ? Format.JSON : Format.VALUES);
        write(file, bytes(answer, new Renderer.View(format, 0, false, false)));
    }

    /** What {@link #show} would print on the screen. */
    String text(Answer answer, Defaults options) {
        Format format = format(options).orElse(answer.outputs() == null ? Format.TABLE : Format.VALUES);
        return new String(bytes(answer, onScreen(format)), StandardCharsets.UTF_8);
    }

    private Renderer.View onScreen(Format format) {
        return new Renderer.View(format, console.width(), console.colour(), console.outIsTerminal());
    }

    private static Optional<Format> format(Defaults options) {
        return options.flag("json")
                ? Optional.of(Format.JSON)
                : options.value("format").map(Format::of);
    }

    /** Prints a text, through the pager when there is one. */
    public void showText(String text) {
        if (pager == null) {
            console.out(text);
        } else {
            pager.show(text);
        }
    }

    /** Prints JSON: indented for a person on a terminal, unchanged for a program. */
    public Answer showJson(Answer answer) {
        boolean person = console.outIsTerminal();
        showText(
                person
                        ? Visible.lines(PrettyJson.of(Json.read(answer.body()))) + "\n"
                        : new String(line(answer.body()), StandardCharsets.UTF_8));
        return Answer.shown(answer.body(), answer.result());
    }

    private static byte[] bytes(Answer answer, Renderer.View view) {
        List<JsonNode> outputs = answer.outputs();
        if (outputs != null) {
            return Renderer.render(outputs, view).getBytes(StandardCharsets.UTF_8);
        }
        if (view.format() == Format.JSON) {
            return line(answer.body());
        }
        return Renderer.render(answer.body(), answer.result(), view).getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes and a line end. */
    public static byte[] line(byte[] json) {
        byte[] line = java.util.Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    private void write(Path file, byte[] content) {
        OutputFile.write(file, content);
        console.err("wrote " + file + " (" + content.length + " bytes)");
    }
}
