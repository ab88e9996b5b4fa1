package ai.duvo.shell.repl;

import ai.duvo.shell.complete.Completion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;

/** The line reader: editing, history, completion. */
final class Prompt {

    private static final int MOST_IN_LIST = 200;

    private Prompt() {}

    static LineReader reader(Terminal terminal, ShellSession session, Completion completion, Path historyFile) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("duvo")
                .parser(new DuvoParser())
                .completer(new DuvoCompleter(completion))
                .history(new RedactedHistory(session::withoutSecrets))
                .variable(LineReader.HISTORY_FILE, historyFile)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "    > ")
                .variable(LineReader.LIST_MAX, MOST_IN_LIST)
                .variable(LineReader.INDENTATION, 0)
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .option(Option.HISTORY_IGNORE_SPACE, true)
                .option(Option.HISTORY_IGNORE_DUPS, true)
                .option(Option.HISTORY_INCREMENTAL, true)
                .option(Option.COMPLETE_MATCHER_TYPO, false)
                .option(Option.CASE_INSENSITIVE, false)
                .option(Option.INSERT_TAB, false)
                .option(Option.AUTO_FRESH_LINE, true)
                .option(Option.BRACKETED_PASTE, true)
                .build();
        return reader;
    }

    /** The lines typed before, oldest first. */
    static List<String> history(LineReader reader) {
        List<String> lines = new ArrayList<>();
        reader.getHistory().forEach(entry -> lines.add(entry.line()));
        return lines;
    }
}
