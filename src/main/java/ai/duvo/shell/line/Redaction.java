package ai.duvo.shell.line;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes the values of sensitive options out of a line, whatever else is wrong with it. */
public final class Redaction {

    private static final String MASK = "***";

    private final Set<String> sensitive;

    public Redaction(Catalog catalog) {
        this.sensitive = catalog.commands().stream()
                .flatMap(c -> c.options().stream())
                .filter(o -> o.kind().isSensitive())
                .flatMap(Redaction::spellings)
                .collect(Collectors.toSet());
    }

    /** The line as it may be kept: the same but for the secrets. {@code -} and references stay. */
    public String redact(String line) {
        if (sensitive.stream().noneMatch(line::contains)) {
            return line;
        }
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (Span secret : secrets(line)) {
            kept.append(line, from, secret.start()).append(MASK);
            from = secret.end();
        }
        return kept.append(line.substring(from)).toString();
    }

    private List<Span> secrets(String line) {
        List<Word> words;
        try {
            words = Lexer.lex(line);
        } catch (UsageFailure e) {
            // cannot tell where a secret ends: keep nothing from the first on
            int first = sensitive.stream()
                    .mapToInt(line::indexOf)
                    .filter(i -> i >= 0)
                    .min()
                    .orElse(0);
            return List.of(new Span(first, line.length()));
        }
        List<Span> secrets = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Span span = words.get(i).span();
            String raw = line.substring(span.start(), span.end());
            int equals = raw.indexOf('=');
            if (sensitive.contains(raw) && i + 1 < words.size() && isSecret(words.get(i + 1), line)) {
                secrets.add(words.get(i + 1).span());
            } else if (equals > 0 && sensitive.contains(raw.substring(0, equals))) {
                secrets.add(new Span(span.start() + equals + 1, span.end()));
            }
        }
        return secrets;
    }

    private static boolean isSecret(Word word, String line) {
        boolean onlyReferences =
                !word.parts().isEmpty() && word.parts().stream().allMatch(Part.Reference.class::isInstance);
        return !onlyReferences
                && !line.substring(word.span().start(), word.span().end()).equals("-");
    }

    private static Stream<String> spellings(Option option) {
        return Stream.concat(Stream.of(option.name()), option.aliases().stream())
                .map(name -> "--" + name);
    }
}
