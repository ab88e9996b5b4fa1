package ai.duvo.shell.architecture.bad.terminal;

import org.jline.terminal.Terminal;
import org.jline.utils.WCWidth;

/** Knows JLine. */
final class Drawing {

    int width(Terminal terminal) {
        return terminal.getWidth();
    }

    int width(int point) {
        return WCWidth.wcwidth(point);
    }
}
