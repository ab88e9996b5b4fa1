package ai.duvo.shell.session;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.Format;
import ai.duvo.shell.output.Renderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

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

    void pager(Pager next) {
        pager = next;
    }

    boolean hasPager() {
        return pager != null;
    }

    void show(Answer answer, Defaults options) {
        if (answer.printed()) {
            return;
        }
        Format format = options.flag("json")
                ? Format.JSON
                : options.value("format").map(Format::of).orElse(Format.TABLE);
        String file = options.value("output").orElse(null);
        if (file != null) {
            write(Path.of(file), bytes(answer, format, new Renderer.View(format, 0, false, false)));
            return;
        }
        byte[] text = bytes(
                answer, format, new Renderer.View(format, console.width(), console.colour(), console.outIsTerminal()));
        if (pager == null) {
            console.out(text);
        } else {
            pager.show(new String(text, StandardCharsets.UTF_8));
        }
    }

    void showText(String text) {
        if (pager == null) {
            console.out(text);
        } else {
            pager.show(text);
        }
    }

    /** JSON for a person on a terminal, unchanged for a program. */
    void showJson(Answer answer) {
        boolean person = console.outIsTerminal();
        byte[] text = line(person ? Json.pretty(answer.body()) : answer.body());
        showText(new String(text, StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Answer answer, Format format, Renderer.View view) {
        if (format == Format.JSON) {
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
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw Failure.error("cannot write " + file + ": " + e.getMessage(), "check the folder and its free space");
        }
        console.err("wrote " + file + " (" + content.length + " bytes)");
    }
}
