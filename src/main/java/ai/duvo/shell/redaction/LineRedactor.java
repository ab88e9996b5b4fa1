package ai.duvo.shell.redaction;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.GlobalOptions;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.line.Lexer;
import ai.duvo.shell.line.Word;
import ai.duvo.shell.line.WordPart;
import ai.duvo.shell.secret.SecretForms;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.secret.SecretNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** Takes the values of sensitive options and of secret fields out of a line, whatever else is wrong with it. */
public final class LineRedactor {

    /** {@code set NAME WORD…}; a quote that is open may hold what follows. */
    private static final Pattern SETTING = Pattern.compile(
            "(?m)(^\\s*+(?:set|param)[ \\t]++(\\w++)[ \\t]++)(?!from[ \\t]+env\\b|#|\"?\\$[\\w.]++\"?[ \\t]*+$)"
                    + "(?:[^\\n\"'\\\\]|\\\\[\\s\\S]|\"(?:[^\"\\\\]|\\\\[\\s\\S])*+\"|'[^']*+'|[\"'\\\\][\\s\\S]*+)++");

    private static final Pattern BLANK_WORD = Pattern.compile("\\S+");

    /** An option somewhere in a word, perhaps with quotes between its letters. */
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])[\"'\\\\]*-[\"'\\\\\\w-]*");

    private final Catalog catalog;
    private final Supplier<Map<String, Kind>> all;

    public LineRedactor(Catalog catalog) {
        this.catalog = catalog;
        this.all = SingletonSupplier.of(() -> sensitive(catalog));
    }

    /** The line as it may be kept: the same but for the secrets. {@code -} and references stay. */
    public String redact(String line) {
        return SecretForms.mask(withoutOptions(withoutVariables(line)));
    }

    /** Without the texts of variables that are called like a secret; references and where a value is from stay. */
    private static String withoutVariables(String line) {
        Matcher set = SETTING.matcher(line);
        return set.replaceAll(found -> Matcher.quoteReplacement(
                SecretNames.isField(found.group(2)) ? found.group(1) + SecretMasker.MASK : found.group()));
    }

    private String withoutOptions(String line) {
        if (!line.contains("-")) {
            return line;
        }
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (Span secret : secrets(line)) {
            kept.append(line, from, secret.start()).append(SecretMasker.MASK);
            from = secret.end();
        }
        return kept.append(line.substring(from)).toString();
    }

    private List<Span> secrets(String line) {
        List<Word> words;
        try {
            words = Lexer.lex(line);
        } catch (UsageFailure e) {
            return unfinished(line);
        }
        List<Command> commands =
                commands(words.stream().map(word -> raw(word, line)).toList());
        List<Span> secrets = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Span span = words.get(i).span();
            String raw = line.substring(span.start(), span.end());
            int equals = raw.indexOf('=');
            Kind following = equals > 0 ? null : sensitive(plain(raw), commands);
            Kind inline = equals > 0 ? sensitive(plain(raw.substring(0, equals)), commands) : null;
            if (following != null && i + 1 < words.size() && isSecret(words.get(i + 1), line)) {
                secrets.add(value(following, line, words.get(i + 1).span()));
            } else if (inline != null) {
                secrets.add(value(inline, line, new Span(span.start() + equals + 1, span.end())));
            }
        }
        return secrets;
    }

    /**
     * What of a line with an open quote is secret: nobody can tell where it ends, so all from the first option on that
     * has one. A message that is no line, with an apostrophe in it, has none.
     */
    private List<Span> unfinished(String line) {
        List<MatchResult> blanks = BLANK_WORD.matcher(line).results().toList();
        List<Command> commands =
                commands(blanks.stream().map(MatchResult::group).toList());
        return blanks.stream()
                .filter(word -> OPTION.matcher(word.group())
                        .results()
                        .anyMatch(option -> mayBeSensitive(plain(option.group()), commands)))
                .findFirst()
                .map(word -> List.of(new Span(word.start(), line.length())))
                .orElse(List.of());
    }

    /** Where the command is mistyped, a value may stick to its option. */
    private boolean mayBeSensitive(String option, List<Command> commands) {
        return commands.isEmpty()
                ? all.get().keySet().stream().anyMatch(option::startsWith)
                : sensitive(option, commands) != null;
    }

    /** The commands that the line may be: all whose words stand in it, since a variable can be called like one. */
    private List<Command> commands(List<String> words) {
        List<Command> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            List<String> path = new ArrayList<>();
            for (int j = i; j < words.size() && catalog.next(path).contains(words.get(j)); j++) {
                path.add(words.get(j));
                catalog.find(List.copyOf(path)).ifPresent(found::add);
            }
        }
        return found;
    }

    /**
     * The kind of secret behind an option; null when there is none. An option that none of the commands has is mistyped,
     * or its command is: then every sensitive option of the table counts, and any option of a command that has some.
     */
    private @Nullable Kind sensitive(String name, List<Command> commands) {
        if (!name.startsWith("-") || name.equals("-") || name.equals("--")) {
            return null;
        }
        Map<String, Kind> found = new HashMap<>();
        commands.forEach(command -> found.putAll(sensitive(command)));
        if (found.containsKey(name)) {
            return found.get(name);
        }
        boolean isKnown = Stream.concat(
                        GlobalOptions.all().stream(), commands.stream().flatMap(command -> command.options().stream()))
                .flatMap(LineRedactor::spellings)
                .anyMatch(name::equals);
        if (isKnown) {
            return null;
        }
        return found.isEmpty() ? all.get().get(name) : all.get().getOrDefault(name, Kind.SECRET);
    }

    /** An option's name without quotes around it. */
    private static String plain(String raw) {
        return raw.replaceAll("[\"'\\\\]", "");
    }

    private static Map<String, Kind> sensitive(Catalog catalog) {
        Map<String, Kind> sensitive = new HashMap<>();
        catalog.commands().forEach(command -> sensitive.putAll(sensitive(command)));
        return sensitive;
    }

    private static Map<String, Kind> sensitive(Command command) {
        Map<String, Kind> sensitive = new HashMap<>();
        command.options().stream().filter(Option::isSensitive).forEach(option -> spellings(option)
                .forEach(name -> sensitive.put(name, option.kind())));
        return sensitive;
    }

    /** What of a word is the secret: all of it, or what stands behind the first equals sign; quotes around it stay. */
    private static Span value(Kind kind, String line, Span word) {
        if (kind != Kind.KEY_SECRET) {
            return word;
        }
        String raw = line.substring(word.start(), word.end());
        boolean isQuoted = raw.length() > 1
                && (raw.charAt(0) == '"' || raw.charAt(0) == '\'')
                && raw.charAt(raw.length() - 1) == raw.charAt(0);
        int end = isQuoted ? word.end() - 1 : word.end();
        return new Span(Math.min(end, word.start() + raw.indexOf('=') + 1), end);
    }

    private static String raw(Word word, String line) {
        return line.substring(word.span().start(), word.span().end());
    }

    /** Not when it is only references, alone or behind {@code KEY=}. */
    private static boolean isSecret(Word word, String line) {
        List<WordPart> parts = word.parts();
        boolean isKey = !parts.isEmpty()
                && parts.get(0) instanceof WordPart.Text text
                && text.text().endsWith("=")
                && text.text().indexOf('=') == text.text().length() - 1;
        List<WordPart> values = isKey ? parts.subList(1, parts.size()) : parts;
        boolean onlyReferences = !values.isEmpty() && values.stream().allMatch(WordPart.Reference.class::isInstance);
        return !onlyReferences && !raw(word, line).equals("-");
    }

    private static Stream<String> spellings(Option option) {
        Stream<String> names = Stream.concat(Stream.of(option.name()), option.aliases().stream())
                .map(name -> "--" + name);
        return option.letter() == null ? names : Stream.concat(names, Stream.of("-" + option.letter()));
    }
}
