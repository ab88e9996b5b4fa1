package ai.duvo.shell.repl;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Reference;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/** A reader that shows help for the word at the cursor above the line: F1, Alt-h, and a question mark at its end. */
abstract class HelpingReader extends SearchingReader {

    private static final String HELP = "duvo-help";

    /** xterm, vt, the console of Linux. */
    private static final List<String> F1 = List.of("\u001bOP", "\u001b[11~", "\u001b[[A");

    private final WordHelp help;

    HelpingReader(Terminal terminal, UnaryOperator<String> editor, Predicate<String> isOffered, WordHelp help) {
        super(terminal, editor, isOffered);
        this.help = help;
        widgets.put(HELP, FailSafe.widget(this::showHelp, bug -> failed(HELP, bug)));
        for (String map : List.of(EMACS, VIINS, VICMD)) {
            KeyMap<Binding> keys = Objects.requireNonNull(keyMaps.get(map), map);
            F1.forEach(key -> bind(keys, key));
            bind(keys, KeyMap.key(terminal, Capability.key_f1));
        }
        // in vi's maps Escape and h is a way to the left
        bind(Objects.requireNonNull(keyMaps.get(EMACS)), KeyMap.alt('h'));
    }

    private static void bind(KeyMap<Binding> keys, @Nullable String key) {
        if (key != null) {
            keys.bind(new Reference(HELP), key);
        }
    }

    @Override
    protected boolean acceptLine() {
        String line = buf.toString();
        if (!FailSafe.orElse(false, () -> help.isAsked(line))) {
            return super.acceptLine();
        }
        setBuffer(line.substring(0, line.length() - 1));
        return showHelp();
    }

    private boolean showHelp() {
        hide();
        printAbove(help.at(buf.toString(), buf.cursor(), size.getColumns(), size.getRows()));
        return true;
    }
}
