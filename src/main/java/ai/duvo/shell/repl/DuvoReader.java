package ai.duvo.shell.repl;

import ai.duvo.shell.notification.Notice;
import ai.duvo.shell.output.VisibleText;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jline.reader.Widget;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** JLine's reader, with all that is ours on the line: status at its right, ghost text at its end, notices above it. */
final class DuvoReader extends MenuReader {

    private static final String STATUS = "duvo-status";
    private static final String NOTICE = "duvo-notice";

    private final GhostText tail;
    private final Supplier<List<StatusLine.Part>> status;
    private final PromptNotices notices = new PromptNotices();

    /** Reads from a terminal. */
    DuvoReader(
            Terminal terminal,
            PromptCompleter completion,
            GhostText tail,
            ShellSession session,
            Predicate<String> isOffered,
            WordHelp help) {
        super(terminal, completion, session, isOffered, help);
        this.tail = tail;
        this.status = session::status;
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
        if (!isDumb()) {
            OWN_THREAD.execute(() -> wake(NOTICE));
        }
    }

    @Override
    public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> secondaryPrompts) {
        if (!isChoosing()) {
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
        if (atEnd && !isChoosing() && state == State.NORMAL && maskingCallback != null) {
            full.styled(AttributedStyle::faint, VisibleText.lines(tail.of(buf.toString(), getHistory())));
        }
        if (below != null) {
            AttributedString under = below(full.toAttributedString(), below);
            full.append("\n").append(under);
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

    private boolean redrawStatus() {
        boolean isFree = isAlone() && maskingCallback != null;
        if (isFree && !StatusLine.on(status.get(), terminal.getWidth()).equals(rightPrompt)) {
            redisplay();
        }
        return true;
    }
}
