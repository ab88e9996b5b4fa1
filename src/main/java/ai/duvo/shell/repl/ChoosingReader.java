package ai.duvo.shell.repl;

import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.Reference;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;

/**
 * A reader in which one of many is chosen below the line. JLine's own menu is drawn for the window as it was when it was
 * opened, and is a row too high for its last page.
 */
abstract class ChoosingReader extends HelpingReader {

    private static final String NEXT = "duvo-next";
    private static final String BEFORE = "duvo-before";
    private static final String NEXT_PAGE = "duvo-next-page";
    private static final String PAGE_BEFORE = "duvo-page-before";
    private static final String TAKE = "duvo-take";
    private static final String LEAVE = "duvo-leave";

    private boolean isChoosing;
    private int lineRows = 1;

    /** Reads from a terminal. */
    ChoosingReader(Terminal terminal, UnaryOperator<String> editor, Predicate<String> isOffered, WordHelp help) {
        super(terminal, editor, isOffered, help);
    }

    /** Whether a candidate is being chosen. */
    final boolean isChoosing() {
        return isChoosing;
    }

    /** What stands below a line, as far as the screen has room for both. */
    final AttributedString below(AttributedString line, Supplier<AttributedString> drawn) {
        int columns = Math.max(1, size.getColumns());
        lineRows = line.columnSplitLength(columns, true, true).size();
        return CandidateList.cut(drawn.get(), columns, room());
    }

    /** Rows below the line; the last one of the screen stays empty. */
    private int room() {
        return Math.max(1, size.getRows() - lineRows - 1);
    }

    /** Puts candidates into the line, one after the other, until one is taken; any other key takes it as well. */
    final void choose(CandidateList list, CompletingParsedLine line) {
        int start = buf.cursor() - line.rawWordCursor();
        String typed = buf.substring(start, buf.cursor());
        KeyMap<Binding> keys = menuKeys();
        isChoosing = true;
        post = () -> list.drawn(size.getColumns(), room());
        try {
            String name = "";
            while (!isEnd(name)) {
                write(start, line.escape(list.chosen().value(), list.chosen().whole()));
                redisplay();
                name = readBinding(keys) instanceof Reference reference ? reference.name() : TAKE;
                move(list, name);
            }
            if (name.equals(LEAVE)) {
                write(start, typed);
                return;
            }
            if (list.chosen().whole() && !getLastBinding().equals(" ")) {
                space();
            }
            if (!name.equals(TAKE)) {
                runMacro(getLastBinding());
            }
        } finally {
            isChoosing = false;
            hide();
        }
    }

    private static boolean isEnd(String name) {
        return switch (name) {
            case "", NEXT, BEFORE, NEXT_PAGE, PAGE_BEFORE, CLEAR_SCREEN -> false;
            default -> true;
        };
    }

    private void move(CandidateList list, String name) {
        switch (name) {
            case NEXT -> list.step(1);
            case BEFORE -> list.step(-1);
            case NEXT_PAGE -> list.page(1);
            case PAGE_BEFORE -> list.page(-1);
            case CLEAR_SCREEN -> clearScreen();
            default -> {
                // it ends the choice
            }
        }
    }

    private void write(int start, CharSequence text) {
        buf.backspace(buf.cursor() - start);
        buf.write(text);
    }

    /** A whole word is followed by a blank. */
    final void space() {
        if (buf.currChar() == ' ') {
            buf.move(1);
        } else {
            buf.write(' ');
        }
    }

    /** Those of the prompt, and over them those that choose. */
    private KeyMap<Binding> menuKeys() {
        KeyMap<Binding> keys = new KeyMap<>();
        getKeys().getBoundKeys().forEach((key, binding) -> keys.bind(binding, key));
        keys.setUnicode(getKeys().getUnicode());
        keys.setNomatch(getKeys().getNomatch());
        keys.setAmbiguousTimeout(ESCAPE_MILLISECONDS);
        bind(keys, TAKE, "\r", "\n");
        bind(keys, LEAVE, KeyMap.esc(), KeyMap.ctrl('G'));
        bind(keys, NEXT, "\t", KeyMap.ctrl('N'), "\u001b[B", "\u001bOB", "\u001b[C", "\u001bOC");
        bind(keys, NEXT, key(Capability.key_down), key(Capability.key_right));
        bind(keys, BEFORE, "\u001b[Z", KeyMap.ctrl('P'), "\u001b[A", "\u001bOA", "\u001b[D", "\u001bOD");
        bind(keys, BEFORE, key(Capability.key_up), key(Capability.key_left), key(Capability.back_tab));
        bind(keys, NEXT_PAGE, "\u001b[6~", key(Capability.key_npage));
        bind(keys, PAGE_BEFORE, "\u001b[5~", key(Capability.key_ppage));
        return keys;
    }
}
