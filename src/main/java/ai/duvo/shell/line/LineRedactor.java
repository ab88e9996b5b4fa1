package ai.duvo.shell.line;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.secret.SecretFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes the values of sensitive options and of secret fields out of a line, whatever else is wrong with it. */
public final class LineRedactor {

    private static final String MASK = "***";

    private static final String FIELD = String.join("|", SecretFields.VALUES);
    private static final String MAP = String.join("|", SecretFields.MAPS);

    /** A text in quotes, or up to what ends a word or a field. */
    private static final String VALUE = "(\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*'|[^\\s\"'$,}@-][^\\s\"',}]*)";

    /** {@code password=…}, {@code headers[secret][X-Key]=…}. */
    private static final Pattern SETTING = Pattern.compile(
            "((?:\\b(?:" + FIELD + ")|\\b(?:" + MAP + ")(?:\\[[^\\]]*])+)=)(?!=)" + VALUE, Pattern.CASE_INSENSITIVE);

    /** {@code "password": "…"}, in JSON. */
    private static final Pattern MEMBER =
            Pattern.compile("(\"(?:" + FIELD + ")\"\\s*:\\s*\")(?:[^\"\\\\]|\\\\.)*+(?=\")", Pattern.CASE_INSENSITIVE);

    /** The same in JSON that stands in double quotes. */
    private static final Pattern ESCAPED_MEMBER = Pattern.compile(
            "(\\\\\"(?:" + FIELD + ")\\\\\"\\s*:\\s*\\\\\")(?:[^\"\\\\]|\\\\[^\"])*+(?=\\\\\")",
            Pattern.CASE_INSENSITIVE);

    /** {@code "headers": {…}}, in JSON. */
    private static final Pattern OBJECT =
            Pattern.compile("(\"(?:" + MAP + ")\\\\?\"\\s*:\\s*\\{)[^{}]+(})", Pattern.CASE_INSENSITIVE);

    private final Set<String> sensitive;

    public LineRedactor(Catalog catalog) {
        this.sensitive = catalog.commands().stream()
                .flatMap(c -> c.options().stream())
                .filter(o -> o.kind().isSensitive())
                .flatMap(LineRedactor::spellings)
                .collect(Collectors.toSet());
    }

    /** The line as it may be kept: the same but for the secrets. {@code -} and references stay. */
    public String redact(String line) {
        String kept = withoutOptions(line);
        kept = SETTING.matcher(kept).replaceAll("$1" + MASK);
        kept = OBJECT.matcher(kept).replaceAll("$1" + MASK + "$2");
        kept = MEMBER.matcher(kept).replaceAll("$1" + MASK);
        return ESCAPED_MEMBER.matcher(kept).replaceAll("$1" + MASK);
    }

    private String withoutOptions(String line) {
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
                !word.parts().isEmpty() && word.parts().stream().allMatch(WordPart.Reference.class::isInstance);
        return !onlyReferences
                && !line.substring(word.span().start(), word.span().end()).equals("-");
    }

    private static Stream<String> spellings(Option option) {
        return Stream.concat(Stream.of(option.name()), option.aliases().stream())
                .map(name -> "--" + name);
    }
}
