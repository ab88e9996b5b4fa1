package ai.duvo.shell.repl;

import java.io.IOException;
import java.util.EnumSet;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;

/**
 * Keys that are pressed while a line runs: the terminal keeps them for the next prompt, which draws them once, and shows
 * nothing of them in between. A program that takes the terminal finds it as it was.
 */
final class TypeAhead {

    /** Milliseconds in which a key that waits is read, even on a machine that is busy. */
    private static final long SOON = 30;

    private final Terminal terminal;
    private final Attributes usual;

    /** Begins with nothing changed. */
    TypeAhead(Terminal terminal) {
        this.terminal = terminal;
        this.usual = new Attributes(terminal.getAttributes());
    }

    /** Keeps keys from now on; Ctrl-C stays a signal. */
    void keep() {
        Attributes silent = new Attributes(usual);
        silent.setLocalFlags(EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.IEXTEN), false);
        silent.setInputFlags(EnumSet.of(InputFlag.IXON, InputFlag.ICRNL, InputFlag.INLCR), false);
        silent.setControlChar(ControlChar.VMIN, 1);
        silent.setControlChar(ControlChar.VTIME, 0);
        terminal.setAttributes(silent);
    }

    /** Those that wait, for somebody else than the one that is about to read: it was not there when they were pressed. */
    String take() {
        StringBuilder keys = new StringBuilder();
        try {
            while (terminal.reader().peek(SOON) >= 0) {
                keys.append((char) terminal.reader().read());
            }
        } catch (IOException closed) {
            // whoever reads next hears of it
            return keys.toString();
        }
        return keys.toString();
    }

    /** Gives the terminal to a program. */
    void lend() {
        terminal.setAttributes(usual);
    }
}
