package ai.duvo.shell.repl;

import ai.duvo.shell.complete.Completion;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Our candidates in JLine's form. */
final class DuvoCompleter implements Completer {

    private final Completion completion;

    DuvoCompleter(Completion completion) {
        this.completion = completion;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        int position = 0;
        for (var found : completion.at(line.line(), line.cursor())) {
            String help = found.help().isEmpty() ? null : found.help();
            candidates.add(new Candidate(
                    found.value(), found.value(), found.group(), help, null, null, found.whole(), position++));
        }
    }
}
