package ai.duvo.shell.repl;

import ai.duvo.shell.completion.CompletionRequest;
import ai.duvo.shell.completion.CompletionResult;
import ai.duvo.shell.completion.CursorLine;
import ai.duvo.shell.notification.Notice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.Parser.ParseContext;
import org.jline.reader.Widget;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/**
 * JLine's reader with a Tab of our own: it asks what can stand at the cursor, waits for a missing list no longer than a
 * blink, says what it waits for, and draws the menu again by itself when the list comes.
 */
final class DuvoReader extends HelpingReader {

    /** The common pool may be busy with other things for long. */
    private static final Executor OWN_THREAD = task -> {
        Thread thread = new Thread(task, "duvo-menu");
        thread.setDaemon(true);
        thread.start();
    };

    private static final String REFRESH = "duvo-refresh";
    private static final String STATUS = "duvo-status";
    private static final String NOTICE = "duvo-notice";

    private final PromptCompleter completion;
    private final GhostText tail;
    private final Duration patience;
    private final Supplier<List<StatusLine.Part>> status;
    private final PromptNotices notices = new PromptNotices();
    private @Nullable ShownMenu menu;
    private boolean isChoosing;

    /** Reads from a terminal. */
    DuvoReader(
            Terminal terminal,
            PromptCompleter completion,
            GhostText tail,
            ShellSession session,
            Predicate<String> isOffered,
            WordHelp help) {
        super(terminal, session::edited, isOffered, help);
        this.completion = completion;
        this.tail = tail;
        this.patience = session.patience();
        this.status = session::status;
        widgets.put(REFRESH, this::refresh);
        widgets.put(STATUS, this::redrawStatus);
        widgets.put(NOTICE, () -> notices.print(this, terminal));
        Widget begin = Objects.requireNonNull(widgets.get(CALLBACK_INIT), "what Ctrl-C is");
        widgets.put(CALLBACK_INIT, () -> begin.apply() && notices.print(this, terminal));
    }

    /**
     * The status is drawn again if it differs, but not while anything stands below the line; the next key draws it then.
     */
    void statusChanged() {
        OWN_THREAD.execute(() -> wake(STATUS));
    }

    /** Shows it above the line that is typed, or the next one. */
    void tell(Notice notice) {
        notices.add(notice);
        OWN_THREAD.execute(() -> wake(NOTICE));
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

    @Override
    public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> secondaryPrompts) {
        if (!isChoosing) {
            narrow();
        }
        if (maskingCallback != null) {
            rightPrompt = StatusLine.on(status.get(), terminal.getWidth());
        }
        var below = post;
        post = null;
        AttributedStringBuilder full = new AttributedStringBuilder();
        full.append(super.getDisplayedBufferWithPrompts(secondaryPrompts));
        post = below;
        boolean atEnd = buf.cursor() == buf.length();
        if (atEnd && !isChoosing && state == State.NORMAL && maskingCallback != null) {
            full.styled(AttributedStyle::faint, tail.of(buf.toString(), getHistory()));
        }
        if (below != null) {
            full.append("\n").append(below.get());
        }
        return full.toAttributedString();
    }

    @Override
    protected void cleanup() {
        // what stays on the screen is the line as it was typed
        if (maskingCallback != null) {
            rightPrompt = StatusLine.on(StatusLine.lasting(status.get()), terminal.getWidth());
        }
        maskingCallback = null;
        super.cleanup();
    }

    @Override
    protected boolean forwardChar() {
        return takeGhost() || super.forwardChar();
    }

    @Override
    protected boolean endOfLine() {
        return takeGhost() || super.endOfLine();
    }

    private boolean takeGhost() {
        String ghost =
                buf.cursor() == buf.length() && maskingCallback != null ? tail.ghost(buf.toString(), getHistory()) : "";
        buf.write(ghost);
        return !ghost.isEmpty();
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
    private void narrow() {
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

    private void wake(String widget) {
        try {
            callWidget(widget);
        } catch (IllegalStateException e) {
            // no line is being read any more
            return;
        }
    }

    private boolean redrawStatus() {
        boolean isFree = menu == null && post == null && !isChoosing && maskingCallback != null;
        if (isFree && !StatusLine.on(status.get(), terminal.getWidth()).equals(rightPrompt)) {
            redisplay();
        }
        return true;
    }

    private boolean refresh() {
        ShownMenu shown = menu;
        if (shown != null && shown.isOf(buf) && !isChoosing) {
            CompletionResult result = ask(true, Duration.ZERO);
            show(result);
            redisplay();
        }
        return true;
    }
}
