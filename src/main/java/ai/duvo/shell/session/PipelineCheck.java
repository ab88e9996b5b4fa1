package ai.duvo.shell.session;

import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.JqProgram;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.DefaultIds;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.VariableExpansion;
import ai.duvo.shell.line.Word;
import ai.duvo.shell.line.WordPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a line whose variables are not known yet: only what the variables cannot change is an error. */
final class PipelineCheck {

    private static final String STAND_IN = "1";

    private PipelineCheck() {}

    /**
     * Checks it.
     *
     * @param destruction checks a command that destroys
     * @param inUse what earlier lines put in use, by kind; this line's choice is added
     */
    static void check(
            Pipeline pipeline, CommandResolver resolver, DestructionCheck destruction, Map<Kind, String> inUse) {
        JqText jq = pipeline.jq();
        if (jq != null) {
            JqProgram.of(jq).check();
        }
        words(pipeline.words());
        if (pipeline.reference() == null) {
            command(pipeline.words(), resolver, destruction, inUse);
        }
    }

    /** The jq that stands inside words. */
    static void words(List<Word> words) {
        for (Word word : words) {
            for (WordPart part : word.parts()) {
                if (part instanceof WordPart.Jq inside) {
                    JqProgram.of(inside.program()).check();
                }
            }
        }
    }

    /** Adds the words that would take their place; as it is when it cannot even be bound. */
    static Pipeline explicit(Pipeline pipeline, CommandResolver resolver, Map<Kind, String> ids) {
        if (pipeline.reference() != null) {
            return pipeline;
        }
        try {
            Invocation bound = bound(pipeline.words(), resolver, line -> ids);
            Span command = bound.spans().getOrDefault("", new Span(0, 0));
            List<Word> words = new ArrayList<>(pipeline.words());
            int at = (int) words.stream()
                    .takeWhile(word -> word.span().start() < command.end())
                    .count();
            for (Invocation.Bound preset : bound.defaulted()) {
                if (preset.parameter() instanceof Option option) {
                    words.add(word("--" + option.name(), preset.span()));
                    words.add(word(preset.value(), preset.span()));
                } else {
                    words.add(at++, word(preset.value(), preset.span()));
                }
            }
            return pipeline.with(words);
        } catch (UsageFailure hangsOnVariables) {
            return pipeline;
        }
    }

    private static Word word(String text, Span span) {
        return new Word(List.of(new WordPart.Text(text, span)), span, false, true);
    }

    private static Invocation bound(List<Word> words, CommandResolver resolver, DefaultIds defaulted) {
        List<Word> plain = words.stream().map(PipelineCheck::plain).toList();
        return resolver.bind(VariableExpansion.expand(plain, new SessionVariables(Map::of, JqProgram::run)), defaulted);
    }

    private static void command(
            List<Word> words, CommandResolver resolver, DestructionCheck destruction, Map<Kind, String> inUse) {
        known(words, resolver, line -> possible(inUse, line)).ifPresent(bound -> {
            chosen(bound).forEach(kind -> inUse.put(kind, STAND_IN));
            destruction.check(bound, inUse);
        });
    }

    /** The line as far as it can be known; nothing when a variable decides whether it is right. */
    static Optional<Invocation> known(List<Word> words, CommandResolver resolver, DefaultIds defaulted) {
        try {
            return Optional.of(bound(words, resolver, defaulted));
        } catch (UsageFailure failure) {
            if (!hangsOnVariable(failure.span(), words)) {
                throw failure;
            }
            return Optional.empty();
        }
    }

    /** The agent of the line may be the one in use. */
    private static Map<Kind, String> possible(Map<Kind, String> inUse, Invocation line) {
        Map<Kind, String> possible = new HashMap<>(inUse);
        line.bound().stream()
                .filter(given -> given.parameter().kind() == Kind.AGENT)
                .forEach(given -> possible.put(Kind.AGENT, given.value()));
        return possible;
    }

    /** The kinds of things that {@code use agent} and its like put in use. */
    private static List<Kind> chosen(Invocation line) {
        return line.command().isUse()
                ? line.bound().stream().map(given -> given.parameter().kind()).toList()
                : List.of();
    }

    private static Word plain(Word word) {
        List<WordPart> parts = word.parts().stream().map(PipelineCheck::plain).toList();
        return new Word(parts, word.span(), word.quoted(), word.bareStart());
    }

    private static WordPart plain(WordPart part) {
        return part instanceof WordPart.Text ? part : new WordPart.Text(STAND_IN, part.span());
    }

    private static boolean hangsOnVariable(@Nullable Span place, List<Word> words) {
        return place != null
                && words.stream()
                        .filter(w -> w.parts().stream().anyMatch(p -> !(p instanceof WordPart.Text)))
                        .anyMatch(
                                w -> place.start() < w.span().end() && w.span().start() < place.end());
    }
}
