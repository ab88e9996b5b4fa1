package ai.duvo.shell.repl;

import ai.duvo.shell.completion.CompletionRequest;
import ai.duvo.shell.completion.CompletionResult;
import ai.duvo.shell.completion.CursorLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.lang3.Strings;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.Parser.ParseContext;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/**
 * A reader with a Tab of our own: it asks what can stand at the cursor, waits for a missing list no longer than a blink,
 * says what it waits for, and draws the menu again by itself when the list comes.
 */
abstract class MenuReader extends ChoosingReader {

    private static final String DASHES = "--";

    /** The common pool may be busy with other things for long. */
    static final Executor OWN_THREAD = task -> {
        Thread thread = new Thread(task, "duvo-menu");
        thread.setDaemon(true);
        thread.start();
    };

    private static final String REFRESH = "duvo-refresh";

    /** More than anybody goes through with arrow keys. */
    private static final int CHOSEN_FROM = 1_000;

    private final PromptCompleter completion;
    private final Duration patience;
    private @Nullable ShownMenu menu;
    private String dashed = "";
    private int dashesLeft;
    private boolean isAwaited;

    /** Reads from a terminal. */
    MenuReader(
            Terminal terminal,
            PromptCompleter completion,
            ShellSession session,
            Predicate<String> isOffered,
            WordHelp help) {
        super(terminal, session::edited, isOffered, help);
        this.completion = completion;
        this.patience = session.patience();
        widgets.put(REFRESH, this::refresh);
    }

    /** Whether nothing stands below the line. */
    final boolean isAlone() {
        return menu == null && post == null && !isChoosing();
    }

    @Override
    protected boolean doComplete(CompletionType type, boolean useMenu, boolean prefix, boolean forSuggestion) {
        toWordEnd();
        ShownMenu shown = menu;
        if (shown != null && shown.isOf(buf) && shown.candidates().size() > 1 && type != CompletionType.List) {
            // those as well that the screen had no room for
            CompletionResult all = ask(true, Duration.ZERO, CHOSEN_FROM);
            if (!all.candidates().isEmpty()) {
                choose(new CandidateList(all), parsed());
                return true;
            }
        }
        CompletionResult result = ask(true, patience);
        boolean isAsked = type != CompletionType.List;
        if (isAsked && complete(result)) {
            return true;
        }
        CompletingParsedLine line = parsed();
        List<Candidate> candidates = candidates(result);
        String common = CompletionMenu.commonPrefix(candidates);
        if (isSure(result)
                && common.startsWith(line.word())
                && common.length() > line.word().length()) {
            insert(line, common, false);
            dashed = common.equals(DASHES) ? buf.upToCursor() : "";
            dashesLeft = DASHES.length();
        }
        show(result, candidates);
        isAwaited = isAsked && !isSure(result);
        return true;
    }

    /** Whoever goes on with the dashes of an option means those that Tab has put there. */
    @Override
    protected boolean selfInsert() {
        boolean isThere = "-".equals(getLastBinding()) && !dashed.isEmpty() && dashed.equals(buf.upToCursor());
        if (isThere && dashesLeft-- > 0) {
            return true;
        }
        dashed = "";
        return super.selfInsert();
    }

    /** Of a list that is still on its way, what is missing may begin otherwise. */
    private static boolean isSure(CompletionResult result) {
        return !result.isUnfinished() && !result.isPartial();
    }

    /** The only thing that can stand there is what was meant. */
    private boolean complete(CompletionResult result) {
        List<Candidate> candidates = candidates(result);
        if (candidates.size() != 1 || !isSure(result)) {
            return false;
        }
        hide();
        insert(parsed(), candidates.get(0).value(), candidates.get(0).complete());
        return true;
    }

    /** A terminal that can only print gives a Tab with its line: one at the end asks, and the line goes on below. */
    @Override
    protected boolean acceptLine() {
        String line = buf.toString();
        if (!isDumb() || !line.endsWith("\t")) {
            return super.acceptLine();
        }
        setBuffer(Strings.CS.removeEnd(line, "\t"));
        CompletionResult result = ask(true, patience);
        List<Candidate> candidates = candidates(result);
        if (candidates.size() == 1) {
            insert(parsed(), candidates.get(0).value(), candidates.get(0).complete());
        }
        String rows = candidates.stream().map(Candidate::displ).collect(Collectors.joining("\n"));
        printAbove(rows.isEmpty() ? result.note() : rows);
        return true;
    }

