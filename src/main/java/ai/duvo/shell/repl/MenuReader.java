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
abstract class MenuReader extends HelpingReader {

    /** The common pool may be busy with other things for long. */
    static final Executor OWN_THREAD = task -> {
        Thread thread = new Thread(task, "duvo-menu");
        thread.setDaemon(true);
        thread.start();
    };

    private static final String REFRESH = "duvo-refresh";

    private final PromptCompleter completion;
    private final Duration patience;
    private @Nullable ShownMenu menu;
    private boolean isChoosing;

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

    /** Whether a candidate is being chosen. */
    final boolean isChoosing() {
        return isChoosing;
    }

    /** Whether nothing stands below the line. */
    final boolean isAlone() {
        return menu == null && post == null && !isChoosing;
    }

    @Override
    protected boolean doComplete(CompletionType type, boolean useMenu, boolean prefix, boolean forSuggestion) {
        toWordEnd();
        ShownMenu shown = menu;
        if (shown != null && shown.isOf(buf) && shown.candidates().size() > 1 && type != CompletionType.List) {
            return choose(shown);
        }
        CompletionResult result = ask(true, patience);
        CompletingParsedLine line = parsed();
        List<Candidate> candidates = CompletionMenu.candidates(result, size.getColumns(), room());
        boolean isSure = !result.isUnfinished() && !result.isPartial();
        if (candidates.size() == 1 && isSure && type != CompletionType.List) {
            hide();
            insert(line, candidates.get(0).value(), candidates.get(0).complete());
            return true;
        }
        String common = CompletionMenu.commonPrefix(candidates);
        // of a list that is still on its way, what is missing may begin otherwise
        if (isSure
                && common.startsWith(line.word())
                && common.length() > line.word().length()) {
            insert(line, common, false);
        }
        show(result, candidates);
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
        List<Candidate> candidates = CompletionMenu.candidates(result, size.getColumns(), room());
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
        size.copy(terminal.getSize());
        CompletionRequest request = new CompletionRequest(room(), mayFetch);
        return FailSafe.orElse(
                CompletionResult.none(), () -> completion.at(buf.toString(), buf.cursor(), request, patience));
    }

    private CompletingParsedLine parsed() {
        return (CompletingParsedLine) parser.parse(buf.toString(), buf.cursor(), ParseContext.COMPLETE);
    }

    private void insert(CompletingParsedLine line, String value, boolean isWhole) {
        buf.backspace(line.rawWordCursor());
        buf.write(line.escape(value, isWhole));
        if (isWhole && buf.currChar() == ' ') {
            buf.move(1);
        } else if (isWhole) {
            buf.write(' ');
        }
    }

    private void show(CompletionResult result) {
        show(result, CompletionMenu.candidates(result, size.getColumns(), room()));
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

    /** The second Tab: choose with the arrow keys. */
    private boolean choose(ShownMenu shown) {
        CompletingParsedLine line = parsed();
        buf.backspace(line.rawWordCursor());
        isChoosing = true;
        try {
            doMenu(new ArrayList<>(shown.candidates()), line.word(), line::escape);
        } finally {
            isChoosing = false;
            hide();
        }
        return true;
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
            show(result);
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

    private boolean refresh() {
        resized();
        return redisplay();
    }

    @Override
    final void resized() {
        ShownMenu shown = menu;
        if (shown != null && shown.isOf(buf) && !isChoosing) {
            show(ask(true, Duration.ZERO));
        }
    }
}
