package ai.duvo.shell.repl;

import ai.duvo.shell.completion.CompletionRequest;
import ai.duvo.shell.completion.CursorLine;
import java.time.Duration;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.completion.CompletionContext;

/** Completion context with the line and the cursor: Spring Shell's words have lost quotes, variables, jq and files. */
final class CursorContext extends CompletionContext {

    private final Asked asked;

    CursorContext(Command command, CursorLine at, Asked asked) {
        super(
                at.words().stream().map(CursorLine.Token::text).toList(),
                at.index(),
                at.typed().length(),
                command,
                null);
        this.asked = asked;
    }

    /**
     * What Tab was pressed on.
     *
     * @param line everything that is typed
     * @param cursor its place in it
     * @param request how much is wanted
     * @param patience how long to wait for a list that is missing
     */
    record Asked(String line, int cursor, CompletionRequest request, Duration patience) {}

    Asked asked() {
        return asked;
    }
}
