package ai.duvo.shell.architecture.bad.terminal;

import org.jline.terminal.Terminal;

/** Knows JLine. */
final class Drawing {

    int width(Terminal terminal) {
        return terminal.getWidth();
    }
}
