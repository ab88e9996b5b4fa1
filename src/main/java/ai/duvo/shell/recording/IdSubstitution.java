package ai.duvo.shell.recording;

import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.StatementMapper;
import ai.duvo.shell.line.Word;
import ai.duvo.shell.line.WordPart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Substitution of names for ids, wherever they stand in the words of a statement. */
final class IdSubstitution extends StatementMapper {

    private final Function<String, @Nullable WordPart> reference;

    private IdSubstitution(Function<String, @Nullable WordPart> reference) {
        this.reference = reference;
    }

    /** The statement with each id written as this says; an id that it gives null for stays. */
    static Statement replace(Statement statement, Function<String, @Nullable WordPart> reference) {
        return new IdSubstitution(reference).map(statement);
    }

    @Override
    protected Pipeline map(Pipeline pipeline) {
        return pipeline.with(map(pipeline.words()));
    }

    @Override
    protected List<Word> map(List<Word> words) {
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
