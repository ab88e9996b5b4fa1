package ai.duvo.shell.script;

import ai.duvo.shell.line.Part;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Puts names in the place of ids, wherever they stand in the words of a statement. */
final class StatementIds {

    private final Function<String, @Nullable Part> reference;

    private StatementIds(Function<String, @Nullable Part> reference) {
        this.reference = reference;
    }

    /** The statement with each id written as this says; an id that it gives null for stays. */
    static Statement replace(Statement statement, Function<String, @Nullable Part> reference) {
        return new StatementIds(reference).replace(statement);
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
        List<Part> parts = new ArrayList<>();
        for (Part part : word.parts()) {
            if (part instanceof Part.Text text) {
                text(text, parts);
            } else {
                parts.add(part);
            }
        }
        return new Word(parts, word.span(), word.quoted(), word.bareStart());
    }

    private void text(Part.Text text, List<Part> parts) {
        Matcher ids = Ids.in(text.text());
        int from = 0;
        while (ids.find()) {
            Part named = reference.apply(ids.group());
            if (named != null) {
                if (ids.start() > from) {
                    parts.add(new Part.Text(text.text().substring(from, ids.start()), text.span()));
                }
                parts.add(named);
                from = ids.end();
            }
        }
        if (from < text.text().length()) {
            parts.add(new Part.Text(text.text().substring(from), text.span()));
        }
    }
}