    /** What is completed is the whole word, wherever in it the cursor stands. */
    private void toWordEnd() {
        String line = buf.toString();
        int cursor = buf.cursor();
        buf.move(CursorLine.of(line, cursor).wordEnd(line, cursor) - cursor);
    }

    /** Rows for candidates: the line, a heading and what was said before keep theirs. */
    private int room() {
        return Math.max(3, size.getRows() - 6);
    }

    private CompletionResult ask(boolean mayFetch, Duration patience) {
        return ask(mayFetch, patience, room());
    }

    private CompletionResult ask(boolean mayFetch, Duration patience, int most) {
        size.copy(terminal.getSize());
        CompletionRequest request = new CompletionRequest(most, mayFetch);
        return FailSafe.orElse(
                CompletionResult.none(), () -> completion.at(buf.toString(), buf.cursor(), request, patience));
    }

    private CompletingParsedLine parsed() {
        return (CompletingParsedLine) parser.parse(buf.toString(), buf.cursor(), ParseContext.COMPLETE);
    }

    private void insert(CompletingParsedLine line, String value, boolean isWhole) {
        buf.backspace(line.rawWordCursor());
        buf.write(line.escape(value, isWhole));
        if (isWhole) {
            space();
        }
    }

    private List<Candidate> candidates(CompletionResult result) {
        return CompletionMenu.candidates(result, size.getColumns(), room());
    }

    private void show(CompletionResult result, List<Candidate> candidates) {
        CompletingParsedLine line = parsed();
        int start = buf.cursor() - line.rawWordCursor();
        menu = new ShownMenu(buf.toString(), buf.cursor(), start, candidates);
        String note = result.note();
        if (!candidates.isEmpty()) {
            post = null;
            doList(new ArrayList<>(candidates), line.word(), false, line::escape, true);
        } else if (!note.isEmpty()) {
            note(note);
        } else {
            hide();
        }
        var change = result.change();
        if (change != null) {
            // not on the thread that fills the list: it holds the list's lock, and this needs the reader's
            change.thenRunAsync(() -> wake(REFRESH), OWN_THREAD);
        }
    }

    /** Told until the next key. */
    @Override
    void failed(String widget, Throwable bug) {
        menu = new ShownMenu(buf.toString(), buf.cursor(), buf.cursor(), List.of());
        note("the line is as it was: " + widget + " failed (" + bug + ")");
    }

    private void note(String text) {
        post = () -> new AttributedString(CompletionMenu.fit(text, size.getColumns()), AttributedStyle.DEFAULT.faint());
    }

    @Override
    void hide() {
        menu = null;
        post = null;
    }

    /** While a menu is open and its word is typed on, it follows from memory; any other change closes it. */
    final void narrow() {
        ShownMenu shown = menu;
        if (shown == null || shown.isOf(buf)) {
            return;
        }
        CompletingParsedLine line = parsed();
        boolean isSameWord = buf.cursor() - line.rawWordCursor() == shown.start() && line.rawWordCursor() > 0;
        CompletionResult result = isSameWord ? ask(false, Duration.ZERO) : CompletionResult.none();
        if (result.candidates().isEmpty() || state != State.NORMAL) {
            hide();
        } else {
            show(result, candidates(result));
        }
    }

    final void wake(String widget) {
        try {
            callWidget(widget);
        } catch (IllegalStateException e) {
            // no line is being read any more
            return;
        }
    }

    @Override
    public Binding readBinding(KeyMap<Binding> keys, @Nullable KeyMap<Binding> local) {
        Binding binding = super.readBinding(keys, local);
        isAwaited = false;
        return binding;
    }

    /** A list has changed; where a Tab waits for it and no key came since, the Tab is done now. */
    private boolean refresh() {
        if (open() != null && !(isAwaited && complete(ask(true, Duration.ZERO)))) {
            resized();
        }
        return redisplay();
    }

    @Override
    final void resized() {
        if (open() != null) {
            CompletionResult result = ask(true, Duration.ZERO);
            show(result, candidates(result));
        }
    }

    private @Nullable ShownMenu open() {
        ShownMenu shown = menu;
        return shown != null && shown.isOf(buf) && !isChoosing() ? shown : null;
    }
}
