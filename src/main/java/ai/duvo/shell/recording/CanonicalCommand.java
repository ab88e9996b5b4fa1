package ai.duvo.shell.recording;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.GlobalOptions;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.Variables;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Invocation.Bound;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.Word;
import ai.duvo.shell.line.WordPart;
import ai.duvo.shell.recording.RecordedWord.Piece;
import ai.duvo.shell.secret.SecretNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A command as a careful person writes it: its own words, arguments, then options by their long names. */
final class CanonicalCommand {

    /** The name of the field before a value: {@code password=}, {@code "password": "}. */
    private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*)\\W*$");

    private static final String STEP = "step";

    private final String line;
    private final List<Word> words;
    private final Set<String> variables;
    private final Predicate<String> isKnownId;
    private final Hidden hidden;

    /** Makes parameters of the script out of secrets. */
    interface Hidden {

        /** Where the first secret of a text stands, or null when there is none. */
        @Nullable
        Span in(String text);

        /**
         * The name of the parameter.
         *
         * @param name what the secret is called
         * @param text what it is
         */
        String parameter(String name, String secret, String text);
    }

    /**
     * Prepares it.
     *
     * @param line the text that the words' places point into
     * @param variables those that the script sets before this line
     * @param isKnownId whether an id inside a longer text is worth replacing
     */
    CanonicalCommand(
            String line, Pipeline pipeline, Set<String> variables, Predicate<String> isKnownId, Hidden hidden) {
        this.line = line;
        this.words = pipeline.words();
        this.variables = variables;
        this.isKnownId = isKnownId;
        this.hidden = hidden;
    }

    /** The command's words. */
    List<RecordedWord> tokens(Invocation invocation) {
        Command command = invocation.command();
        List<RecordedWord> tokens = new ArrayList<>();
        command.words().forEach(word -> tokens.add(RecordedWord.plain(word)));
        List<Bound> arguments = invocation.bound().stream()
                .filter(bound -> bound.parameter() instanceof Argument)
                .filter(bound -> bound.parameter().kind() != Kind.HUMAN_REQUEST)
                .sorted(Comparator.comparing(bound -> command.arguments().indexOf(bound.parameter())))
                .toList();
        List<Bound> options = invocation.bound().stream()
                .filter(bound -> bound.parameter() instanceof Option)
                // who replays it says which profile is meant
                .filter(bound -> !bound.parameter().equals(GlobalOptions.PROFILE_EXPECT))
                // a script asks nobody before each line
                .filter(bound -> !bound.parameter().name().equals(STEP))
                .toList();
        boolean endsOptions = arguments.stream().anyMatch(bound -> startsWithDash(bound) && isBareWord(bound));
        arguments.forEach(bound -> {
            if (!endsOptions) {
                tokens.add(value(bound));
            }
        });
        options.forEach(bound -> option((Option) bound.parameter(), bound, tokens));
        if (endsOptions) {
            tokens.add(RecordedWord.plain("--"));
            arguments.forEach(bound -> tokens.add(value(bound)));
        }
        return tokens;
    }

    private static boolean startsWithDash(Bound bound) {
        return bound.value().startsWith("-") && bound.value().length() > 1;
    }

    private boolean isBareWord(Bound bound) {
        Word word = word(bound);
        return word != null && word.bareStart();
    }

    private void option(Option option, Bound bound, List<RecordedWord> tokens) {
        tokens.add(RecordedWord.plain("--" + option.name()));
        if (option.flag()) {
            return;
        }
        if (option.kind() == Kind.KEY_SECRET && !isReferenceBehindKey(bound)) {
            tokens.add(secretPair(bound.value(), option.summary()));
        } else if (option.isSensitive() && !isReference(bound) && !bound.value().equals("-")) {
            tokens.add(RecordedWord.variable(hidden.parameter(option.name(), bound.value(), option.summary())));
        } else if (startsWithDash(bound)) {
            // only the form with an equals sign takes such a value
            tokens.remove(tokens.size() - 1);
            List<Piece> pieces = new ArrayList<>(List.of(new Piece.Text("--" + option.name() + "=")));
            pieces.addAll(value(bound).pieces());
            tokens.add(new RecordedWord(null, pieces, true));
        } else {
            tokens.add(value(bound));
        }
    }

    /** {@code KEY=$name}: the value becomes a parameter that is called like its key. */
    private RecordedWord secretPair(String pair, String summary) {
        int equals = pair.indexOf('=');
        String name = pair.substring(0, equals);
        String variable = hidden.parameter(name, pair.substring(equals + 1), summary);
        return new RecordedWord(null, List.of(new Piece.Text(name + "="), new Piece.Variable(variable)), true);
    }

    private boolean isReferenceBehindKey(Bound bound) {
        List<WordPart> parts = parts(bound);
        return parts.size() > 1
                && parts.get(0) instanceof WordPart.Text key
                && key.text().indexOf('=') == key.text().length() - 1
                && parts.stream().skip(1).noneMatch(WordPart.Text.class::isInstance);
    }

    private boolean isReference(Bound bound) {
        List<WordPart> parts = parts(bound);
        return !parts.isEmpty() && parts.stream().noneMatch(WordPart.Text.class::isInstance);
    }

    /** The value of a parameter: as it was typed, an id where it is one. */
    private RecordedWord value(Bound bound) {
        Parameter parameter = bound.parameter();
        if (isSecretOfScript(bound)) {
            return secretPair(bound.value(), "a secret");
        }
        String raw = raw(bound);
        if (parameter.kind().isListed() && IdFinder.isId(bound.value()) && !isKept(bound)) {
            return RecordedWord.id(bound.value(), isTyped(bound) && isWhole(bound) ? raw : null);
        }
        List<Piece> pieces = new ArrayList<>();
        boolean isFrozen = !isKept(bound);
        if (isFrozen && !(isTyped(bound) && isWhole(bound))) {
            text(bound.value(), pieces);
            return new RecordedWord(null, pieces, false);
        }
        for (WordPart part : parts(bound)) {
            if (part instanceof WordPart.Text text) {
                text(text.text(), pieces);
            } else {
                pieces.add(new Piece.Reference(part));
            }
        }
        return new RecordedWord(raw, pieces, false);
    }

    /** {@code replay FILE token=VALUE}, whatever the value looks like. */
    private boolean isSecretOfScript(Bound bound) {
        int equals = bound.parameter().kind() == Kind.FILE ? bound.value().indexOf('=') : -1;
        return bound.parameter() instanceof Argument
                && equals > 0
                && equals < bound.value().length() - 1
                && SecretNames.isField(bound.value().substring(0, equals))
                && !isReferenceBehindKey(bound);
    }

    /** A text, cut where a secret stands in it, or an id that has or may get a name. */
    private void text(String text, List<Piece> pieces) {
        Span secret = hidden.in(text);
        if (secret == null) {
            RecordedWord.pieces(text, isKnownId, pieces);
            return;
        }
        String before = text.substring(0, secret.start());
        Matcher field = FIELD.matcher(before);
        if (!before.isEmpty()) {
            RecordedWord.pieces(before, isKnownId, pieces);
        }
        String name = field.find() ? field.group(1) : "secret";
        pieces.add(
                new Piece.Variable(hidden.parameter(name, text.substring(secret.start(), secret.end()), "a secret")));
        if (secret.end() < text.length()) {
            text(text.substring(secret.end()), pieces);
        }
    }

    /**
     * Whether its references mean the same in the script: those to variables that the script sets, and to the
     * environment.
     */
    private boolean isKept(Bound bound) {
        boolean hasReference = parts(bound).stream().anyMatch(part -> !(part instanceof WordPart.Text));
        return hasReference
                && parts(bound).stream()
                        .allMatch(part -> part instanceof WordPart.Text
                                || (part instanceof WordPart.Reference reference && isSet(reference.root())));
    }

    private boolean isSet(String name) {
        return name.equals(Variables.ENVIRONMENT) || variables.contains(name);
    }

    /** Whether the value stands in the line as it is. */
    private boolean isTyped(Bound bound) {
        return word(bound) != null && parts(bound).stream().allMatch(WordPart.Text.class::isInstance);
    }

    /** Whether what was typed is the value, and not a name or the beginning of an id. */
    private boolean isWhole(Bound bound) {
        return !bound.parameter().kind().isListed()
                || parts(bound).stream()
                        .map(part -> part instanceof WordPart.Text text ? text.text() : "")
                        .collect(Collectors.joining())
                        .equals(bound.value());
    }

    private List<WordPart> parts(Bound bound) {
        Word word = word(bound);
        if (word == null) {
            return List.of();
        }
        if (!bound.isInline()) {
            return word.parts();
        }
        List<WordPart> parts = new ArrayList<>(word.parts());
        if (!parts.isEmpty() && parts.get(0) instanceof WordPart.Text text) {
            String value = text.text().substring(text.text().indexOf('=') + 1);
            parts.remove(0);
            if (!value.isEmpty()) {
                parts.add(0, new WordPart.Text(value, text.span()));
            }
        }
        return parts;
    }

    private @Nullable String raw(Bound bound) {
        Word word = word(bound);
        if (word == null) {
            return null;
        }
        String raw = line.substring(word.span().start(), word.span().end());
        return bound.isInline() ? raw.substring(raw.indexOf('=') + 1) : raw;
    }

    private @Nullable Word word(Bound bound) {
        return words.stream()
                .filter(word -> word.span().equals(bound.span()))
                .findFirst()
                .orElse(null);
    }
}
