package ai.duvo.shell.completion;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Keyword;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.completion.LineAnalyzer.Role;
import ai.duvo.shell.completion.LineAnalyzer.Step;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.jq.JqTypeInference;
import ai.duvo.shell.jq.syntax.JqLexer;
import ai.duvo.shell.line.Lexer;
import ai.duvo.shell.line.LineSections;
import ai.duvo.shell.line.Word;
import ai.duvo.shell.line.WordPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Highlights the parts of a line by what they are: read by the real lexer and the real table. From memory only. */
public final class SyntaxHighlighter {

    /** Where a slug or a name will do as well, only what looks like an id is called unknown. */
    private static final Pattern LIKE_ID = Pattern.compile("[0-9a-fA-F-]{8,}");

    private final Catalog catalog;
    private final IdCompleter ids;
    private final CompletionContext context;

    SyntaxHighlighter(Catalog catalog, IdCompleter ids, CompletionContext context) {
        this.catalog = catalog;
        this.ids = ids;
        this.context = context;
    }

    /** What a part of a line is. */
    public enum Meaning {
        COMMAND,
        OPTION,
        STRING,
        VARIABLE,
        KNOWN_ID,
        /** Not in the list that should have it. */
        UNKNOWN_ID,
        /** No such command, option, variable or function of jq. */
        WRONG,
        /** A quote that is not closed. */
        OPEN_QUOTE
    }

    /** A part of a line; later marks lie over earlier ones. */
    public record Highlight(Span span, Meaning meaning) {}

    /**
     * The marks of a line.
     *
     * @param cursor a word that ends there is still being typed: it may yet become right
     */
    public List<Highlight> of(String line, int cursor) {
        List<Highlight> highlights = new ArrayList<>();
        int start = 0;
        for (SourceText one : Lexer.logicalLines("", line)) {
            int from = start;
            line(one.text(), cursor - from)
                    .forEach(highlight ->
                            highlights.add(new Highlight(highlight.span().shift(from), highlight.meaning())));
            start += one.text().length() + 1;
        }
        return highlights;
    }

    private List<Highlight> line(String line, int cursor) {
        List<Highlight> highlights = new ArrayList<>();
        LineAnalyzer analyzer = ids.filled(LineAnalyzer.of(catalog, CursorLine.tokens(line)));
        for (int i = 0; i < analyzer.steps().size(); i++) {
            word(analyzer, i, cursor, highlights);
        }
        try {
            Lexer.lex(line).forEach(word -> parts(word, line, highlights));
        } catch (UsageFailure failure) {
            Span place = failure.span();
            if (place != null && failure.isIncomplete()) {
                highlights.add(new Highlight(new Span(place.start(), line.length()), Meaning.OPEN_QUOTE));
            }
        }
        jq(line, cursor, highlights);
        return highlights;
    }

    /** Strings and variables of the jq behind the words, and what is wrong in it. */
    private void jq(String line, int cursor, List<Highlight> highlights) {
        Span program = LineSections.of(line).jq();
        if (program == null) {
            return;
        }
        for (JqLexer.Token token : JqLexer.program(line.substring(0, program.end()), program.start())
                .tokens()) {
            switch (token.type()) {
                case STRING -> highlights.add(new Highlight(token.span(), Meaning.STRING));
                case VARIABLE -> highlights.add(new Highlight(token.span(), Meaning.VARIABLE));
                default -> {
                    // plain
                }
            }
        }
        JqText text = JqText.of(line, program);
        for (Span mistake : JqTypeInference.mistakes(text.text())) {
            Span place = mistake.shift(text.span().start());
            if (place.end() != cursor) {
                highlights.add(new Highlight(place, Meaning.WRONG));
            }
        }
    }

    private void word(LineAnalyzer analyzer, int index, int cursor, List<Highlight> highlights) {
        Step step = analyzer.steps().get(index);
        Span span = step.token().span();
        boolean isTyping = span.end() == cursor;
        switch (step.role()) {
            case COMMAND, KEYWORD -> highlights.add(new Highlight(span, Meaning.COMMAND));
            case OPTION -> highlights.add(new Highlight(name(step), Meaning.OPTION));
            case NO_COMMAND -> {
                if (!(isTyping && mayBecomeCommand(step))) {
                    highlights.add(new Highlight(span, Meaning.WRONG));
                }
            }
            case NO_OPTION -> {
                if (!(isTyping && mayBecomeOption(analyzer, step))) {
                    highlights.add(new Highlight(span, Meaning.WRONG));
                }
            }
            default -> {
                // values are looked at below
            }
        }
        id(analyzer, index, isTyping, highlights);
    }

    private boolean mayBecomeCommand(Step step) {
        String typed = step.token().text();
        return catalog.next(step.path()).stream().anyMatch(word -> word.startsWith(typed))
                || (step.path().isEmpty()
                        && Keyword.all().stream().anyMatch(k -> k.word().startsWith(typed)))
                || typed.startsWith("$");
    }

    private static boolean mayBecomeOption(LineAnalyzer analyzer, Step step) {
        String typed = step.token().text();
        boolean isLetter = !typed.startsWith("--") && typed.length() <= 2;
        return isLetter
                || !OptionCompleter.of(analyzer.command(), List.of(), typed, Map.of())
                        .isEmpty();
    }

    private void id(LineAnalyzer analyzer, int index, boolean isTyping, List<Highlight> highlights) {
        Step step = analyzer.steps().get(index);
        Parameter parameter = step.parameter();
        if (parameter == null || !parameter.kind().isListed()) {
            return;
        }
        String id = step.value().orElse("");
        if (id.isEmpty() || id.indexOf('$') >= 0) {
            return;
        }
        Span span = step.token().span();
        Span place = step.role() == Role.OPTION ? new Span(name(step).end() + 1, span.end()) : span;
        if (ids.known(parameter.kind(), analyzer, index, id).isPresent()) {
            highlights.add(new Highlight(place, Meaning.KNOWN_ID));
        } else if (!isTyping && LIKE_ID.matcher(id).matches() && ids.isListKnown(parameter.kind(), analyzer, index)) {
            highlights.add(new Highlight(place, Meaning.UNKNOWN_ID));
        }
    }

    private static Span name(Step step) {
        int equals = step.token().text().indexOf('=');
        Span span = step.token().span();
        return equals < 0 ? span : new Span(span.start(), span.start() + equals);
    }

    private void parts(Word word, String line, List<Highlight> highlights) {
        char first = line.charAt(word.span().start());
        if (first == '\'' || first == '"') {
            highlights.add(new Highlight(word.span(), Meaning.STRING));
        }
        for (WordPart part : word.parts()) {
            if (part instanceof WordPart.Reference reference) {
                boolean isKnown =
                        reference.root().equals("env") || context.variables().get(reference.root()) != null;
                highlights.add(new Highlight(part.span(), isKnown ? Meaning.VARIABLE : Meaning.WRONG));
            }
        }
    }
}
