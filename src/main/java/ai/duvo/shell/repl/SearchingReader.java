package ai.duvo.shell.repl;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Highlighter;
import org.jline.reader.MaskingCallback;
import org.jline.reader.Reference;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;

/** A reader that finds earlier lines: by their beginning, one after the other, and in a list with a filter. */
abstract class SearchingReader extends GuardedReader {

    private static final String PROMPT = "history> ";
    private static final String TAKE = "duvo-take";
    private static final String LEAVE = "duvo-leave";
    private static final String OLDER = "duvo-older";
    private static final String NEWER = "duvo-newer";
    private static final String OLDER_PAGE = "duvo-older-page";
    private static final String NEWER_PAGE = "duvo-newer-page";

    /** Long enough for the rest of an arrow key. */
    static final long ESCAPE_MILLISECONDS = 100;

    private static final Set<String> EDITING = Set.of(
            SELF_INSERT,
            BACKWARD_DELETE_CHAR,
            DELETE_CHAR,
            BACKWARD_KILL_WORD,
            BACKWARD_KILL_LINE,
            KILL_WHOLE_LINE,
            KILL_LINE,
            BEGINNING_OF_LINE,
            END_OF_LINE,
            FORWARD_CHAR,
            BACKWARD_CHAR,
            FORWARD_WORD,
            BACKWARD_WORD,
            BEGIN_PASTE);

    private final Predicate<String> isOffered;
    private final HistorySearch search;

    /**
     * Reads from a terminal.
     *
     * @param isOffered whether an earlier line is worth to be offered again
     */
    SearchingReader(Terminal terminal, UnaryOperator<String> editor, Predicate<String> isOffered) {
        super(terminal, editor);
        this.isOffered = isOffered;
        this.search = new HistorySearch(this::getHistory, isOffered);
    }

    /** Takes away what stands below the line. */
    abstract void hide();

    @Override
    protected boolean historySearchBackward() {
        return showEarlier(search.older(buf.toString(), buf.cursor()));
    }

    @Override
    protected boolean historySearchForward() {
        return showEarlier(search.newer(buf.toString()));
    }

    private boolean showEarlier(Optional<String> line) {
        line.ifPresent(this::setBuffer);
        return line.isPresent();
    }

    @Override
    protected boolean historyIncrementalSearchForward() {
        return historyIncrementalSearchBackward();
    }

    /** Ctrl-R: what is typed is the filter until a line is taken, or the line is as it was. */
    @Override
    protected boolean historyIncrementalSearchBackward() {
        hide();
        String line = buf.toString();
        int cursor = buf.cursor();
        AttributedString ownPrompt = prompt;
        Highlighter ownHighlighter = highlighter;
        MaskingCallback names = maskingCallback;
        HistoryList list = new HistoryList(getHistory(), isOffered);
        Optional<String> taken = Optional.empty();
        try {
            prompt = new AttributedString(PROMPT);
            highlighter = null;
            maskingCallback = null;
            rightPrompt = AttributedString.EMPTY;
            setBuffer(line.indexOf('\n') < 0 ? line : "");
            post = () -> list.drawn(size.getColumns(), size.getRows());
            taken = choose(list);
        } finally {
            prompt = ownPrompt;
            highlighter = ownHighlighter;
            maskingCallback = names;
            post = null;
            setBuffer(taken.orElse(line));
            buf.cursor(taken.isPresent() ? buf.length() : cursor);
        }
        return true;
    }

    private Optional<String> choose(HistoryList list) {
        KeyMap<Binding> keys = keys();
        while (true) {
            list.filter(buf.toString());
            redisplay();
            String name = readBinding(keys) instanceof Reference reference ? reference.name() : "";
            switch (name) {
                case TAKE -> {
                    return list.chosen();
                }
                case LEAVE -> {
                    return Optional.empty();
                }
                case OLDER -> list.move(1);
                case NEWER -> list.move(-1);
                case OLDER_PAGE -> list.move(HistoryList.room(size.getRows()));
                case NEWER_PAGE -> list.move(-HistoryList.room(size.getRows()));
                default -> Optional.ofNullable(widgets.get(name)).ifPresent(widget -> widget.apply());
            }
        }
    }

    /** Those of the prompt that edit a line, and those that choose. */
    private KeyMap<Binding> keys() {
        KeyMap<Binding> keys = new KeyMap<>();
        getKeys().getBoundKeys().forEach((key, binding) -> {
            if (binding instanceof Reference reference && EDITING.contains(reference.name())) {
                keys.bind(binding, key);
            }
        });
        keys.setUnicode(new Reference(SELF_INSERT));
        keys.setAmbiguousTimeout(ESCAPE_MILLISECONDS);
        bind(keys, TAKE, "\r", "\n", "\t");
        bind(keys, LEAVE, KeyMap.esc(), KeyMap.ctrl('G'), KeyMap.ctrl('C'), KeyMap.ctrl('D'));
        bind(keys, OLDER, KeyMap.ctrl('R'), KeyMap.ctrl('N'), "\u001b[B", "\u001bOB", key(Capability.key_down));
        bind(keys, NEWER, KeyMap.ctrl('S'), KeyMap.ctrl('P'), "\u001b[A", "\u001bOA", key(Capability.key_up));
        bind(keys, OLDER_PAGE, "\u001b[6~", key(Capability.key_npage));
        bind(keys, NEWER_PAGE, "\u001b[5~", key(Capability.key_ppage));
        return keys;
    }

    final String key(Capability capability) {
        return Objects.requireNonNullElse(KeyMap.key(terminal, capability), "");
    }

    static void bind(KeyMap<Binding> keys, String action, String... sequences) {
        for (String sequence : List.of(sequences)) {
            if (!sequence.isEmpty()) {
                keys.bind(new Reference(action), sequence);
            }
        }
    }
}
