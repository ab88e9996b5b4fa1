package ai.duvo.shell.architecture.bad.terminal.output;

import org.jline.terminal.Terminal;
import org.jline.utils.WCWidth;

/** Knows more of JLine than its table of widths. */
final class DisplayWidth {

    int allowed(int point) {
        return WCWidth.wcwidth(point);
    }

    int tooMuch(Terminal terminal) {
        return terminal.getWidth();
    }
}
