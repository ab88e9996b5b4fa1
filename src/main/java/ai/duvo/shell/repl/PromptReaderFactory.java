package ai.duvo.shell.repl;

import ai.duvo.shell.completion.InlineHints;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.terminal.Terminal;

/** Factory of the line reader: editing, history, completion. */
final class PromptReaderFactory {

    private static final List<Option> ON = List.of(
            // without it a ! on the line is replaced, and Enter takes every backslash away
            Option.DISABLE_EVENT_EXPANSION,
            Option.HISTORY_IGNORE_SPACE,
            Option.HISTORY_IGNORE_DUPS,
            Option.HISTORY_INCREMENTAL,
            Option.AUTO_FRESH_LINE,
            Option.BRACKETED_PASTE,
            // the headings stay while a candidate is chosen
            Option.GROUP_PERSIST);

    private PromptReaderFactory() {}

    static DuvoReader reader(Terminal terminal, ShellHost.Parts parts, PromptCompleter completion) {
        ShellSession session = parts.session();
        InlineHints hints = parts.completion().hints();
        InlineNames names = new InlineNames(hints, session::hasHints);
        OfferedLines named = new OfferedLines(parts.catalog(), session::aliases);
        Predicate<String> offered = line -> named.test(line) && FailSafe.orElse(true, () -> session.canRun(line));
        WordHelp help = new WordHelp(parts.catalog(), parts.completion(), session::aliases);
        GhostText tail = new GhostText(hints, session::hasHints, session::suggestion, offered);
        DuvoReader reader = new DuvoReader(terminal, completion, tail, session, offered, help);
        session.onStatus(reader::statusChanged);
        session.onNotice(reader::tell);
        reader.setParser(new DuvoParser(parts.completion()));
        reader.setHighlighter(new DuvoHighlighter(parts.completion().highlights(), names, session::aliases));
        reader.setHistory(new RedactedHistory(
                parts.historyFile(), session::withoutSecrets, e -> session.unsaved(parts.historyFile(), e)));
        reader.setVariable(LineReader.HISTORY_FILE, parts.historyFile());
        reader.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "    > ");
        reader.setVariable(LineReader.INDENTATION, 0);
        ON.forEach(option -> reader.option(option, true));
        reader.option(Option.INSERT_TAB, false);
        return reader;
    }

    /** The lines typed before, oldest first. */
    static List<String> history(LineReader reader) {
        List<String> lines = new ArrayList<>();
        // JLine reads the file when the first line is typed: whoever asks before would find nothing
        reader.getHistory().attach(reader);
        reader.getHistory().forEach(entry -> lines.add(entry.line()));
        return lines;
    }
}
