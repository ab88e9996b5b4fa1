package ai.duvo.shell.recording;

import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.Word;
import ai.duvo.shell.line.WordPart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Puts names in the place of ids, wherever they stand in the words of a statement. */
final class IdSubstitution {

    private final Function<String, @Nullable WordPart> reference;

    private IdSubstitution(Function<String, @Nullable WordPart> reference) {
        this.reference = reference;
    }

    /** The statement with each id written as this says; an id that it gives null for stays. */
    static Statement replace(Statement statement, Function<String, @Nullable WordPart> reference) {
        return new IdSubstitution(reference).replace(statement);
    }

    private Statement replace(Statement statement) {
        if (statement instanceof Statement.Call call) {
            return new Statement.Call(call.source(), pipeline(call.pipeline()));
        } else if (statement instanceof Statement.Assign assign) {
            return new Statement.Assign(assign.source(), assign.name(), pipeline(assign.pipeline()));
        } else if (statement instanceof Statement.SetText set) {
            return new Statement.SetText(set.source(), set.name(), words(set.words()));
        } else if (statement instanceof Statement.Wait wait) {
            return new Statement.Wait(
                    wait.source(), wait.every(), wait.most(), pipeline(wait.pipeline()), wait.until());
        } else if (statement instanceof Statement.Watch watch) {
            return new Statement.Watch(watch.source(), watch.every(), pipeline(watch.pipeline()), watch.until());
        } else if (statement instanceof Statement.ExpectExit expect) {
            return new Statement.ExpectExit(expect.source(), expect.code(), pipeline(expect.pipeline()));
        } else if (statement instanceof Statement.For loop) {
            return new Statement.For(loop.source(), loop.name(), pipeline(loop.items()), all(loop.body()));
        } else if (statement instanceof Statement.If choice) {
            return new Statement.If(choice.source(), choice.condition(), all(choice.then()), all(choice.otherwise()));
        } else if (statement instanceof Statement.Finally last) {
            return new Statement.Finally(last.source(), all(last.body()));
        }
        return statement;
    }

    private List<Statement> all(List<Statement> statements) {
        return statements.stream().map(this::replace).toList();
    }

    private Pipeline pipeline(Pipeline pipeline) {
        return new Pipeline(words(pipeline.words()), pipeline.jq(), pipeline.file());
    }

    private List<Word> words(List<Word> words) {
        return words.stream().map(this::word).toList();
    }

    private Word word(Word word) {
        List<WordPart> parts = new ArrayList<>();
        for (WordPart part : word.parts()) {
            if (part instanceof WordPart.Text text) {
                text(text, parts);
            } else {
                parts.add(part);
            }
        }
        return new Word(parts, word.span(), word.quoted(), word.bareStart());
    }

    private void text(WordPart.Text text, List<WordPart> parts) {
        Matcher ids = IdFinder.in(text.text());
        int from = 0;
        while (ids.find()) {
            WordPart named = reference.apply(ids.group());
            if (named != null) {
                if (ids.start() > from) {
                    parts.add(new WordPart.Text(text.text().substring(from, ids.start()), text.span()));
                }
                parts.add(named);
                from = ids.end();
            }
        }
        if (from < text.text().length()) {
            parts.add(new WordPart.Text(text.text().substring(from), text.span()));
        }
    }
}
