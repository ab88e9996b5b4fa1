package ai.duvo.shell.repl;

import java.util.List;
import org.jline.reader.Buffer;
import org.jline.reader.Candidate;

/**
 * What is shown below the line.
 *
 * @param line the line it was made for
 * @param cursor the cursor's place in it
 * @param start where the word at the cursor begins
 * @param candidates what can be chosen; empty when there is only a note
 */
record ShownMenu(String line, int cursor, int start, List<Candidate> candidates) {

    /** Whether nothing was typed since. */
    boolean isOf(Buffer buffer) {
        return line.equals(buffer.toString()) && cursor == buffer.cursor();
    }
}
