package ai.duvo.shell.repl;

import ai.duvo.shell.notification.Notice;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** Notices that wait until somebody is at the prompt; they stand above the line that is typed. Thread safe. */
final class PromptNotices {

    private static final String BELL = "\u0007";

    /** What terminals show on the desktop: some take the first, others the second. */
    private static final String NOTIFICATION = "\u001b]9;duvo: %1$s\u0007\u001b]777;notify;duvo;%1$s\u0007";

    private final Queue<Notice> waiting = new ConcurrentLinkedQueue<>();

    void add(Notice notice) {
        waiting.add(notice);
    }

    /** Prints what waits; only while a line is read. */
    boolean print(LineReader reader, Terminal terminal) {
        for (Notice notice = waiting.poll(); notice != null; notice = waiting.poll()) {
            if (!notice.isNews().getAsBoolean()) {
                continue;
            }
            reader.printAbove(new AttributedString(notice.text(), AttributedStyle.DEFAULT.faint()));
            if (notice.isLoud()) {
                terminal.writer().print(BELL);
                if (!TerminalFactory.isDumb(terminal)) {
                    terminal.writer().printf(NOTIFICATION, notice.text().replace(';', ','));
                }
                terminal.flush();
            }
        }
        return true;
    }
}
