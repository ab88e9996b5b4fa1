package ai.duvo.shell.repl;

import ai.duvo.shell.line.Lexer;
import ai.duvo.shell.line.Word;
import java.util.List;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.ParsedInput;

/** Spring Shell's view of a line, by our lexer: the first word is the command, all others are its arguments. */
final class RowParser implements CommandParser {

    @Override
    public ParsedInput parse(String line) {
        List<Word> words = Lexer.lex(line);
        ParsedInput.Builder input = ParsedInput.builder();
        for (int i = 0; i < words.size(); i++) {
            String raw = line.substring(
                    words.get(i).span().start(), words.get(i).span().end());
            if (i == 0) {
                input.commandName(raw);
            } else {
                input.addArgument(new CommandArgument(i - 1, raw));
            }
        }
        return input.build();
    }
}
