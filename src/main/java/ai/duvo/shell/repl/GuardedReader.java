package ai.duvo.shell.repl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.EndOfFileException;
import org.jline.reader.MaskingCallback;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/** JLine's reader, but no key ends the prompt by mistake: what a key does wrong is told, and Ctrl-C is a key in its turn. */
abstract class GuardedReader extends LineReaderImpl {

    private static final String INTERRUPT = "duvo-interrupt";
    private static final String CTRL_C = KeyMap.ctrl('C');
    private static final String EDIT = KeyMap.ctrl('X') + KeyMap.ctrl('E');

    private static final String APPLICATION_MODE = "\u001bO";
    private static final String NORMAL_MODE = "\u001b[";

    /** Up, down, right, left, Home and End. */
    private static final String ARROWS = "ABCDHF";

    /** No byte of UTF-8, so no key. */
    private static final int NO_KEY = -1;

    /** No character, so nobody typed it. */
    private static final String LAST_KEY = "\uffff";

    private final UnaryOperator<String> editor;
    private boolean isEditing;
    private String edited = "";

    /**
     * Reads from a terminal.
     *
     * @param editor gives a line to the user's editor, and gives what becomes of it
     */
    GuardedReader(Terminal terminal, UnaryOperator<String> editor) {
        super(terminal, "duvo", new HashMap<>());
        this.editor = editor;
        widgets.put(INTERRUPT, this::interrupt);
        widgets.put(CALLBACK_INIT, this::takeCtrlC);
        keyMaps.values().forEach(map -> {
            map.bind(new Reference(INTERRUPT), CTRL_C);
            bindTypedAhead(map);
        });
        withoutControlCharacters(keyMaps.get(VIINS));
        for (String map : List.of(VIINS, VICMD)) {
            Objects.requireNonNull(keyMaps.get(map), map).bind(new Reference(EDIT_AND_EXECUTE_COMMAND), EDIT);
        }
    }

    /** vi's map puts control characters into the line, where nobody sees them. */
    private static void withoutControlCharacters(@Nullable KeyMap<Binding> map) {
        for (char key = 0; map != null && key < ' '; key++) {
            String name = String.valueOf(key);
            if (map.getBound(name) instanceof Reference widget && widget.name().equals(SELF_INSERT)) {
                map.unbind(name);
            }
        }
    }

    /** While a command runs, the terminal sends the arrows in their other form. */
    private static void bindTypedAhead(KeyMap<Binding> map) {
        ARROWS.chars().mapToObj(Character::toString).forEach(arrow -> {
            Binding binding = map.getBound(APPLICATION_MODE + arrow);
            if (binding != null && map.getBound(NORMAL_MODE + arrow) == null) {
                map.bind(binding, NORMAL_MODE + arrow);
            }
        });
    }

    /** Tells what a key did wrong. */
    abstract void failed(String widget, Throwable bug);

    @Override
    public String readLine(
            @Nullable String prompt,
            @Nullable String rightPrompt,
            @Nullable MaskingCallback maskingCallback,
            @Nullable String buffer) {
        String text = buffer;
        while (true) {
            try {
                return super.readLine(prompt, rightPrompt, maskingCallback, text);
            } catch (UserInterruptException left) {
                if (!isEditing) {
                    throw left;
                }
                isEditing = false;
                terminal.puts(Capability.cursor_up);
                terminal.puts(Capability.clr_eos);
                terminal.flush();
                text = editor.apply(edited);
            }
        }
    }

    /**
     * What is pasted is text: control characters in it are dropped, but line ends and tabs are not. JLine's own reads
     * keys twice that were given back to be read.
     */
    @Override
    protected String doReadStringUntil(String end) {
        StringBuilder text = new StringBuilder();
        boolean isLocked = lock.isHeldByCurrentThread();
        if (isLocked) {
            lock.unlock();
        }
        try {
            while (text.indexOf(end, Math.max(0, text.length() - end.length())) < 0) {
                int key = bindingReader.readCharacterBuffered();
                if (key < 0) {
                    throw new EndOfFileException();
                }
                text.appendCodePoint(key);
            }
        } finally {
            if (isLocked) {
                lock.lock();
            }
        }
        return text.substring(0, text.length() - end.length()).replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "");
    }

    /** Gives the terminal back before the editor takes it: the line goes from the screen, it will be drawn again. */
    @Override
    protected boolean editAndExecute() {
        isEditing = true;
        edited = buf.toString();
        buf.clear();
        setPrompt("");
        setRightPrompt("");
        return interrupt();
    }

    /** Drops the keys that were given back to be read, and no others; gives in how many lines. */
    final int dropTypedAhead() {
        StringBuilder keys = new StringBuilder();
        bindingReader.runMacro(LAST_KEY);
        int key = bindingReader.readCharacter();
        while (key >= 0 && key != LAST_KEY.codePointAt(0)) {
            keys.appendCodePoint(key);
            key = bindingReader.readCharacter();
        }
        return (int) keys.toString().lines().filter(line -> !line.isBlank()).count();
    }

    @Override
    protected Map<String, Widget> builtinWidgets() {
        Map<String, Widget> all = super.builtinWidgets();
        all.replaceAll((name, widget) -> FailSafe.widget(widget, bug -> failed(name, bug)));
        return all;
    }

    /** Whether all it can do is print: then the system echoes what is typed, and gives it when Enter is pressed. */
    final boolean isDumb() {
        return TerminalFactory.isDumb(terminal);
    }

    @Override
    protected void redisplay(boolean flush) {
        if (!isDumb()) {
            super.redisplay(flush);
        }
    }

    @Override
    protected void doCleanup(boolean isNewRow) {
        super.doCleanup(isNewRow && !(isDumb() && state == State.DONE));
    }

    @Override
    public void printAbove(String text) {
        super.printAbove(text);
        printDumb();
    }

    private void printDumb() {
        if (isDumb()) {
            terminal.writer().print(prompt.toString() + buf);
            terminal.flush();
        }
    }

    /** As a signal, it would overtake the keys before it, and those behind it would go to the line that it ends. */
    private boolean takeCtrlC() {
        Attributes attributes = terminal.getAttributes();
        attributes.setControlChar(ControlChar.VINTR, NO_KEY);
        terminal.setAttributes(attributes);
        display = ReflowingDisplay.of(terminal, size);
        printDumb();
        return true;
    }

    /** JLine's own would draw the line below what the terminal made of it. */
    @Override
    protected synchronized void handleSignal(Signal signal) {
        if (signal != Signal.WINCH) {
            super.handleSignal(signal);
            return;
        }
        lock.lock();
        try {
            size.copy(terminal.getBufferSize());
            display.resize(size.getRows(), size.getColumns());
            resized();
            redisplay();
        } finally {
            lock.unlock();
        }
    }

    /** The window has another size: what was made to fit the old one is made anew. */
    abstract void resized();

    private boolean interrupt() {
        state = State.INTERRUPT;
        return true;
    }
}
