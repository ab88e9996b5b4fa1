package ai.duvo.shell.repl;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.CommandResolver.Named;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.StatementParser;
import ai.duvo.shell.line.Word;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Parser of a line for Spring Shell, by our lexer and the table: the row's own words are the command, all other words
 * its arguments, as written. A line that is no command of the table has no command name: a statement, a value, a
 * mistake.
 */
final class RowParser implements CommandParser {

    private static final ParsedInput NO_COMMAND =
            ParsedInput.builder().commandName("").build();

    private final CommandResolver resolver;

    RowParser(Catalog catalog) {
        this.resolver = new CommandResolver(catalog);
    }

    @Override
    public ParsedInput parse(String line) {
        Optional<Pipeline> pipeline = pipeline(line);
        return pipeline.flatMap(p -> resolver.named(p.words()))
                .map(named -> input(line, pipeline.orElseThrow().words(), named))
                .orElse(NO_COMMAND);
    }

    private static Optional<Pipeline> pipeline(String line) {
        try {
            List<Statement> statements = StatementParser.parse("", line);
            return statements.size() == 1 && statements.get(0) instanceof Statement.Call call
                    ? Optional.of(call.pipeline())
                    : Optional.empty();
        } catch (UsageFailure failure) {
            return Optional.empty();
        }
    }

    private static ParsedInput input(String line, List<Word> words, Named named) {
        ParsedInput.Builder input = ParsedInput.builder();
        List<String> name = named.command().words();
        input.commandName(name.get(0));
        name.subList(1, name.size()).forEach(input::addSubCommand);
        int arguments = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean isName = i >= named.from() && i < named.from() + named.length();
            if (!isName) {
                Word word = words.get(i);
                String written = line.substring(word.span().start(), word.span().end());
                input.addArgument(new CommandArgument(arguments++, written));
            }
        }
        return input.build();
    }
}
