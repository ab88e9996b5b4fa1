package ai.duvo.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every key that is bound, on lines of every form: none ends the prompt, none takes the keyboard away. */
class KeyBindingsTest {

    private static final String START = "\u0001";
    private static final String KILL = "\u000b";
    private static final String ABORT = "\u0007";
    private static final String ESCAPE = "\u001b";
    private static final List<String> LINES = List.of(
            "",
            "agents list",
            "agents get 日本語の名前 \uD83D\uDE00 e\u0301 --json",
            "agents create --name one --input a-text-that-is-long-enough --model and-that-goes-on-over-the-end-of-the-row");

    /** They accept the line, leave, change the map, or wait for more: what they do is wanted and tested elsewhere. */
    private static final Set<String> LEAVING = Set.of(
            LineReader.ACCEPT_LINE,
            LineReader.ACCEPT_AND_HOLD,
            LineReader.BEGIN_PASTE,
            LineReader.MOUSE,
            LineReader.VI_CMD_MODE,
            "vi-eof-maybe");

    @TempDir
    Path home;

    static Stream<Typed> lines() {
        return LINES.stream()
                .flatMap(line ->
                        Stream.of(0, 8).filter(back -> back <= line.length()).map(back -> new Typed(line, back)));
    }

    /** A line, and how many places its cursor stands before its end. */
    record Typed(String line, int back) {}

    @ParameterizedTest
    @MethodSource("lines")
    void everyKeyOfEmacsLeavesThePromptWhole(Typed typed) throws Exception {
        String before = typed.line() + "\u0002".repeat(typed.back());
        everyKey(LineReader.EMACS, before, ABORT + START + KILL, new TypedAtHost(home));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyKeyOfViLeavesThePromptWhole(Typed typed) throws Exception {
        String before = typed.line() + ESCAPE + "h".repeat(typed.back());
        everyKey(LineReader.VIINS, before + "a", ABORT, new TypedAtHost(home).withViKeys());
        everyKey(LineReader.VICMD, before, ABORT, new TypedAtHost(home).withViKeys());
    }

    private static void everyKey(String map, String before, String after, TypedAtHost host) throws Exception {
        List<String> texts =
                keys(map).stream().map(key -> before + key + after + "\r").toList();
        assertThat(host.typeEach(texts)).endsWith("exit").noneMatch(line -> line.startsWith("failed"));
    }

    private static Set<String> keys(String map) throws Exception {
        try (DumbTerminal terminal = new DumbTerminal(InputStream.nullInputStream(), OutputStream.nullOutputStream())) {
            KeyMap<Binding> bindings = Objects.requireNonNull(
                    new LineReaderImpl(terminal).defaultKeyMaps().get(map), "a map");
            Set<String> keys = new TreeSet<>();
            bindings.getBoundKeys().forEach((key, binding) -> {
                if (binding instanceof Reference widget && !LEAVING.contains(widget.name()) && !key.equals("\u0004")) {
                    keys.add(key);
                }
            });
            return keys;
        }
    }
}
