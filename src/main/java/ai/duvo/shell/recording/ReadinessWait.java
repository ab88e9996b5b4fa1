package ai.duvo.shell.recording;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.line.Invocation;
import java.util.ArrayList;
import java.util.List;

/** Wait that a script needs before a command: one that can only succeed later than the line before it. */
final class ReadinessWait {

    private ReadinessWait() {}

    /** The words of that line; empty for a command that needs none. */
    static List<RecordedWord> words(Invocation invocation) {
        Command.Readiness ready = invocation.command().readiness();
        if (ready == null) {
            return List.of();
        }
        List<RecordedWord> words = new ArrayList<>();
        List.of("wait", "for", "5m").forEach(word -> words.add(RecordedWord.plain(word)));
        ready.command().forEach(word -> words.add(RecordedWord.plain(word)));
        words.add(RecordedWord.id(invocation.argument(ready.argument()).orElse(""), null));
        words.add(RecordedWord.plain("until"));
        words.add(RecordedWord.jq(ready.condition()));
        return words;
    }
}
